using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor.Functions.Http;

/// <summary>What was read in a file.</summary>
/// <param name="Articles">The articles, at most <see cref="Most"/>.</param>
/// <param name="Refusals">Why others could not be read, and what their sender can do; at most as many.</param>
/// <param name="PassedOver">How many members of a container are none that is read here.</param>
/// <param name="IsWhole">Whether that is all: a file of more is read no further.</param>
sealed record FileRead(IReadOnlyList<Article> Articles, IReadOnlyList<string> Refusals, int PassedOver, bool IsWhole)
{
    /// <summary>Ingest stores a container's articles as it goes; here they are held until the answer is sent.</summary>
    const int Most = 100;

    public static async Task<FileRead> OfAsync(IAsyncEnumerable<ReadItem> items, CancellationToken cancellation)
    {
        var (articles, refusals, passedOver) = (new List<Article>(), new List<string>(), 0);
        await foreach (var item in items.WithCancellation(cancellation))
        {
            if (articles.Count == Most || refusals.Count == Most)
                return new(articles, refusals, passedOver, false);
            if (item.Article is { } article)
                articles.Add(article);
            else if (item.Refusal is { } refusal)
                refusals.Add(refusal);
            else
                passedOver++;
        }
        return new(articles, refusals, passedOver, true);
    }
}
