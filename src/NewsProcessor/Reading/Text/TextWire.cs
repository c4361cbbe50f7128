using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>What wire services put into a story's text: version markers, notes to editors, the dateline.</summary>
static class TextWire
{
    public static Article Read(Article article, TextPage page) => WithDateline(WithNotes(WithMarker(article), page));

    static Article WithMarker(Article article)
    {
        if (article.Headline is not { } headline || WireMarkers.OfHeadline(headline) is not (var rest, { } type, var marker))
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

    /// <summary>The first paragraph's dateline in fields of its own.</summary>
    public static Article WithDateline(Article article)
    {
        if (article.Paragraphs is not [{ Kind: ParagraphKind.Paragraph } first, ..] || Datelines.Read(first.Text) is not { } dateline)
            return article;
        return (article with
        {
            Paragraphs = [first with { Text = dateline.Rest }, .. article.Paragraphs.Skip(1)],
            Dateline = dateline.Printed,
            ContentLocation = dateline.Place,
            InfoSources = dateline.InfoSources,
        }).From("dateline", "first paragraph").From("contentLocation", "dateline");
    }
}
