using System.Text.Json.Nodes;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Every file in Samples/, and every folder named like a container, packed, is read as an upload and compared with the expectation beside it. NEWS_REWRITE_SAMPLES=1 rewrites the expectations: read the diff.</summary>
public sealed class SampleTests
{
    const string Expected = ".expected.json";

    /// <summary>What follows from the rest, or changes with the reader's version.</summary>
    static readonly string[] _volatile = ["@context", "id", "articleBody", "bodyHtml", "contentHash", "simhash", "leadSketch", "timeRequired"];

    static string Folder { get; } = Repository.Path("tests", "NewsProcessor.Tests", "Reading", "Samples");

    public static TheoryData<string> Samples() => new(In(Folder).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    static IEnumerable<string> In(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .SelectMany(path => Directory.Exists(path) && !Packing.IsPacked(path) ? In(path) : path.EndsWith(Expected, StringComparison.Ordinal) ? [] : [path]);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_read_as_expected(string sample)
    {
        var path = Path.Combine(Folder, sample);
        var content = new MemoryStream(Packing.Bytes(path), writable: false);
        var read = Written(await ArticleReader.ReadAsync(content, Path.GetFileName(path), null, new(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        if (Environment.GetEnvironmentVariable("NEWS_REWRITE_SAMPLES") == "1")
            await File.WriteAllTextAsync(path + Expected, read, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path + Expected, TestContext.Current.CancellationToken), read);
    }

    /// <summary>One article as an object, several items as a list; a refusal as its reason. Empty lists are left out.</summary>
    static string Written(IReadOnlyList<ReadItem> items)
    {
        var nodes = items.Where(item => item != ReadItem.PassedOver).Select(item => item.Article is { } article ? Lean(ArticleJson.Compact.Article, article) : new JsonObject { ["refusal"] = item.Refusal }).ToArray();
        JsonNode written = nodes is [var only] ? only : new JsonArray([.. nodes]);
        return written.ToJsonString(ArticleJson.Settings(indented: true)) + "\n";
    }

    static JsonObject Lean(System.Text.Json.Serialization.Metadata.JsonTypeInfo<Article> contract, Article article)
    {
        var node = System.Text.Json.JsonSerializer.SerializeToNode(article, contract)!.AsObject();
        foreach (var name in node.Where(pair => _volatile.Contains(pair.Key) || pair.Value is JsonArray { Count: 0 } or JsonObject { Count: 0 }).Select(pair => pair.Key).ToList())
            node.Remove(name);
        node["source"] = article.Source.Member is { } member
            ? new JsonObject { ["member"] = member, ["itemIndex"] = article.Source.ItemIndex, ["format"] = article.Source.Format, ["encoding"] = article.Source.Encoding }
            : new JsonObject { ["format"] = article.Source.Format, ["encoding"] = article.Source.Encoding };
        return node;
    }
}
