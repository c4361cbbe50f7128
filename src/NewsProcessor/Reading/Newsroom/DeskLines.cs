using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Lines that agencies' desks leave in a story's text though the format has fields for them: headline and byline once more above it, initials, signs and contacts below it,
/// and an appendix for other desks. What only repeats a field or signs goes; what says something is kept as the editors' note.
/// </summary>
static partial class DeskLines
{
    const int Top = 4, Bottom = 6, LongestByline = 120, LongestSign = 40, RoomAroundNames = 30, LongestShort = 5;

    /// <summary>The formats in which agencies deliver such lines. A body in ninjs is the text as it is, headline and all.</summary>
    static readonly string[] _formats = ["NITF", "NewsML 1", "NewsML-G2", "APPL", "JSON", "NDJSON", "XML"];

    /// <summary>The article without such lines, unless it has an address of its own: pages are no copy for desks.</summary>
    public static Article Apart(Article article, string? format)
    {
        var delivers = Array.IndexOf(_formats, format) >= 0;
        if (article is not { UriSource: UriSource.Provider, Url: null, Paragraphs.Count: > 0 } || !(delivers || format == "ninjs"))
            return article;
        article = article.Paragraphs.Count == 1 || !delivers ? article : Told(article);
        return article.Dateline is null && article.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind is not ParagraphKind.ListItem) is { Kind: ParagraphKind.Paragraph } first && Datelines.Read(first.Text) is { } dateline && IsSigned(dateline)
            ? (article with { Dateline = dateline.Printed, ContentLocation = article.ContentLocation ?? dateline.Place }).From("dateline", "first paragraph") : article;
    }

    /// <summary>Whether a dateline has an agency or a day: a word in capitals before a dash may be a label ("OPINION – …").</summary>
    static bool IsSigned(PrintedDateline dateline) => dateline.InfoSources.Count > 0 || dateline.Printed.AsSpan().ContainsAny('(', '/') || dateline.Printed.Any(char.IsAsciiDigit);

    static Article Told(Article article)
    {
        var (paragraphs, notes) = (article.Paragraphs.ToList(), new List<string>());
        Appendix(paragraphs, notes);
        Above(article, paragraphs, notes);
        Below(article, paragraphs, notes);
        return paragraphs.SequenceEqual(article.Paragraphs) ? article : article with
        {
            Paragraphs = paragraphs,
            InfoSources = [.. article.InfoSources.Union(Signs(article.Paragraphs, paragraphs))],
            EdNote = notes.Count == 0 ? article.EdNote : string.Join('\n', notes.Prepend(article.EdNote).OfType<string>()),
        };
    }

    /// <summary>The agencies that signed what was taken away at the end.</summary>
    static IEnumerable<string> Signs(IReadOnlyList<Paragraph> before, List<Paragraph> after) =>
        before.TakeLast(Bottom).Where(paragraph => !after.Contains(paragraph)).Select(paragraph => Agencies.Named(Bare(paragraph.Text)) ?? Agencies.Named(paragraph.Text[(paragraph.Text.LastIndexOf(' ') + 1)..])).OfType<string>();

    static string Bare(string text) => text.Trim('/', '(', ')', '©', '.', ' ');

    static void Appendix(List<Paragraph> paragraphs, List<string> notes)
    {
        var at = paragraphs.FindIndex(paragraph => Notebook().IsMatch(paragraph.Text));
        if (at <= 0)
            return;
        notes.AddRange(paragraphs.Skip(at).Select(paragraph => paragraph.Text));
        paragraphs.RemoveRange(at, paragraphs.Count - at);
    }

    static void Above(Article article, List<Paragraph> paragraphs, List<string> notes)
    {
        for (var i = 0; i < Math.Min(Top, paragraphs.Count - 1);)
        {
            var text = paragraphs[i].Text;
            var noted = WireMarkers.IsChangeNote(text) || EmbargoLine.Is(text) || (WireMarkers.IsEditorsNote(text) && (text[0] is '(' or '[' || text.AsSpan(0, Math.Min(LongestSign, text.Length)).Contains(':')));
            if (!noted && !(i == 0 && IsHeadline(article, text)) && !Repeats(article, text))
            {
                i++;
                continue;
            }
            if (noted)
                notes.Add(text);
            paragraphs.RemoveAt(i);
        }
    }

    /// <summary>Whether a line is the headline once more, or the one below it behind its dash.</summary>
    static bool IsHeadline(Article article, string text) =>
        text.Equals(article.Headline, StringComparison.OrdinalIgnoreCase) || (article.AlternativeHeadline is { } second && text.AsSpan().TrimStart("-–— ").Equals(second, StringComparison.OrdinalIgnoreCase));

    static void Below(Article article, List<Paragraph> paragraphs, List<string> notes)
    {
        var said = new List<string>();
        for (var lines = 0; lines < Bottom && paragraphs is [.., var above, { Kind: ParagraphKind.Paragraph }]; lines++)
        {
            var text = paragraphs[^1].Text;
            if (WireMarkers.IsDeskLine(text) || (Contact().IsMatch(text) && above.Text[^1] is not ':'))
                said.Add(text);
            else if (!WireMarkers.IsEnd(text) && !Repeats(article, text) && !DeskSigns.Is(text) && !(text.Length <= LongestSign && (DeskInitials.Signs(text, apart: above.Text[^1] is '.' or '!' or '?' or '"' or '”' or '»' or ')') || Agencies.Named(Bare(text)) is not null)))
                break;
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }
        notes.AddRange(Enumerable.Reverse(said));
        paragraphs[^1] = Unsigned(paragraphs[^1]);
    }

    /// <summary>A last paragraph without the agency's sign behind its last sentence: "… this evening. EFE".</summary>
    static Paragraph Unsigned(Paragraph last)
    {
        if (last.Html is null && Glued().Match(last.Text) is { Success: true } glued && glued.Groups["sign"].Index > 0 && (glued.Groups["agency"] is not { Success: true, Value: var agency } || Agencies.Named(agency) is not null))
            return last with { Text = last.Text[..glued.Groups["sign"].Index] };
        var at = last.Text.LastIndexOf(' ');
        return last.Html is null && at > LongestShort && !last.Text.AsSpan(at - LongestShort, LongestShort - 1).Contains(' ') && last.Text[at - 1] is '.' or '"' or '”' or '»' or '!' or '?' && last.Text[(at + 1)..] is { Length: <= 6 } sign && !sign.Any(char.IsLower) && Agencies.Named(sign) is not null ? last with { Text = last.Text[..at] } : last;
    }

    /// <summary>Whether a line is nothing but the byline that the fields give.</summary>
    static bool Repeats(Article article, string text) =>
        article.Authors.Count > 0 && text.Length <= LongestByline && Bylines.Read(text) is { Authors: { Count: > 0 } authors }
        && authors.All(author => article.Authors.Any(known => known.Name.Equals(author.Name, StringComparison.OrdinalIgnoreCase))) && text.Length - authors.Sum(author => author.Name.Length) <= RoomAroundNames;

    /// <summary>Belga's initials, Xinhua's end and agencies' signs behind the last sentence: "… het. /KDV/SVE/", "…（完）", "… sera. (ANSA)", "… penalties. ==Kyodo".</summary>
    [GeneratedRegex(@"(?<sign> /(?:\p{Lu}{2,4}/){1,3}$)|(?<sign>[（(]完[）)]$)|[.!?""”»](?<sign> (?:\((?<agency>\p{Lu}{2,10})\)\.?|==(?<agency>\p{Lu}\p{Ll}+)|/(?<agency>\p{Ll}{3,10})/))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>dpa's appendix for desks alone.</summary>
    [GeneratedRegex(@"^(?:#+ ?(?:dpa[- ])?|dpa[- ])(?i:notebook|notizblock|blocnotes)$|^(?i:notizblock)$", RegexOptions.NonBacktracking)]
    private static partial Regex Notebook();

    /// <summary>"((mara.quill@agency.example; +44 …))", or the address alone.</summary>
    [GeneratedRegex(@"^\(\(.{3,300}\)\)$|^[\w.+-]{1,60}@[\w.-]{3,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex Contact();
}
