using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the byline among the lines around headline and story.</summary>
static class TextByline
{
    const int LongestLine = 200, Above = 6, Below = 8;

    /// <summary>How good a line must be: a lead-in, or a name alone between headline and story.</summary>
    const int Enough = 4;

    /// <summary>The byline and the blocks that it was printed in; null when no line is one.</summary>
    public static (Byline Byline, IReadOnlyList<int> Blocks)? Find(TextPage page)
    {
        (Byline Byline, int At, int Score)? best = null;
        foreach (var i in Zone(page))
        {
            if (Read(page, i) is { } byline && Score(page, i, byline) is var score && score >= Enough && score > (best?.Score ?? 0))
                best = (byline, i, score);
        }
        return best is var (chosen, at, _) ? Together(page, chosen, at) : null;
    }

    /// <summary>From a little above the headline to the story's second block, then what follows the story.</summary>
    static IEnumerable<int> Zone(TextPage page)
    {
        var first = Math.Max(0, page.FirstBody);
        var from = Math.Max(0, (page.HeadlineAt < 0 ? first : Math.Min(first, page.HeadlineAt)) - Above);
        for (var i = from; i < page.Blocks.Count && i <= Math.Max(first + 2, page.HeadlineAt + 3); i++)
            yield return i;
        for (var i = Math.Max(first + 3, page.LastBody - 1); i < page.Blocks.Count && i <= page.LastBody + Below; i++)
            yield return i;
    }

    static Byline? Read(TextPage page, int i)
    {
        var text = page.Blocks[i].Text;
        var trait = page.Traits[i];
        if (i == page.HeadlineAt || text.Length > LongestLine || trait.HasCredit || (trait.Starts & (FurnitureKind.Credit | FurnitureKind.Related | FurnitureKind.Share)) != FurnitureKind.None)
            return null;
        return page.InBody[i] && trait.IsSentence ? null : Bylines.Read(text);
    }

    static int Score(TextPage page, int i, Byline byline)
    {
        var score = byline.Marked ? 3 : 0;
        score += byline.Authors.Count > 0 ? 2 : 1;
        if (byline.Authors.Count > 0 && byline.Authors.All(author => author.Name.Contains(' ')))
            score++;
        if (i > page.HeadlineAt && i <= page.FirstBody + 1 && page.HeadlineAt >= 0)
            score += 2;
        else if (i > page.LastBody)
            score -= 1;
        if (page.Traits[i].HasYear || page.Traits[i].HasClock)
            score++;
        return page.InBody[i] ? score - 2 : score;
    }

    /// <summary>Authors on lines of their own, one under the other, belong together.</summary>
    static (Byline, IReadOnlyList<int>) Together(TextPage page, Byline byline, int at)
    {
        var blocks = new List<int> { at };
        for (var i = at + 1; i < page.Blocks.Count && i != page.HeadlineAt && blocks.Count < 8; i++)
        {
            if (page.InBody[i] || Read(page, i) is not { } next)
                break;
            byline = byline with
            {
                Authors = [.. byline.Authors, .. next.Authors.Where(author => !byline.Authors.Any(known => known.Name.Equals(author.Name, StringComparison.OrdinalIgnoreCase)))],
                InfoSources = [.. byline.InfoSources.Union(next.InfoSources)],
                Publisher = byline.Publisher ?? next.Publisher,
            };
            blocks.Add(i);
        }
        return (byline, blocks);
    }
}
