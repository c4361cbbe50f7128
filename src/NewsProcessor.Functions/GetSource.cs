using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET articles/{id}/source: the file that the article was read from, byte by byte; to be saved, never shown.</summary>
public sealed class GetSource(ArticleStore articles, SourceFiles files, TimeProvider clock)
{
    [Function(nameof(GetSource))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/source")] HttpRequest request, string id, CancellationToken cancellation) =>
        RouteTable.GetSource.AnswerAsync(request, async _ =>
        {
            var article = await articles.GetAsync(id, cancellation);
            if (ArticleProblem.Of(article, id, clock.GetUtcNow()) is { } problem)
                return problem;
            return await files.OpenAsync(article!.Source, cancellation) is var (upload, content)
                ? new SourceAnswer(upload, content)
                : new Problem(ProblemTable.SourceNotFound, $"The file '{article.Source.Upload}' has been deleted, or replaced, since this article was read from it. GET uploads?name= says what became of it.");
        });
}
