using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}/versions/{number}/diff: what changed from the version before.</summary>
public sealed class CompareVersions(ArticleStore articles, ArticleVersions versions, TimeProvider clock)
{
    [Function(nameof(CompareVersions))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/versions/{number}/diff")] HttpRequest request, string id, string number, CancellationToken cancellation) =>
        RouteTable.CompareVersions.AnswerAsync(request, async _ =>
        {
            if (ArticleProblem.Of(await articles.GetAsync(id, cancellation), id, clock.GetUtcNow()) is { } problem)
                return problem;
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || await versions.GetAsync(id, n, cancellation) is not { } after)
                return ArticleProblem.NoVersion(id, number);
            var before = (await versions.ListAsync(id, cancellation)).FirstOrDefault(version => version.Number < n);
            var old = before is null ? null : await versions.GetAsync(id, before.Number, cancellation);
            return VersionDiff.Of(before?.Number, old ?? new Article(), n, after) is { } diff ? Representation.Json(diff, FunctionsJson.Instance.VersionDiff) : VersionDiff.TooLong(id);
        });
}
