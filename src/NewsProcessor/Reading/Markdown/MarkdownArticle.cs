using NewsProcessor.Articles;
using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Markdown;

/// <summary>A Markdown file as an article: front matter by the keys of the usual site generators, the rest as the body.</summary>
static class MarkdownArticle
{
    public static ReadItem Read(DecodedText text)
    {
        FrontMatter matter;
        try
        {
            matter = FrontMatter.Of(text.Value);
        }
        catch (FormatException broken)
        {
            return ReadItem.Refused(broken.Message);
        }
        var url = WebAddress.Of(matter.First("canonical", "canonical_url", "canonicalurl", "url", "link", "permalink", "original_url"));
        var (paragraphs, images) = MarkdownBody.Read(text.Value[matter.End..], url);
        var headline = matter.First("title", "headline") is { } title ? HtmlFragment.Line(title) : null;
        if (headline is null && paragraphs is [{ Kind: ParagraphKind.Heading } first, ..])
            headline = first.Text;
        if (paragraphs.Count > 0 && paragraphs[0].Kind is ParagraphKind.Heading && PlainWords.Key(paragraphs[0].Text) == PlainWords.Key(headline ?? ""))
            paragraphs = [.. paragraphs.Skip(1)];
        var article = new Article
        {
            Headline = headline,
            AlternativeHeadline = matter.First("subtitle", "subheadline", "kicker"),
            Description = matter.First("description", "summary", "excerpt", "standfirst", "dek", "lead", "abstract", "subtitle"),
            Url = url,
            InLanguage = FeedChannel.Tag(matter.First("lang", "language", "locale", "inlanguage")),
            Keywords = Listed(matter, "tags", "tag", "keywords", "topics"),
            ArticleSection = Listed(matter, "categories", "category", "section", "sections"),
            Publisher = matter.First("publisher", "publisher.name", "publication", "site", "site_name", "source") is { } publisher ? new(publisher) : null,
            CopyrightNotice = matter.First("copyright", "rights"),
            EdNote = matter.First("ednote", "editors_note"),
            Images = [.. Lead(matter, url).Concat(images).DistinctBy(image => image.Url)],
            Paragraphs = paragraphs,
            Source = new() { Encoding = text.Encoding },
        };
        return Dated(FeedAuthors.Signed(Identified(article, matter), Signs(matter)), matter);
    }

    static Article Identified(Article article, FrontMatter matter) =>
        matter.First("guid", "uuid", "uri") is { Length: >= 16 } id ? article with { Uri = id, UriSource = UriSource.Provider } : article;

    static Article Dated(Article article, FrontMatter matter)
    {
        var dated = FeedDates.Dated(article, matter.First("date", "published", "publishdate", "datepublished", "pubdate", "published_at", "date_published", "date.published", "created"),
            matter.First("lastmod", "updated", "modified", "last_modified_at", "datemodified", "updated_at", "last_updated", "date.updated"));
        return matter.First("draft")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true || matter.First("published") is "false" or "False" ? dated with { PubStatus = PubStatus.Withheld } : dated;
    }

    /// <summary>A name, a list of names, or entries with a name each.</summary>
    static List<(string Name, string? Email, string? Url)> Signs(FrontMatter matter)
    {
        var names = matter.All("author", "authors", "byline", "author.name", "authors.name", "creator");
        var (emails, urls) = (matter.All("author.email", "authors.email"), matter.All("author.url", "authors.url"));
        return [.. names.Select((name, place) => (name, emails.Count == names.Count ? emails[place] : null, urls.Count == names.Count ? WebAddress.Of(urls[place]) : null))];
    }

    static string[] Listed(FrontMatter matter, params ReadOnlySpan<string> keys) =>
        matter.All(keys) is [var one] ? one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [.. matter.All(keys).Distinct()];

    static IEnumerable<Image> Lead(FrontMatter matter, string? url) =>
        WebAddress.Of(matter.First("image", "cover", "featured_image", "thumbnail", "image.url", "image.src", "cover.image", "images", "hero_image"), url) is { } image
            ? [new() { Url = image, Caption = matter.First("image_caption", "image.caption", "cover.caption"), Alt = matter.First("image_alt", "image.alt", "cover.alt"), Credit = matter.First("image_credit", "image.credit") }]
            : [];
}
