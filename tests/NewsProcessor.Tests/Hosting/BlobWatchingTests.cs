using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Blobs;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class BlobWatchingTests(AzuriteFixture azurite)
{
    readonly string _storage = azurite.NewAccount();
    readonly Journal _journal = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    BlobContainerClient Container => new(_storage, "dropped");

    [Fact]
    public async Task A_blob_reaches_its_function_under_its_whole_name()
    {
        await using var host = await StartAsync();
        await DropAsync("a folder/ü #1 %2F.txt", "content");
        await host.DrainAsync(Stop);
        Assert.Equal(["a folder/ü #1 %2F.txt=content"], _journal.Entries);
    }

    [Fact]
    public async Task A_changed_blob_runs_again_and_an_unchanged_one_does_not()
    {
        await using var host = await StartAsync();
        await DropAsync("story", "first");
        await host.DrainAsync(Stop);
        await host.DrainAsync(Stop);
        await DropAsync("story", "second");
        await host.DrainAsync(Stop);
        Assert.Equal(["story=first", "story=second"], _journal.Entries);
    }

    [Fact]
    public async Task A_restarted_host_runs_only_what_has_no_receipt()
    {
        await using (var first = await StartAsync())
        {
            await DropAsync("seen", "1");
            await first.DrainAsync(Stop);
        }
        await DropAsync("unseen", "2");
        await using var second = await StartAsync();
        await second.DrainAsync(Stop);
        Assert.Equal(["seen=1", "unseen=2"], _journal.Entries);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_becomes_a_poison_message_and_rests()
    {
        await using (var host = await StartAsync())
        {
            await DropAsync("bad/blob", "x");
            await DropAsync("good", "y");
            await host.DrainAsync(Stop);
        }
        Assert.Equal(5, _journal.Entries.Count(entry => entry == "bad/blob=x"));
        Assert.Contains("good=y", _journal.Entries);

        var queue = new QueueClient(_storage, "webjobs-blobtrigger-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var message = Assert.Single((await queue.ReceiveMessagesAsync(10, cancellationToken: Stop)).Value);
        var poison = JsonDocument.Parse(message.Body).RootElement;
        Assert.Equal(
            ["Host.Functions.NoteBlob", "BlockBlob", "dropped", "bad/blob", (await Container.GetBlobClient("bad/blob").GetPropertiesAsync(cancellationToken: Stop)).Value.ETag.ToString("H")],
            new[] { "FunctionId", "BlobType", "ContainerName", "BlobName", "ETag" }.Select(name => poison.GetProperty(name).GetString()!));

        await using var again = await StartAsync();
        await again.DrainAsync(Stop);
        Assert.Equal(6, _journal.Entries.Count);
    }

    [Fact]
    public async Task Events_can_come_twice_and_out_of_order()
    {
        await Container.CreateIfNotExistsAsync(cancellationToken: Stop);
        string[] names = [.. Enumerable.Range(0, 20).Select(number => $"n{number:00}")];
        foreach (var name in names)
            await DropAsync(name, "");
        await using var host = await StartAsync(new BlobDelivery(Times: 2, ShuffleSeed: 7), blobsAtOnce: 1);
        await host.DrainAsync(Stop);
        var twice = names.SelectMany(name => new[] { name + "=", name + "=" }).ToList();
        Assert.Equal(twice, _journal.Entries.Order(StringComparer.Ordinal));
        Assert.NotEqual(twice, _journal.Entries);
    }

    [Fact]
    public async Task A_new_blob_is_picked_up_without_being_asked_for()
    {
        await using var host = await StartAsync();
        await DropAsync("story", "news");
        Assert.Equal("story=news", await _journal.NextAsync(Stop));
    }

    [Fact]
    public async Task One_name_never_runs_twice_at_a_time_and_a_blob_that_is_gone_or_changed_when_its_turn_comes_is_dropped()
    {
        await using var host = await StartAsync();
        var gate = _journal.CloseGate();
        await DropAsync("changing", "1");
        Assert.Equal("changing=1", await _journal.NextAsync(Stop));
        await DropAsync("changing", "2");
        await DropAsync("other", "1");
        // The look that found the other blob has found the second version too; its turn has yet to come.
        Assert.Equal("other=1", await _journal.NextAsync(Stop));
        await DropAsync("changing", "3");
        gate.SetResult();
        await host.DrainAsync(Stop);
        Assert.Equal(["changing=1", "other=1", "changing=3"], _journal.Entries);
    }

    [Fact]
    public async Task A_run_longer_than_the_time_limit_is_cancelled_and_counts_as_failed()
    {
        var options = TestHost.Of(_storage, _journal, typeof(EndlessBlob));
        await using var host = await LocalFunctionHost.StartAsync(options with { HostJson = options.HostJson with { FunctionTimeout = TimeSpan.FromMilliseconds(50), BlobTries = 2 } }, Stop);
        await DropAsync("slow", "1");
        await host.DrainAsync(Stop);
        Assert.Equal(["slow begins", "slow begins"], _journal.Entries);
    }

    [Theory]
    [InlineData("uploads/{name}", "uploads", "a/b c.txt", "name=a/b c.txt")]
    [InlineData("Uploads", "uploads", "a", "name=a")]
    [InlineData("in/wire/{agency}/{name}.xml", "in", "wire/north/2026/1.xml", "agency=north/2026 name=1")]
    [InlineData("in/wire/{name}.xml", "in", "wire/1.txt", null)]
    [InlineData("in/{name}.x+l", "in", "1.xxl", null)]
    public void A_path_binds_its_tokens(string path, string container, string blob, string? values)
    {
        var parsed = new BlobPath(path);
        Assert.Equal(container, parsed.Container);
        Assert.Equal(values, parsed.Match(blob) is { } match ? string.Join(' ', match.Select(value => $"{value.Key}={value.Value}")) : null);
    }

    [Fact]
    public async Task A_disabled_function_gets_nothing()
    {
        await using var host = await LocalFunctionHost.StartAsync(Options() with { Overrides = new Dictionary<string, string?> { ["AzureWebJobs.NoteBlob.Disabled"] = "true" } }, Stop);
        await Container.CreateIfNotExistsAsync(cancellationToken: Stop);
        await DropAsync("story", "");
        await host.DrainAsync(Stop);
        Assert.Empty(_journal.Entries);
    }

    LocalFunctionHostOptions Options() => TestHost.Of(_storage, _journal, typeof(NoteBlob));

    Task<LocalFunctionHost> StartAsync(BlobDelivery? delivery = null, int? blobsAtOnce = null)
    {
        var options = Options();
        return LocalFunctionHost.StartAsync(options with { Delivery = delivery ?? options.Delivery, HostJson = options.HostJson with { BlobsAtOnce = blobsAtOnce ?? 16 } }, Stop);
    }

    async Task DropAsync(string name, string content) => await Container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);
}
