using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>Atom 0.3 and 1.0 (RFC 4287), with tombstones (RFC 6721).</summary>
public sealed class Atom : IArticleFormat
{
    public string Name => "Atom";

    /// <summary>Shops have "feed" documents too: the namespace decides, and where none is declared at all, the entries.</summary>
    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { Name: "feed" or "entry", Tag: var tag }
        && (tag.Contains("/Atom", StringComparison.OrdinalIgnoreCase) || (!tag.Contains("xmlns", StringComparison.Ordinal) && file.Head.IndexOf("<entry"u8) >= 0));

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, FeedItem.Of);
}
