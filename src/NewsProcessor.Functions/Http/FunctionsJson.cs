using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>JSON of what only HTTP knows, by the rules of <see cref="ArticleJson"/>.</summary>
[JsonSerializable(typeof(PageBody<ArticleSummary>))]
[JsonSerializable(typeof(PageBody<Receipt>))]
[JsonSerializable(typeof(ChangesBody))]
[JsonSerializable(typeof(FacetsBody))]
[JsonSerializable(typeof(PageBody<VersionSummary>))]
[JsonSerializable(typeof(VersionDiff))]
[JsonSerializable(typeof(PageBody<JsonObject>))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(FileRead))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(UploadAccepted))]
[JsonSerializable(typeof(PassReport))]
sealed partial class FunctionsJson : JsonSerializerContext
{
    public static FunctionsJson Instance { get; } = new(ArticleJson.Settings(indented: false));
}
