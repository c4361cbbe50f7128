using System.Text.Json;
using NewsProcessor.LocalHost.Verbs;
using NewsProcessor.Reading;
using NewsProcessor.Tests.Reading;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class ReadVerbTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("read-");
    readonly StringWriter _output = new();
    readonly StringWriter _errors = new();

    [Fact]
    public async Task Several_files_give_one_line_of_JSON_for_each_article()
    {
        Write("a.txt", "The mayor resigns\n\nShe said so on Monday in the town hall.");
        Write("b.txt", "The bridge is open\n\nThe first bus crossed it at noon on Monday.");
        Assert.Equal(0, await ReadAsync(indented: false));
        var headlines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("headline").GetString());
        Assert.Equal(["The bridge is open", "The mayor resigns"], headlines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Into_a_folder_goes_one_file_for_each_and_a_refused_one_is_an_empty_list_with_its_reason_on_standard_error()
    {
        Write("a.txt", "The mayor resigns\n\nShe said so on Monday in the town hall.");
        Write("empty.txt", "");
        var output = _folder.CreateSubdirectory("out");
        Assert.Equal(0, await ReadAsync(indented: false, output, "a.txt", "empty.txt"));
        Assert.Equal("The mayor resigns", Json(output, "a.json").GetProperty("headline").GetString());
        Assert.Equal(0, Json(output, "empty.json").GetArrayLength());
        Assert.StartsWith("empty.txt: ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_gives_a_folder_with_a_file_for_each_article()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "week.zip"), Packing.Zip([("../town/a b?.txt", Ingest.ContainerTests.Story(1)), ("empty.txt", []), ("b.txt", Ingest.ContainerTests.Story(2))]));
        var output = _folder.CreateSubdirectory("out");
        Assert.Equal(0, await ReadAsync(indented: false, output, "week.zip"));
        var written = Directory.EnumerateFiles(output.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(output.FullName, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(["week.zip/000000-town-a-b-.txt.json", "week.zip/000002-b.txt.json"], written);
        Assert.StartsWith("week.zip: Member `empty.txt`: ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_name_each_have_a_result_of_their_own()
    {
        Write("a.txt", "The mayor resigns\n\nShe said so on Monday in the town hall.");
        Write("a.html", "<h1>The bridge is open</h1><p>The first bus crossed it at noon on Monday.</p>");
        Write("sub/a.txt", "The harbour is closed\n\nThe last ferry left it at noon on Monday.");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "week.zip"), Packing.Zip([("a.txt", Ingest.ContainerTests.Story(1))]));
        File.WriteAllBytes(Path.Combine(_folder.FullName, "sub", "week.zip"), Packing.Zip([("a.txt", Ingest.ContainerTests.Story(2))]));
        var output = Directory.CreateTempSubdirectory("read-out-");
        await ReadAsync(indented: false, output);
        var written = Directory.EnumerateFiles(output.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(output.FullName, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(["a.html.json", "a.txt.json", "sub/a.txt.json", "sub/week.zip/000000-a.txt.json", "week.zip/000000-a.txt.json"], written);
        Assert.Equal("The harbour is closed", Json(output, "sub/a.txt.json").GetProperty("headline").GetString());
        output.Delete(recursive: true);
    }

    [Fact]
    public async Task When_no_file_can_be_read_the_exit_code_says_so()
    {
        Write("empty.txt", "");
        Assert.Equal(1, await ReadAsync(indented: true));
        Assert.Empty(_output.ToString());
    }

    Task<int> ReadAsync(bool indented, DirectoryInfo? output = null, params string[] names)
    {
        FileSystemInfo[] given = names.Length == 0 ? [_folder] : [.. names.Select(name => new FileInfo(Path.Combine(_folder.FullName, name)))];
        return new ReadVerb(new ReadingLimits(), new ArticlePrinter(_output, _errors, output, indented)).ReadAsync(given, TestContext.Current.CancellationToken);
    }

    void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    static JsonElement Json(DirectoryInfo folder, string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, name))).RootElement;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }
}
