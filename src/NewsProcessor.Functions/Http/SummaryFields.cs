using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>The parameter fields: which parts of each summary a list gives; all without it, the id in any case.</summary>
sealed class SummaryFields
{
    static readonly string[] _names = [.. ArticleJson.Compact.ArticleSummary.Properties.Select(property => property.Name)];

    readonly IReadOnlyList<string> _chosen;

    SummaryFields(IReadOnlyList<string> chosen) => _chosen = chosen;

    public static SummaryFields Read(Query query) => new(query.Get(ParameterTable.Fields));

    public Representation Answer(HttpRequest request, string list, Page<ArticleSummary> page) => _chosen is []
        ? PageAnswer.Of(request, list, page, FunctionsJson.Instance.PageBodyArticleSummary)
        : PageAnswer.Of(request, list, new Page<JsonObject>([.. page.Items.Select(Chosen)], page.Next), FunctionsJson.Instance.PageBodyJsonObject);

    JsonObject Chosen(ArticleSummary summary)
    {
        var whole = JsonSerializer.SerializeToNode(summary, ArticleJson.Compact.ArticleSummary)!.AsObject();
        foreach (var name in _names.Where(name => name is not "id" && !_chosen.Contains(name)))
            whole.Remove(name);
        return whole;
    }
}
