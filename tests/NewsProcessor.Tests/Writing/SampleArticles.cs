using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Tests.House;
using NewsProcessor.Tests.Reading;

namespace NewsProcessor.Tests.Writing;

/// <summary>Every article of the samples that the reader is tested with.</summary>
static class SampleArticles
{
    static string Folder { get; } = Repository.Path("tests", "NewsProcessor.Tests", "Reading", "Samples");

    static readonly Lazy<Task<IReadOnlyList<Article>>> _all = new(AllAsync);

    public static Task<IReadOnlyList<Article>> ReadAsync() => _all.Value;

    static async Task<IReadOnlyList<Article>> AllAsync()
    {
        var articles = new List<Article>();
        foreach (var path in In(Folder).Order(StringComparer.Ordinal))
        {
            await foreach (var item in ArticleReader.ReadAsync(new MemoryStream(Packing.Bytes(path), writable: false), Path.GetRelativePath(Folder, path), null, new(), CancellationToken.None))
                articles.AddRange(item.Article is { } article ? [article] : []);
        }
        return articles;
    }

    static IEnumerable<string> In(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .SelectMany(path => Directory.Exists(path) && !Packing.IsPacked(path) ? In(path) : path.EndsWith(".expected.json", StringComparison.Ordinal) ? [] : [path]);
}
