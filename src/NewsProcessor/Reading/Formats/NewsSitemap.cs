using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>A sitemap of news (sitemaps.org 0.9 with Google's news extension): what a site published in the last days, without its texts.</summary>
public sealed class NewsSitemap : IArticleFormat
{
    static readonly string[] _items = ["url"];

    public string Name => "news sitemap";

    /// <summary>A sitemap of other pages names no article.</summary>
    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { Name: "urlset", Tag: var tag } && tag.Contains("sitemap-news", StringComparison.Ordinal);

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, _ => (page, _, _) => SitemapItem.Of(page), _items);
}
