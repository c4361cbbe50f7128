using System.Text.RegularExpressions;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>What each block of a case should have been called, from its gold answer: shares between 0 and 1, NaN where gold cannot tell.</summary>
sealed partial record Labels(float[] Body, float[] Headline, float[] Standfirst)
{
    public static Labels Of(GoldCase gold, IReadOnlyList<TextBlock> blocks)
    {
        var tokens = blocks.Select(block => Tokens(block.Text)).ToList();
        var standfirst = Standfirsts(gold, tokens);
        float[] body = gold.Body.Length == 0 ? [.. tokens.Select(_ => float.NaN)] : Shares(gold.Body, tokens);
        for (var i = 0; i < body.Length; i++)
        {
            if (standfirst[i] > 0.5f)
                body[i] = Math.Max(body[i], standfirst[i]);
        }
        return new(body, Headlines(gold.Title, blocks, body), standfirst);
    }

    static float[] Standfirsts(GoldCase gold, List<string[]> tokens) =>
        gold.Summary is { } summary ? Shares(summary, tokens) : [.. tokens.Select(_ => float.NaN)];

    /// <summary>The share of each block's words that stand in the gold text, along the best chain of blocks in the text's order.</summary>
    static float[] Shares(string gold, List<string[]> blocks)
    {
        var words = Tokens(gold);
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i + 2 < words.Length; i++)
            (places.TryGetValue(Key(words, i), out var list) ? list : places[Key(words, i)] = []).Add(i);
        var lines = gold.Split('\n').Select(line => string.Join(' ', Tokens(line))).Where(line => line.Length > 0).ToHashSet();
        var matches = new List<(int Block, int Start, int End, float Share)>();
        for (var b = 0; b < blocks.Count; b++)
            matches.AddRange(Matches(blocks[b], words, places, lines).Select(match => (b, match.Start, match.End, match.Share)));
        var shares = new float[blocks.Count];
        foreach (var (block, share) in BestChain(matches, blocks))
            shares[block] = share;
        return shares;
    }

    static string Key(string[] words, int at) => $"{words[at]} {words[at + 1]} {words[at + 2]}";

    static IEnumerable<(int Start, int End, float Share)> Matches(string[] block, string[] words, Dictionary<string, List<int>> places, HashSet<string> lines)
    {
        if (block.Length == 0)
            yield break;
        if (block.Length < 4)
        {
            if (!lines.Contains(string.Join(' ', block)))
                yield break;
            for (var i = 0; i + block.Length <= words.Length; i++)
            {
                if (words.AsSpan(i, block.Length).SequenceEqual(block))
                    yield return (i, i + block.Length, 1);
            }
            yield break;
        }
        var hits = Enumerable.Range(0, block.Length - 2).Select(i => places.GetValueOrDefault(Key(block, i))).ToList();
        var share = (float)hits.Count(hit => hit is not null) / hits.Count;
        var first = hits.FindIndex(hit => hit is not null);
        if (share < 0.3f)
            yield break;
        foreach (var start in hits[first]!.Take(6))
            yield return (start - first, start - first + block.Length, share);
    }

    /// <summary>The heaviest chain of matches that runs forward in both texts; gaps cost a little, so that of two copies the nearer wins.</summary>
    static IEnumerable<(int Block, float Share)> BestChain(List<(int Block, int Start, int End, float Share)> matches, List<string[]> blocks)
    {
        var (worth, from) = (new float[matches.Count], new int[matches.Count]);
        var best = -1;
        for (var i = 0; i < matches.Count; i++)
        {
            (worth[i], from[i]) = (0, -1);
            for (var j = Math.Max(0, i - 400); j < i; j++)
            {
                if (matches[j].Block >= matches[i].Block || matches[j].End > matches[i].Start + 2)
                    continue;
                var along = worth[j] - 0.02f * Math.Min(30, matches[i].Block - matches[j].Block) - 0.0005f * Math.Min(400, matches[i].Start - matches[j].End);
                if (along > worth[i])
                    (worth[i], from[i]) = (along, j);
            }
            worth[i] += matches[i].Share * blocks[matches[i].Block].Length;
            if (best < 0 || worth[i] > worth[best])
                best = i;
        }
        for (; best >= 0; best = from[best])
            yield return (matches[best].Block, matches[best].Share);
    }

    /// <summary>The headline's last copy before the body, else its first; other copies cannot be called wrong.</summary>
    static float[] Headlines(string? title, IReadOnlyList<TextBlock> blocks, float[] body)
    {
        if (title is null)
            return [.. blocks.Select(_ => float.NaN)];
        var wanted = Plain(title);
        var copies = Enumerable.Range(0, blocks.Count).Where(i => Plain(blocks[i].Text) == wanted).ToList();
        var start = Array.FindIndex(body, share => share > 0.5f);
        var labels = new float[blocks.Count];
        foreach (var copy in copies)
            labels[copy] = float.NaN;
        if (copies.Count > 0)
            labels[copies.LastOrDefault(i => i <= start, copies[0])] = 1;
        else
            Array.Fill(labels, float.NaN);
        return labels;
    }

    public static string Plain(string text) => string.Join(' ', Tokens(text));

    static string[] Tokens(string text) => [.. Word().Matches(text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\u3040-\u30ff\u3400-\u9fff]|[\w-[\u3040-\u30ff\u3400-\u9fff]]+")]
    private static partial Regex Word();
}
