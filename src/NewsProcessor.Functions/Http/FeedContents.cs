using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>The whole articles of a feed's page: at least two point reads each, on top of the list's.</summary>
static class FeedContents
{
    const int ReadAtOnce = 8;

    /// <summary>Characters of text on one page, some 200 long articles: from there on, items have their standfirst alone.</summary>
    const int MostText = 8_000_000;

    /// <summary>By id, those that may be seen.</summary>
    public static async Task<Dictionary<string, Article>> ReadAsync(ArticleStore store, IReadOnlyList<ArticleSummary> items, DateTimeOffset now, CancellationToken cancellation)
    {
        var contents = new Dictionary<string, Article>(StringComparer.Ordinal);
        var text = 0L;
        foreach (var some in items.Chunk(ReadAtOnce).TakeWhile(_ => text < MostText))
        {
            foreach (var article in await Task.WhenAll(some.Select(item => store.GetAsync(item.Id, cancellation))))
            {
                if (article is null || ArticleProblem.Of(article, article.Id, now) is not null || (text += article.Paragraphs.Sum(block => (long)block.Text.Length)) > MostText)
                    continue;
                contents[article.Id] = article;
            }
        }
        return contents;
    }
}
