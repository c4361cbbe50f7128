using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>A page of a news sitemap as an article.</summary>
static class SitemapItem
{
    /// <summary>The article; null for a page that is no news.</summary>
    public static Article? Of(FeedNode page)
    {
        if (page.First("news:news") is not { } news)
            return null;
        var publication = news.First("news:publication");
        var article = new Article
        {
            Headline = news.First("news:title") is { } title ? FeedWords.Line(title) : null,
            Url = WebAddress.Of(page.Say("loc")),
            Publisher = publication?.Say("news:name") is { } name ? new(name) : null,
            InLanguage = FeedChannel.Tag(publication?.Say("news:language")),
            Keywords = Listed(news.Say("news:keywords")),
            Genres = Listed(news.Say("news:genres")),
            // Its two values, Subscription and Registration, both keep readers out.
            IsAccessibleForFree = news.Say("news:access") is null ? null : false,
            Images = [.. page.All("image:image").Select(Picture).OfType<Image>()],
            IsFromFeed = true,
            IsPartial = true,
            Warnings = ["A sitemap carries no text of its articles."],
        };
        return FeedDates.Dated(article, news.Say("news:publication_date"), page.Say("lastmod"));
    }

    static IReadOnlyList<string> Listed(string? words) => [.. (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    static Image? Picture(FeedNode image) =>
        WebAddress.Of(image.Say("image:loc")) is { } url ? new() { Url = url, Caption = image.First("image:caption", "image:title") is { } caption ? FeedWords.Line(caption) : null } : null;
}
