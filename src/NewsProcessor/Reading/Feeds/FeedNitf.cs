using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Entries of agencies whose content is a whole NITF document: its text is the article's, and its head says what the entry leaves open.</summary>
static class FeedNitf
{
    /// <summary>The document in an entry's content, or null where that is no NITF.</summary>
    public static Article? In(FeedNode? content) =>
        content?.Children.Find(child => child.Name == "nitf") is not null && XmlFile.Parse(content.Markup().Trim()).Root is { Name.LocalName: "nitf" } nitf ? NitfItem.Read(nitf) : null;

    /// <param name="entry">What the entry says.</param>
    /// <param name="document">What the document says.</param>
    /// <param name="summary">The entry's summary as HTML, which stands where the document has no abstract.</param>
    public static (Article Article, IReadOnlyList<Image> Images) Filled(Article entry, Article document, string? summary)
    {
        var filled = entry with
        {
            Headline = entry.Headline ?? document.Headline,
            Description = document.Description ?? (summary is null ? null : HtmlFragment.Line(summary)),
            Byline = entry.Byline ?? document.Byline,
            Authors = entry.Authors.Count > 0 ? entry.Authors : document.Authors,
            InfoSources = [.. entry.InfoSources.Union(document.InfoSources)],
            Publisher = document.Publisher ?? entry.Publisher,
            Dateline = document.Dateline,
            ContentLocation = document.ContentLocation,
            Paragraphs = document.Paragraphs,
            Associations = document.Associations,
            Keywords = [.. entry.Keywords.Union(document.Keywords, StringComparer.OrdinalIgnoreCase)],
            Subjects = [.. entry.Subjects.Union(document.Subjects)],
            People = document.People,
            Organisations = document.Organisations,
            Places = document.Places,
            Genres = document.Genres,
            ArticleSection = [.. entry.ArticleSection.Union(document.ArticleSection)],
            Urgency = document.Urgency,
            Slugline = document.Slugline,
            EdNote = document.EdNote,
            PubStatus = document.PubStatus,
            EmbargoedUntil = document.EmbargoedUntil,
            Warnings = [.. entry.Warnings, .. document.Warnings],
        };
        return (filled.From("paragraphs", "content"), document.Images);
    }
}
