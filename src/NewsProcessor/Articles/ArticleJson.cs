using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsProcessor.Articles;

/// <summary>The one JSON contract: camelCase names, enumerations as words, unknown values left out, lists always present, text readable in any script.</summary>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(Counts.Overview))]
[JsonSerializable(typeof(Pass))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class ArticleJson : JsonSerializerContext
{
    /// <summary>Compact, for answers and storage.</summary>
    public static ArticleJson Compact { get; } = new(Settings(indented: false));

    /// <summary>Indented, for people.</summary>
    public static ArticleJson Readable { get; } = new(Settings(indented: true));

    /// <summary>The rules, for contexts of other types.</summary>
    public static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
