using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>What wire services put into a story's text: version markers, notes to editors, the dateline.</summary>
static partial class TextWire
{
    public static Article Read(Article article, TextPage page) => WithDateline(WithEnding(WithNotes(WithMarker(article), page)));

    static Article WithMarker(Article article)
    {
        if (article.Headline is not { } headline || WireMarkers.OfHeadline(headline) is not (var rest, var type, { } marker))
            return article;
        return (article with { Headline = rest, ChangeType = type, ChangeNote = marker }).From("changeType", "headline marker");
    }

    static Article WithNotes(Article article, TextPage page)
    {
        var note = page.Blocks.FirstOrDefault(block => WireMarkers.IsChangeNote(block.Text));
        if (note is not null)
            article = (article with { ChangeNote = note.Text.Trim('(', ')', '[', ']'), ChangeType = article.ChangeType ?? (note.Text.Contains("orrect", StringComparison.Ordinal) ? "correction" : "update") }).From("changeNote", "note line");
        if (page.Blocks.FirstOrDefault(block => WireMarkers.IsDeskLine(block.Text)) is { } desk)
            article = (article with { CreditText = desk.Text.Trim('(', ')', '[', ']') }).From("creditText", "desk line");
        var editors = page.Blocks.FirstOrDefault(block => WireMarkers.IsEditorsNote(block.Text));
        return editors is null ? article : (article with { EdNote = editors.Text }).From("edNote", "note line");
    }

    /// <summary>Without the editors, and the day by Taiwan's calendar, that end the text of that island's agency: "…（編輯：王大中）1130312".</summary>
    static Article WithEnding(Article article)
    {
        if (article.Paragraphs is not [.., { Kind: ParagraphKind.Paragraph } last] || Editors().Match(last.Text) is not { Success: true } match || match.Index == 0)
            return article;
        article = article with { Paragraphs = [.. article.Paragraphs.SkipLast(1), last with { Text = last.Text[..match.Index].TrimEnd() }], EdNote = article.EdNote ?? match.Groups["note"].Value };
        return match.Groups["day"] is { Success: true, Value: var day } && DateOnly.TryParseExact($"{int.Parse(day[..^4], CultureInfo.InvariantCulture) + FirstYear}{day[^4..]}", "yyyyMMdd", out var date)
            ? (article with { DatePublished = new(date, default, TimeSpan.Zero), DatePublishedRaw = day, Precision = DatePrecision.Day }).From("datePublished", "last line") : article;
    }

    /// <summary>The republic's first year is 1912.</summary>
    const int FirstYear = 1911;

    [GeneratedRegex(@"[（(](?<note>(?:編輯|譯者|編譯)[：:/][^（()）]{2,30})[）)](?<day>1?[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9])?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Editors();

    /// <summary>The first paragraph's dateline in fields of its own.</summary>
    public static Article WithDateline(Article article)
    {
        if (article.Paragraphs is not [{ Kind: ParagraphKind.Paragraph } first, ..] || Datelines.Read(first.Text) is not { } dateline)
            return article;
        article = (article with
        {
            Paragraphs = [first with { Text = dateline.Rest }, .. article.Paragraphs.Skip(1)],
            Dateline = dateline.Printed,
            ContentLocation = dateline.Place,
            InfoSources = dateline.InfoSources,
            Authors = [.. dateline.Reporters.Select(name => new Author(name))],
        }).From("dateline", "first paragraph");
        article = dateline.Reporters.Count > 0 ? article.From("authors", "dateline") : article;
        return dateline.Place is null ? article : article.From("contentLocation", "dateline");
    }
}
