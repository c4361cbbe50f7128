using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>RSS 0.9x, 1.0 and 2.0, with content, Dublin Core and Media RSS.</summary>
public sealed class Rss : IArticleFormat
{
    public string Name => "RSS";

    /// <summary>RDF holds more than feeds: it must declare one of RSS's own namespaces.</summary>
    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { } root
        && (root.Name is "rss" || (root.Name is "RDF" && (root.Tag.Contains("purl.org/rss/", StringComparison.Ordinal) || root.Tag.Contains("netscape.com/rdf/simple", StringComparison.Ordinal))));

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, FeedItem.Of);
}
