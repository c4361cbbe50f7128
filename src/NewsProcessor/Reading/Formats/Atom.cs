using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>Atom 0.3 and 1.0 (RFC 4287), with tombstones (RFC 6721).</summary>
public sealed class Atom : IArticleFormat
{
    public string Name => "Atom";

    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { Name: "feed" or "entry" };

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, FeedItem.Of);
}
