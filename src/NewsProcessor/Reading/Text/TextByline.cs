using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the byline among the lines around headline and story.</summary>
static class TextByline
{
    const float LikelyHeadline = 0.05f;
    const int ShortestTopic = 5, LongestLine = 200, LongestCode = 3, LongestDate = 6, LongestDateLine = 60, Above = 6, FarAbove = 16, Below = 8, Inside = 5;

    /// <summary>How good a line must be: a lead-in, or a name alone between headline and story.</summary>
    const int Enough = 4;

    /// <summary>The byline and the blocks that it was printed in; null when no line is one.</summary>
    public static (Byline Byline, IReadOnlyList<int> Blocks)? Find(TextPage page)
    {
        (Byline Byline, int At, int Score)? people = null, houses = null;
        foreach (var i in Zone(page))
        {
            if (Read(page, i) is not { } read || Score(page, i, read) is var score && score < Enough)
                continue;
            ref var best = ref read.Authors.Count > 0 ? ref people : ref houses;
            if (best is null || score > best.Value.Score || (score == best.Value.Score && IsDated(page, i) && !read.Marked && !best.Value.Byline.Marked && !read.Authors.Any(author => PaperNames.Is(author.Name))))
                best = (read, i, score);
        }
        if (people is null && SignOff(page) is { } signed)
            return (signed, []);
        if (people is null && Labelled(page) is var (byline, line))
            people = (byline, line, Enough);
        return (people ?? houses) is var (chosen, at, _) ? WithoutHouse(page, Together(page, at < page.LastBody ? WithSigners(chosen, chosen.Marked || IsUnderHeadline(page, at) || IsAnnounced(page, at) || (chosen.Place is null && IsDated(page, at))) : chosen, at)) : null;
    }

    /// <summary>Without the paper that stands behind a name in the byline, where a line above the headline is nothing but its name, or the one of its rights has it.</summary>
    static (Byline, IReadOnlyList<int>) WithoutHouse(TextPage page, (Byline Byline, IReadOnlyList<int> Blocks) found) =>
        found.Byline.Authors.Count < 2 ? found : (found.Byline with { Authors = [found.Byline.Authors[0], .. found.Byline.Authors.Skip(1).Where(author => !IsHouse(page, author.Name, found.Byline.Authors[0].Name, found.Blocks))] }, found.Blocks);

    static bool IsHouse(TextPage page, string name, string author, IReadOnlyList<int> byline) => Agencies.Named(name) is null
        && Enumerable.Range(0, page.Blocks.Count).Any(i => !byline.Contains(i) && page.Blocks[i].Text is var text && ((i < page.HeadlineFirst - 1 && text == name) || (page.Traits[i].HasCopyright && text.Contains(name, StringComparison.Ordinal) && !text.Contains(author, StringComparison.Ordinal))));

    /// <summary>Above the story agencies sign beside the people; where there is no person, agency or house is the author.</summary>
    static Byline WithSigners(Byline byline, bool sure) => byline switch
    {
        { Signed.Count: > 0 } when sure || byline.Authors.Count > 0 => byline with { Authors = byline.Signed },
        { Publisher: { } house, Authors.Count: 0 } when sure && PaperNames.Is(house) => byline with { Authors = [new Author(house)] },
        _ => byline,
    };

    /// <summary>From a little above the headline to the story's first few blocks, then what follows the story.</summary>
    static IEnumerable<int> Zone(TextPage page)
    {
        var from = Math.Max(0, Math.Min(page.FirstBody, page.HeadlineFirst < 0 ? page.FirstBody : page.HeadlineFirst) - (page.HeadlineFirst < 0 ? FarAbove : Above));
        var to = Math.Max(page.StoryStart, page.HeadlineAt) + Inside;
        for (var i = from; i < page.Blocks.Count && i <= to; i++)
            yield return i;
        for (var i = Math.Max(to + 1, page.LastBody - 1); i < page.Blocks.Count && i <= page.LastBody + Below; i++)
            yield return i;
    }

    static Byline? Read(TextPage page, int i)
    {
        var trait = page.Traits[i];
        var (printed, starts) = (page.Blocks[i].Text, trait.Starts);
        var text = BylineEnds.WithoutPortrait(printed);
        if (text.Length < printed.Length)
            starts = Furniture.Of(text).Starts;
        if (page.IsHeadline(i) || text.Length > LongestLine || (page.Blocks[i].Marked && text.Length <= LongestCode) || (starts & (FurnitureKind.Credit | FurnitureKind.Related | FurnitureKind.Share)) != FurnitureKind.None)
            return null;
        if ((page.InBody[i] && trait.IsSentence) || Array.Exists(_players, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            return null;
        var byline = Bylines.Within(text) ?? (IsAnnounced(page, i) ? Bylines.Read("by " + text) : null);
        // Lone names in a script without capitals are some right under the headline.
        byline ??= IsUnderHeadline(page, i) && text.Split([',', '、', '·', '・'], StringSplitOptions.TrimEntries).All(Caseless.IsShortName) && !PaperNames.IsUnparted(text) ? Bylines.Read("by " + text) : null;
        // "(Reuters)" behind a name without "By" is a picture's.
        return byline is { Marked: false } && (trait.HasCredit || byline.Authors.Any(author => IsDoubtful(page, i, author.Name))) ? null : byline;
    }

    /// <summary>Labels of recordings, whose makers are named behind them.</summary>
    static readonly string[] _players = ["Audio", "Video", "Podcast"];

    static bool IsAnnounced(TextPage page, int i) => i > 0 && LeadIns.Is(page.Blocks[i - 1].Text);

    static bool IsUnderHeadline(TextPage page, int i) => i > 0 && (i == page.HeadlineFirst + 1 || i == page.HeadlineAt + 1 || (i == page.HeadlineAt - 1 && page.Roles.Headline[i - 1] >= LikelyHeadline));

    /// <summary>Whether the line right below is the article's date, and the one above no byline that this one only adds the house to.</summary>
    static bool IsDated(TextPage page, int i) =>
        i < page.StoryStart && (i == 0 || page.Blocks[i - 1].Text is var above && (above == page.Blocks[i].Text || Bylines.Within(above) is null)) && i + 1 < page.Blocks.Count && page.Traits[i + 1] is { HasYear: true, Words: <= LongestDate } && page.Blocks[i + 1].Text.Length <= LongestDateLine;

    /// <summary>A name without lead-in is doubtful where the headline has one of its words, in capitals throughout, in a script without capitals, above a photo credit, and where the story speaks of that person.</summary>
    static bool IsDoubtful(TextPage page, int i, string name) => IsInHeadline(page, name) ||
        (!IsUnderHeadline(page, i) && name.All(c => !char.IsLower(c)) && !Caseless.IsHanOrKana(name[0]) && !Caseless.IsHangul(name[0]))
        || (i + 1 < page.Blocks.Count && page.Blocks[i + 1].Text[0] != '[' && (page.Traits[i + 1].Starts & FurnitureKind.Credit) != FurnitureKind.None) || page.Mentions(name, IsUnderHeadline(page, i) ? 2 : 1);

    /// <summary>Whether the headline has a word of the name: a topic, but for "Mara Quill: Why the ferry matters".</summary>
    static bool IsInHeadline(TextPage page, string name) =>
        page.HeadlineAt >= 0 && page.Blocks[page.HeadlineAt].Text is var headline && !headline.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(name.Split(' '), word => word.Length >= ShortestTopic && headline.Contains(word, StringComparison.OrdinalIgnoreCase));

    static int Score(TextPage page, int i, Byline byline)
    {
        var score = byline.Marked || IsAnnounced(page, i) ? 3 : 0;
        if (i > 0 && i > page.LastBody && LeadIns.IsAuthorLabel(page.Blocks[i - 1].Text))
            score++;
        score += byline.Authors.Count > 0 || byline.InfoSources.Count > 0 ? 2 : 1;
        if (byline.Authors.Count > 0 && byline.Authors.All(author => author.Name.Contains(' ') || Caseless.IsShortName(author.Name)))
            score++;
        if (IsUnderHeadline(page, i) && (byline.Publisher is not { } house || PaperNames.Is(house)))
            score++;
        score += PlaceScore(page, i);
        if (IsSignature(page, i, byline))
            return score + 1;
        if (page.Traits[i].HasYear || page.Traits[i].HasClock || IsDated(page, i))
            score++;
        return page.InBody[i] ? score - 2 : score;
    }

    /// <summary>"Mara Quill, Kiel" or a name with its address, right below the story.</summary>
    static bool IsSignature(TextPage page, int i, Byline byline) =>
        byline.Authors.Count > 0 && (byline.Place is not null || byline.Authors[^1].Email is not null) && page.Blocks[i].AfterBlank && !page.Traits[i].EndsSentence && (i == page.LastBody + 1 || (i == page.LastBody && page.Blocks[i].Text.Length < LongestDateLine));

    static int PlaceScore(TextPage page, int i)
    {
        if ((i > page.HeadlineFirst || IsUnderHeadline(page, i)) && i <= Math.Max(page.FirstBody, page.StoryStart) + 1 && page.HeadlineFirst >= 0)
            return 2;
        if (i > page.FirstBody && i <= page.StoryStart + Inside && i < page.LastBody)
            return 1;
        return i <= page.LastBody ? 0 : i == page.LastBody + 1 && !page.Blocks[i].Marked ? 0 : -1;
    }

    /// <summary>The line anywhere below the headline that a label makes the author's, before it or above it: "Author: Mara Quill"; null where there is none, or several name different people.</summary>
    static (Byline Byline, int At)? Labelled(TextPage page)
    {
        (Byline Byline, int At)? found = null;
        for (var i = Math.Max(0, page.HeadlineAt); i < page.Blocks.Count; i++)
        {
            var (text, label) = (page.Blocks[i].Text, i == 0 ? "" : page.Blocks[i - 1].Text);
            if (Bylines.Labelled(LeadIns.IsAuthorLabel(label) ? $"{label.TrimEnd(':', ' ')}: {text}" : text) is null || Read(page, i) is not { Authors: [{ Name: var name }, ..] } byline)
                continue;
            if (found is not null && found.Value.Byline.Authors[0].Name != name)
                return null;
            found ??= (byline, i);
        }
        return found;
    }

    /// <summary>Names in brackets at the very end: "… said the mayor. (Mara Quill, 3.5.2024)".</summary>
    static Byline? SignOff(TextPage page)
    {
        if (page.LastBody < 0 || page.Blocks[page.LastBody].Text is not [.., ')'] text || text.LastIndexOf('(') is not (> 0 and var open) || text.Length - open > LongestLine)
            return null;
        return Bylines.Read(text[(open + 1)..^1]) is { Authors: { Count: > 0 } authors } byline && authors.All(author => author.Name.Contains(' ') && !page.Mentions(author.Name)) ? byline : null;
    }

    /// <summary>"Harbour Post Staff" below a name says where that person works.</summary>
    static bool IsStaff(string line) => line.EndsWith(" Staff", StringComparison.OrdinalIgnoreCase);

    /// <summary>Authors on lines of their own, one under the other, belong together.</summary>
    static (Byline, IReadOnlyList<int>) Together(TextPage page, Byline byline, int at)
    {
        var blocks = new List<int> { at };
        for (var i = at + 1; i < page.Blocks.Count && blocks.Count < 8; i++)
        {
            var line = page.Blocks[i].Text;
            if (page.InBody[i] || IsStaff(line) || line[0] is '"' or '«' or '„' or '“' || line[^1] is ':' or '：')
                break;
            if (byline.Authors.Count > 0 && (line.StartsWith('@') || Bylines.IsAnd(line)))
                continue;
            var joined = Bylines.IsAnd(page.Blocks[i - 1].Text);
            if ((joined ? Bylines.Read("by " + line) : Read(page, i)) is not { } next || (next.Marked && !joined && byline.Authors.Count > 0))
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
