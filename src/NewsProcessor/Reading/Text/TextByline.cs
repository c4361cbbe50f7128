using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the byline among the lines around headline and story.</summary>
static class TextByline
{
    const int LongestLine = 200, Above = 6, Below = 8, Inside = 5;

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

    /// <summary>From a little above the headline to the story's first few blocks, then what follows the story.</summary>
    static IEnumerable<int> Zone(TextPage page)
    {
        var from = Math.Max(0, Math.Min(page.FirstBody, page.HeadlineFirst < 0 ? page.FirstBody : page.HeadlineFirst) - Above);
        var to = Math.Max(page.FirstBody, page.HeadlineAt) + Inside;
        for (var i = from; i < page.Blocks.Count && i <= to; i++)
            yield return i;
        for (var i = Math.Max(to + 1, page.LastBody - 1); i < page.Blocks.Count && i <= page.LastBody + Below; i++)
            yield return i;
    }

    static Byline? Read(TextPage page, int i)
    {
        var trait = page.Traits[i];
        var text = page.Blocks[i].Text;
        if (page.IsHeadline(i) || text.Length > LongestLine || trait.HasCredit || (trait.Starts & (FurnitureKind.Credit | FurnitureKind.Related | FurnitureKind.Share)) != FurnitureKind.None)
            return null;
        if (page.InBody[i] && trait.IsSentence)
            return null;
        var byline = Bylines.Read(text) ?? (i > 0 && Bylines.IsLeadIn(page.Blocks[i - 1].Text) ? Bylines.Read("by " + text) : null);
        // A lone name in a script without capitals is one right under the headline.
        byline ??= i == page.HeadlineFirst + 1 && Caseless.IsShortName(text) ? Bylines.Read("by " + text) : null;
        return byline is { Marked: false, Authors.Count: > 0 } && byline.Authors.Any(author => IsDoubtful(page, author.Name)) ? null : byline;
    }

    /// <summary>A name without lead-in is doubtful in capitals throughout, and where the story speaks of that person.</summary>
    static bool IsDoubtful(TextPage page, string name) => name.All(c => !char.IsLower(c) && c < '\u0590') || page.Mentions(name);

    static int Score(TextPage page, int i, Byline byline)
    {
        var score = byline.Marked || (i > 0 && Bylines.IsLeadIn(page.Blocks[i - 1].Text)) ? 3 : 0;
        score += byline.Authors.Count > 0 || byline.InfoSources.Count > 0 ? 2 : 1;
        if (byline.Authors.Count > 0 && byline.Authors.All(author => author.Name.Contains(' ') || Caseless.IsShortName(author.Name)))
            score++;
        if (i > page.HeadlineFirst && i <= page.FirstBody + 1 && page.HeadlineFirst >= 0)
            score += 2;
        else if (i > page.FirstBody && i <= page.FirstBody + Inside && i < page.LastBody)
            score += 1;
        else if (i > page.LastBody)
            score += i == page.LastBody + 1 && !page.Blocks[i].Marked ? 1 : -1;
        if (page.Traits[i].HasYear || page.Traits[i].HasClock)
            score++;
        return page.InBody[i] ? score - 2 : score;
    }

    /// <summary>Authors on lines of their own, one under the other, belong together.</summary>
    static (Byline, IReadOnlyList<int>) Together(TextPage page, Byline byline, int at)
    {
        var blocks = new List<int> { at };
        for (var i = at + 1; i < page.Blocks.Count && blocks.Count < 8; i++)
        {
            if (page.InBody[i] || Read(page, i) is not { } next || (next.Marked && byline.Authors.Count > 0))
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
