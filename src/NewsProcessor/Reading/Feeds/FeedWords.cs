using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Reads the text constructs of feeds, whatever way they were escaped.</summary>
static class FeedWords
{
    /// <summary>One line of text, or null where there is none.</summary>
    public static string? Line(FeedNode node) => HtmlFragment.Line(Html(node)) is { Length: > 0 } line ? line : null;

    /// <summary>The content as HTML: markup that stands in the XML itself, else the text, which holds it escaped.</summary>
    public static string Html(FeedNode node) => node.HasElements ? node.Markup() : node.Text ?? "";
}
