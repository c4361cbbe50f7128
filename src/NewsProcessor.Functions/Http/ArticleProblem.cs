using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>Why an article is not to be had.</summary>
static class ArticleProblem
{
    /// <summary>What is withheld is as good as absent; what was killed is gone, with its notice. Null when the article may be seen.</summary>
    public static Problem? Of(Article? article, string id, DateTimeOffset now)
    {
        if (article is null || article.IsWithheldAt(now))
            return new Problem(ProblemTable.ArticleNotFound, $"There is no article '{id}'. Take an id from GET articles.");
        if (article.PubStatus is PubStatus.Canceled || (article.SupersededBy is not null && article.Expires <= now))
            return new Problem(ProblemTable.ArticleCanceled, $"{article.NoticeWords() ?? "Its source has withdrawn this article."} Take it down wherever it was used.{Instead(article)}");
        return null;
    }

    public static Problem NoVersion(string id, string number) =>
        new Problem(ProblemTable.VersionNotFound, $"Article '{id}' has no version {number}. GET articles/{id}/versions lists those that it has.");

    static string Instead(Article article) => article.SupersededBy is { } by ? $" The notice is article '{by}'." : "";
}
