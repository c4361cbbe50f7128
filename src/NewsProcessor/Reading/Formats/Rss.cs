using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>RSS 0.9x, 1.0 and 2.0, with content, Dublin Core and Media RSS.</summary>
public sealed class Rss : IArticleFormat
{
    public string Name => "RSS";

    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { Name: "rss" or "RDF" };

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, FeedItem.Of);
}
