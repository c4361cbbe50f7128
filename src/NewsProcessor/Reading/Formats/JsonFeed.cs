using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Formats;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
public sealed class JsonFeed : IArticleFormat
{
    public string Name => "JSON Feed";

    /// <summary>An object that names its version by the specification's address.</summary>
    public bool Recognises(NewsFile file) =>
        TextDecoding.Decode(file.Head).Value.TrimStart() is ['{', ..] head
        && (head.Contains("//jsonfeed.org/version/", StringComparison.Ordinal) || head.Contains(@"\/\/jsonfeed.org\/version\/", StringComparison.Ordinal));

    public IEnumerable<ReadItem> Read(NewsFile file) => JsonFeedReader.Read(file);
}
