using System.Security.Cryptography;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading;

/// <summary>Bytes to articles: take the file in, recognise its format, read its items, complete each. Never fetches, never asks the clock.</summary>
public static class ArticleReader
{
    /// <summary>Raised whenever reading changes its answers, so that what was read before can be read again.</summary>
    public const int Version = 15;

    /// <summary>Reads every item of one upload, a container's one member at a time. Bad content is answered with refusals; only the stream's own faults throw.</summary>
    /// <param name="content">The upload's bytes. A ZIP is read out of order where the stream allows it, else copied first.</param>
    /// <param name="name">The upload's name: the identity of last resort, and a hint about the format.</param>
    /// <param name="contentType">The media type that the sender gave, if any.</param>
    /// <param name="limits">What one upload may cost.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string name, string? contentType, ReadingLimits limits,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in new ContainerReading(name, limits, cancellation).ReadAsync(content, contentType).WithCancellation(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <summary>Reads every item of one document.</summary>
    public static IReadOnlyList<ReadItem> Read(NewsFile file)
    {
        if (file.Bytes.IsEmpty)
            return [Refusals.Empty];
        if (ArticleFormats.All.FirstOrDefault(format => format.Recognises(file)) is not { } format)
            return [Refusals.UnknownFormat(file)];
        var items = Guarded(format, file).ToList();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        return [.. items.Select((item, index) => item.Article is { } article ? Complete(article, index) : item)];

        ReadItem Complete(Article article, int index) => Completion.Of(article, new ArticleSource
        {
            Upload = file.Name,
            Sha256 = sha256,
            ItemIndex = index,
            ItemCount = items.Count,
            Format = format.Name,
            Encoding = article.Source.Encoding,
            ParserVersion = Version,
        });
    }

    /// <summary>A fault of ours in one file must not stop the others: it becomes that file's refusal.</summary>
    static IEnumerable<ReadItem> Guarded(IArticleFormat format, NewsFile file)
    {
        using var items = format.Read(file).GetEnumerator();
        while (true)
        {
            ReadItem item;
            try
            {
                if (!items.MoveNext())
                    yield break;
                item = items.Current;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                item = Refusals.ReaderFault(format.Name, fault);
            }
            yield return item;
            if (item.Fault is not null)
                yield break;
        }
    }
}
