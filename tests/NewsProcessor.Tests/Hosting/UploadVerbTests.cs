using Azure.Storage.Blobs;
using NewsProcessor.Articles;
using NewsProcessor.LocalHost.Verbs;
using Spectre.Console;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class UploadVerbTests(AzuriteFixture azurite) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-");
    readonly BlobContainerClient _container = new(azurite.NewAccount(), "uploads");
    readonly StringWriter _printed = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folders_files_keep_their_relative_paths_and_get_a_media_type()
    {
        Write("story.html", "<p>1");
        Write("deep/er/ü #1 %2F..txt.unknown", "2");
        Write("deep/a..b.txt", "3");
        Assert.Equal(0, await UploadAsync(_folder));
        var blobs = await _container.GetBlobsAsync(cancellationToken: Stop).ToDictionaryAsync(blob => blob.Name, blob => blob.Properties.ContentType, cancellationToken: Stop);
        Assert.Equal(["deep/a..b.txt", "deep/er/ü #1 %2F..txt.unknown", "story.html"], blobs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("text/html", "text/plain", "application/octet-stream"), (blobs["story.html"], blobs["deep/a..b.txt"], blobs["deep/er/ü #1 %2F..txt.unknown"]));
    }

    [Fact]
    public async Task A_name_that_storage_rewrites_is_refused_and_the_other_files_arrive()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names.");
        Write("good.txt", "1");
        Write(@"a\b.txt", "2");
        Write("ends with.", "3");
        Assert.Equal(1, await UploadAsync(_folder));
        var blob = await _container.GetBlobsAsync(cancellationToken: Stop).SingleAsync(Stop);
        Assert.Equal("good.txt", blob.Name);
        Assert.Contains("backslash", _printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 uploaded, 2 not.", _printed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x", "'..'")]
    [InlineData("a/./b", "'.'")]
    [InlineData(@"a\b", "backslash")]
    [InlineData("a//b", "empty")]
    [InlineData("a/", "empty")]
    [InlineData("a./b", "'a.'")]
    [InlineData("a\tb", "control character")]
    [InlineData("a\uFFFDb", "half of a character")]
    [InlineData("", "1 to 1024")]
    public void A_bad_name_has_a_reason(string name, string reason) => Assert.Contains(reason, BlobNames.Refusal(name), StringComparison.Ordinal);

    [Fact]
    public void Names_have_at_most_1024_characters()
    {
        Assert.Null(BlobNames.Refusal(new string('x', 1024)));
        Assert.NotNull(BlobNames.Refusal(new string('x', 1025)));
    }

    async Task<int> UploadAsync(params FileSystemInfo[] given)
    {
        await _container.CreateAsync(cancellationToken: Stop);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_printed), Interactive = InteractionSupport.No });
        return await UploadVerb.UploadAsync(given, _container, console, Stop);
    }

    void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _printed.Dispose();
    }
}
