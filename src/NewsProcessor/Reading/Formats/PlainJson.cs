using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Formats;

/// <summary>Articles as objects with plain properties ("title", "text", "date"), as extraction tools, news services and content systems write them.</summary>
public sealed class PlainJson : IArticleFormat
{
    public string Name => "JSON";

    public bool Recognises(NewsFile file) => JsonStart.IsJson(file);

    public IEnumerable<ReadItem> Read(NewsFile file) => JsonFile.Read(file);
}
