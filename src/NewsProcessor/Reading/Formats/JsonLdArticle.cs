using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Formats;

/// <summary>schema.org NewsArticle and its kin as JSON-LD: one, a list, or a graph.</summary>
public sealed class JsonLdArticle : IArticleFormat
{
    public string Name => "JSON-LD";

    public bool Recognises(NewsFile file) => JsonStart.Names(file) is var names && (names.Contains("@graph") || names.Contains("@type") || names.Contains("@context"));

    public IEnumerable<ReadItem> Read(NewsFile file) => JsonFile.Read(file);
}
