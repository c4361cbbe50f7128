using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Formats;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
public sealed class JsonFeed : IArticleFormat
{
    public string Name => "JSON Feed";

    /// <summary>An object that names its version by the specification's address.</summary>
    public bool Recognises(NewsFile file) =>
        JsonStart.Says(file, "//jsonfeed.org/version/"u8) || JsonStart.Says(file, @"\/\/jsonfeed.org\/version\/"u8);

    public IEnumerable<ReadItem> Read(NewsFile file) => JsonFeedReader.Read(file);
}
