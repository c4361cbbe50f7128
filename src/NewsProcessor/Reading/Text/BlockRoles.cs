using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Text;

/// <summary>How likely each block is body, headline or standfirst.</summary>
sealed class BlockRoles
{
    /// <summary>Below this, no block is taken for the headline while others are weighed.</summary>
    const float FaintestHeadline = 0.01f;

    public required float[] Body { get; init; }
    public required float[] Headline { get; init; }
    public required float[] Standfirst { get; init; }

    /// <summary>The likeliest headline's index, or -1.</summary>
    public required int HeadlineAt { get; init; }

    public static BlockRoles Of(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockModels models)
    {
        var words = BlockWords.Of(blocks);
        var rows = BlockFeatures.Of(blocks, traits, words);
        var first = models.Draft.LogOdds(rows);
        var draft = Array.ConvertAll(first, TreeModel.Probability);
        AddDraft(rows, traits, words, draft);
        var headline = models.Headline.Shares(rows);
        var at = Likeliest(headline);
        AddHeadline(rows, words, headline, at);
        return new() { Body = Between(first, models.Body.LogOdds(rows)), Headline = headline, Standfirst = models.Standfirst.Probabilities(rows), HeadlineAt = at };
    }

    /// <summary>Between what the draft thinks and what the later model makes of it: on sites not seen, the later one trusts the draft too much.</summary>
    static float[] Between(float[] draft, float[] later) => [.. draft.Zip(later, (first, second) => TreeModel.Probability((first + second) / 2))];

    public static int Likeliest(float[] headline)
    {
        var best = -1;
        for (var i = 0; i < headline.Length; i++)
        {
            if (headline[i] >= FaintestHeadline && (best < 0 || headline[i] > headline[best]))
                best = i;
        }
        return best;
    }

    /// <summary>Where the draft sees the story: its densest stretch.</summary>
    static (int Start, int End) Stretch(BlockTraits[] traits, float[] draft) =>
        Surroundings.Densest(i => (draft[i] - 0.4f) * Math.Min(traits[i].Weight + 20, 500), draft.Length);

    /// <summary>Adds the draft's opinion of the block, its neighbours, and the stretch that it lies in, and the words shared with what it takes for story.</summary>
    public static void AddDraft(IReadOnlyList<FeatureRow> rows, BlockTraits[] traits, BlockWords words, float[] draft)
    {
        var dense = Stretch(traits, draft);
        var sums = new float[draft.Length + 1];
        for (var i = 0; i < draft.Length; i++)
            sums[i + 1] = sums[i] + (draft[i] * traits[i].Weight);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            for (var offset = -4; offset <= 4; offset++)
                row.Add(i + offset >= 0 && i + offset < draft.Length ? draft[i + offset] : -0.1f);
            foreach (var window in (ReadOnlySpan<int>)[4, 12])
            {
                row.Add(MathF.Log(1 + sums[i] - sums[Math.Max(0, i - window)]));
                row.Add(MathF.Log(1 + sums[Math.Min(draft.Length, i + 1 + window)] - sums[i + 1]));
            }
            row.Add(i >= dense.Start && i <= dense.End, Math.Clamp(i - dense.Start, -30, 60), Math.Clamp(dense.End - i, -30, 60), (sums[i] + 1) / (sums[^1] + 2));
        }
        SharedWords.Add(rows, traits, words, draft, dense.Start);
    }

    /// <summary>Adds the block's place behind the likeliest headline and the words that it shares with it.</summary>
    public static void AddHeadline(IReadOnlyList<FeatureRow> rows, BlockWords words, float[] headline, int at)
    {
        var (inTitle, titleWords) = (new bool[words.Count], 0);
        foreach (var word in at >= 0 ? words[at] : [])
        {
            titleWords += inTitle[word] ? 0 : 1;
            inTitle[word] = true;
        }
        for (var i = 0; i < rows.Count; i++)
        {
            var shared = 0;
            foreach (var word in words[i])
                shared += inTitle[word] ? 1 : 0;
            rows[i].Add(at < 0 ? -50 : Math.Clamp(i - at, -40, 80), headline[i], at < 0 ? 0 : headline[at], titleWords == 0 ? -1 : (float)shared / titleWords);
        }
    }
}
