using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}/versions/{number}: one version, whole, in the representation asked for.</summary>
public sealed class GetVersion(ArticleStore articles, ArticleVersions versions, TimeProvider clock)
{
    [Function(nameof(GetVersion))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/versions/{number}")] HttpRequest request, string id, string number, CancellationToken cancellation) =>
        RouteTable.GetVersion.AnswerAsync(request, async query =>
        {
            var asked = Negotiation.Read(request, query);
            if ((query.Problem ?? ArticleProblem.Of(await articles.GetAsync(id, cancellation), id, clock.GetUtcNow())) is { } problem)
                return problem;
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && await versions.GetAsync(id, n, cancellation) is { } version
                ? asked.Answer(request, version)
                : ArticleProblem.NoVersion(id, number);
        });
}
