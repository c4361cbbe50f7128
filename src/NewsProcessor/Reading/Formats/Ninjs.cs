using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Formats;

/// <summary>IPTC ninjs 1.x, 2.x and 3.x: one item, or a list of them.</summary>
public sealed class Ninjs : IArticleFormat
{
    public string Name => "ninjs";

    public bool Recognises(NewsFile file) => JsonItems.IsNinjs(JsonStart.Names(file).Contains);

    public IEnumerable<ReadItem> Read(NewsFile file) => JsonFile.Read(file);
}
