using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>The setting PauseIngest holds uploads back and loses none.</summary>
public sealed class PauseTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_paused_nothing_is_read_and_then_everything()
    {
        await using var paused = await MemoryNewsroom.OpenAsync(null, ("PauseIngest", "true"));
        await paused.UploadAsync("a.txt", Stories.Short("Harbour opens", "first"));
        await paused.Uploads.GetBlobClient("b.txt").PutAsync(Stories.Short("Bridge closes", "first"));
        paused.Clock.Advance(TimeSpan.FromDays(1));
        await paused.Function<Reconcile>().Run(new TimerInfo(), Stop);
        await paused.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
        Assert.Empty(await paused.HeadlinesAsync());
        Assert.Equal("processing", (await paused.GetAsync("uploads?name=a.txt")).Text("state"), ignoreCase: true);

        await using var resumed = await paused.OpenAnotherAsync(new DiesAt(int.MaxValue, onceSent: true));
        await resumed.Function<Reconcile>().Run(new TimerInfo(), Stop);
        Assert.Equal(["Harbour opens"], await resumed.HeadlinesAsync());
        await resumed.Function<ReconcileAll>().Run(new TimerInfo(), Stop);
        Assert.Equal(["Bridge closes", "Harbour opens"], (await resumed.HeadlinesAsync()).Order(StringComparer.Ordinal));
    }
}
