using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the standfirst: the block, or few blocks, between headline and story that sum it up.</summary>
static class Standfirsts
{
    const int MostBlocks = 3, Longest = 700, FarthestDateline = 12, MostBullets = 6;

    /// <summary>Indices of the standfirst's blocks, in order; most are part of the page's body.</summary>
    public static IReadOnlyList<int> Find(TextPage page)
    {
        if (Bullets(page) is { Count: > 0 } bullets)
            return bullets;
        var found = new List<int>();
        for (var i = Math.Max(0, page.FirstBody); i >= 0 && i < page.Blocks.Count && found.Count < 6; i++)
        {
            if (!page.InBody[i])
                continue;
            if (page.Roles.Standfirst[i] < TextPage.Likely || Datelines.Read(page.Blocks[i].Text) is not null)
                break;
            found.Add(i);
        }
        var under = UnderHeadline(page);
        if (found.Count > 0 && under >= 0 && page.Roles.Standfirst[under] > page.Roles.Standfirst[found[0]])
            return [under];
        if (found.Count == 0)
            found.AddRange(AboveByline(page));
        if (found.Count == 0 && under >= 0)
            return [under];
        // A text that is nothing but its standfirst has a body and no standfirst.
        return found.Count > 0 && found[^1] == page.LastBody ? [] : found;
    }

    /// <summary>The points that agencies set between headline and dateline, a line each.</summary>
    static List<int> Bullets(TextPage page)
    {
        var bullets = new List<int>();
        for (var i = page.HeadlineAt + 1; page.HeadlineAt >= 0 && i < page.Blocks.Count && i - page.HeadlineAt <= FarthestDateline; i++)
        {
            if (Datelines.Read(page.Blocks[i].Text) is { } dateline)
                return (dateline.InfoSources.Count > 0 || dateline.Printed.Contains('/', StringComparison.Ordinal)) && bullets.Count <= MostBullets && bullets.Sum(bullet => page.Blocks[bullet].Text.Length) <= Longest ? bullets : [];
            if (page.Blocks[i].Marked)
                bullets.Add(i);
            else if (page.Traits[i].IsParagraph)
                break;
        }
        return [];
    }

    /// <summary>Running text between headline and byline, credit line or date line, with the story below them.</summary>
    static IEnumerable<int> AboveByline(TextPage page)
    {
        if (page.HeadlineAt < 0 || page.FirstBody < page.HeadlineAt)
            return [];
        var end = page.FirstBody;
        while (end < page.Blocks.Count && page.InBody[end] && end - page.FirstBody < MostBlocks)
            end++;
        if (end >= page.LastBody || page.InBody[end] || page.Blocks.Skip(page.FirstBody).Take(end - page.FirstBody).Sum(block => block.Text.Length) > Longest)
            return [];
        var parting = Bylines.Read(page.Blocks[end].Text) is { Marked: true } or { InfoSources.Count: > 0 } || NewsDates.Find(page.Blocks[end].Text, DateHints.None) is not null;
        return parting && !page.Traits[end].HasCredit ? Enumerable.Range(page.FirstBody, end - page.FirstBody) : [];
    }

    /// <summary>A line of a sentence's length right under the headline and above byline or date, which the models left out of the body.</summary>
    static int UnderHeadline(TextPage page)
    {
        var i = page.HeadlineAt + 1;
        if (page.HeadlineAt < 0 || i >= page.FirstBody || page.Traits[i] is not { Words: >= 8 and <= 60, HasCredit: false, HasClock: false, HasCopyright: false, Starts: FurnitureKind.None })
            return -1;
        return page.Blocks[i].Marked || WireMarkers.IsEditorsNote(page.Blocks[i].Text) || WireMarkers.IsChangeNote(page.Blocks[i].Text) || page.Traits[i].Capitalised > 0.6f || Bylines.Read(page.Blocks[i].Text) is not null || CaptionFollows(page, i) ? -1 : i;
    }

    static bool CaptionFollows(TextPage page, int i) =>
        page.Traits[i + 1].Weight < 60 && (page.Traits[i + 1].Starts & FurnitureKind.Credit) != FurnitureKind.None;
}
