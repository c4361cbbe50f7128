using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>The headline: the heading that the page sets and the titles of its metadata vote, without the site's name and without a kicker that the metadata leave out.</summary>
static partial class Headline
{
    // Weights found on the development sets: the page's own heading loses only to metadata that all agree, or that agree and only put the topic before it.
    const double HeadingVote = 1.6, TopicalVote = 1.4, JsonVote = 0.85, OpenGraphVote = 0.6, OtherVote = 0.1;
    const double LeastLikeness = 0.2;
    const int LongestHeading = 400;

    /// <summary>Of a heading for screens of several sizes.</summary>
    const int MostForms = 3, ShortestForm = 8;

    /// <summary>Characters of a line that can be a headline by its look alone.</summary>
    const int ShortestSet = 15, LongestSet = 200;

    /// <summary>Blocks that are looked at for such a line, and how soon the text follows it.</summary>
    const int MostSet = 60, FirstText = 4;

    /// <summary>Pixels.</summary>
    const double LargeLetters = 20;

    /// <summary>A candidate, its key and its weight.</summary>
    sealed record Candidate(string Text, string Source, double Vote)
    {
        public string Key { get; } = PlainWords.Key(Text);
    }

    /// <summary>The headline, and the index of the block that sets it on the page, or -1.</summary>
    public static (Said? Headline, int Block) Of(PageFacts facts)
    {
        var titles = Titles(facts).ToList();
        var heading = Heading(facts, titles) ?? Retitled(facts) ?? (titles.Exists(title => title.Vote > OtherVote) ? null : SetHeading(facts));
        var candidates = Candidates(facts.Site, heading, titles).ToList();
        candidates = candidates.ConvertAll(candidate => WithoutPage(candidate.Text) is var plain && plain.Length < candidate.Text.Length && (IsPaged().IsMatch(candidate.Text) || candidates.Exists(other => other.Text == plain)) ? new(plain, candidate.Source, candidate.Vote) : candidate);
        if (candidates.Count == 0)
            return (null, -1);
        var best = candidates.MaxBy(candidate => candidates.Where(other => other.Key == candidate.Key).Sum(other => other.Vote))!;
        var spaced = candidates.Where(other => other.Key.Replace(" ", "", StringComparison.Ordinal) == best.Key.Replace(" ", "", StringComparison.Ordinal) && other.Vote > OtherVote)
            .MaxBy(other => other.Text.Count(letter => letter == ' ')) ?? best;
        return (new(spaced.Text, best.Source), heading?.Block ?? -1);
    }

    static IEnumerable<Candidate> Candidates(SiteNames site, (string Text, int Block)? heading, List<Candidate> titles)
    {
        var plain = titles.Select(title => new Candidate(SiteSuffix.Without(SiteSuffix.WithoutSite(title.Text, site), title.Source == "JSON-LD", heading?.Text, titles.Where(other => other != title).Select(other => other.Text)), title.Source, title.Vote))
            .Where(title => title.Text.Length > 0).ToList();
        if (heading is { } found)
        {
            var set = new Candidate(WithoutDate(WithoutKicker(SiteSuffix.WithoutSite(found.Text, site), plain)), "h1", HeadingVote);
            yield return plain.Exists(title => title.Vote > OtherVote && title.Key.Length > set.Key.Length && title.Key.EndsWith(set.Key, StringComparison.Ordinal)) ? set with { Vote = TopicalVote } : set;
        }
        foreach (var title in plain)
            yield return title;
    }

    /// <summary>Titles as the metadata give them. Markup that leaked into a title, or lines of a broken page, are none.</summary>
    static IEnumerable<Candidate> Titles(PageFacts facts)
    {
        if (facts.Json.Text(facts.Json.Article, "headline") is { } linked)
            yield return new(PlainWords.OneLine(linked), "JSON-LD", JsonVote);
        if (facts.Meta.First("og:title") is { } open)
            yield return new(PlainWords.OneLine(open), "og:title", OpenGraphVote);
        if (facts.Meta.First("twitter:title") is { } twitter)
            yield return new(PlainWords.OneLine(twitter), "twitter:title", OtherVote);
        if (PlainWords.OneLine(facts.Page.Title) is { Length: > 0 and < LongestHeading } title)
            yield return new(title, "title", OtherVote);
    }

    /// <summary>The first-level heading that is most like the titles; a second-level one only when it says what they say, a third-level one that microdata call the headline (<see cref="PageWalk"/>).</summary>
    static (string Text, int Block)? Heading(PageFacts facts, List<Candidate> titles)
    {
        (string Text, int Block)? best = null;
        var (likest, tops) = (0.0, 0);
        foreach (var heading in facts.Page.Headings)
        {
            var text = WithoutLabel(heading.Element);
            if (text.Length is < 3 or > LongestHeading || facts.Site.Has(text) || facts.Site.Has(ElementText.Of(heading.Element, IsHidden)) || titles.Exists(title => SiteSuffix.IsLast(SiteSuffix.WithoutSite(title.Text, facts.Site), text)))
                continue;
            var top = heading.Element.LocalName == "h1";
            var likeness = titles.Select(title => Likeness(text, title.Text)).DefaultIfEmpty(0).Max() + (top ? tops++ == 0 ? 0.1 : 0 : heading.Element.LocalName == "h2" ? -0.4 : 0) - (IsHidden(heading.Element) ? 0.3 : 0);
            if (likeness > likest)
                (best, likest) = ((text, heading.Block), likeness);
        }
        return likest >= LeastLikeness || titles.Count == 0 || tops == 1 ? best : null;
    }

    /// <summary>A heading's text without the line above the headline that it also holds, where an element says that it is one.</summary>
    static string WithoutLabel(IElement heading) => ElementText.Of(heading, IsKicker).TrimStart(' ', ':', '|', '·', '-', '–', '—', '+') is { Length: >= ShortestSet } text ? Once(text, heading) : Once(ElementText.Of(heading), heading);

    /// <summary>A heading that holds its text once more, or a shorter form of it for small screens, only once; without the count of comments behind it.</summary>
    static string Once(string text, IElement heading)
    {
        if (heading.ChildElementCount is > 1 and <= MostForms && heading.Children.Select(child => ElementText.Of(child)).ToList() is var forms && forms.MaxBy(form => form.Length) is { Length: >= ShortestSet } longest && forms.TrueForAll(form => form.Length >= ShortestForm && longest.StartsWith(form, StringComparison.Ordinal)))
            text = longest;
        return CommentCount().Match(text) is { Success: true, Index: >= ShortestSet } count && !(count.Length == 7 && count.Value[2..4] is "19" or "20") ? text[..count.Index] : text;
    }

    [GeneratedRegex(@" \([0-9]{1,4}\)$", RegexOptions.NonBacktracking)]
    private static partial Regex CommentCount();

    static bool IsKicker(IElement element) => element.ClassName is { } names && Array.Exists(_kickers, word => names.Contains(word, StringComparison.OrdinalIgnoreCase));

    static bool IsHidden(IElement element) => element.ClassName is { } names && ClassWords.Of(names).HasFlag(Marks.Hidden);

    static readonly string[] _kickers = ["kicker", "overline", "dachzeile", "topline", "roofline", "eyebrow", "surtitre", "antetitulo", "volanta", "occhiello", "ueberzeile", "overtitle", "title__label", "title-label", "badge"];

    /// <summary>On pages without first-level headings: the line that the page's title opens with.</summary>
    static (string Text, int Block)? Retitled(PageFacts facts)
    {
        if (facts.Page.Headings.Exists(heading => heading.Element.LocalName == "h1"))
            return null;
        var title = PlainWords.Key(facts.Page.Title);
        var line = facts.Page.Blocks.Take(MostSet).FirstOrDefault(block => block.Text.Length >= ShortestSet && block.LinkLength == 0 && PlainWords.Key(block.Text) is { Length: > 0 } key && title.StartsWith(key, StringComparison.Ordinal) && key.Length * 2 > title.Length && !facts.Site.Has(block.Text));
        return line is null ? null : (line.Text, line.Index);
    }

    /// <summary>On pages without headings whose title only names the site: the first line in bold or large letters right above text.</summary>
    static (string Text, int Block)? SetHeading(PageFacts facts)
    {
        if (facts.Page.Headings.Count > 0 || (facts.Page.Title is { Length: > 0 } title && !facts.Site.Has(title) && !PaperNames.Is(title)))
            return null;
        var set = facts.Page.Blocks.Take(MostSet).FirstOrDefault(block => IsSet(block, facts) && facts.Page.Blocks.Skip(block.Index + 1).Take(FirstText).Any(RegionMeasures.IsProse));
        return set is null ? null : (set.Text, set.Index);
    }

    static bool IsSet(Block block, PageFacts facts) =>
        block.Text.Length is >= ShortestSet and <= LongestSet && block.LinkLength == 0 && IsSetLarge(block) && !facts.Site.Has(block.Text) && NewsDates.Find(block.Text, DateHints.None) is null && Bylines.Within(block.Text) is null;

    /// <summary>All in bold, or in letters as large as headings have.</summary>
    static bool IsSetLarge(Block block)
    {
        if (block.EmphasisLength >= block.Text.Length - 2)
            return true;
        if (block.Region.Blocks > 1)
            return false;
        var element = block.Region.Element;
        return FontSize().Match(element.GetAttribute("style") ?? element.QuerySelector("[style*=font-size]")?.GetAttribute("style") ?? "") is { Success: true } size && double.Parse(size.Groups["pixels"].Value, CultureInfo.InvariantCulture) >= LargeLetters
            || element.QuerySelector("font[size]")?.GetAttribute("size") is "5" or "6" or "7" or "+2" or "+3" or "+4";
    }

    [GeneratedRegex(@"font-size:\s*(?<pixels>[0-9]{2}(\.[0-9])?)px", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FontSize();

    /// <summary>Without the number of the page at its end, where a story runs over several: "(2/4)", "（1/2 ページ）", "- Page 2 of 4".</summary>
    static string WithoutPage(string title) => title.Length > 0 && (title[^1] is ')' or '）' || char.IsAsciiDigit(title[^1])) && PageNumber().Match(title) is { Success: true, Index: >= ShortestSet } number ? title[..number.Index] : title;

    /// <summary>Whether the number says that it is a page's; one alone may be a mark: "(9/10)".</summary>
    [GeneratedRegex(@"(ページ|pages?|Seiten?)\s*[)）]$|(page|seite|página|pagina|strona|страница|sayfa) \d{1,2} (of|von|sur|de|di|van|z|из|/) \d{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsPaged();

    [GeneratedRegex(@"\s*([(（]\s*\d{1,2}\s*/\s*\d{1,2}( ?ページ| pages?| Seiten?)?\s*[)）]|[-–—|,]\s*(page|seite|página|pagina|strona|страница|sayfa) \d{1,2}( (of|von|sur|de|di|van|z|из|/) \d{1,2})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    /// <summary>Without the date that some lists set before a headline: "3.5.2024 - Headline".</summary>
    static string WithoutDate(string heading) =>
        heading.Length > 0 && char.IsAsciiDigit(heading[0]) && NewsDates.Find(heading, DateHints.None) is { Index: 0 } date && heading.AsSpan(date.Length) is [' ', '-' or '–' or '—' or '|' or '·', ' ', _, ..] rest ? rest[3..].Trim().ToString() : heading;

    /// <summary>Shared words by the words of both, 0 to 1.</summary>
    public static double Likeness(string left, string right)
    {
        var (a, b) = (PlainWords.Hashes(left).ToHashSet(), PlainWords.Hashes(right).ToHashSet());
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    /// <summary>A heading that also holds the line above the headline ("Premier League"): where a title is the heading's end, the title is the headline.</summary>
    static string WithoutKicker(string heading, List<Candidate> titles)
    {
        var key = PlainWords.Key(heading);
        if (titles.Exists(title => title.Key == key && title.Vote > OtherVote))
            return heading;
        return titles.Find(title => title.Key.Length > 12 && title.Key.Length < key.Length && key.EndsWith(title.Key, StringComparison.Ordinal))?.Text ?? heading;
    }
}
