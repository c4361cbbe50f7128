using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Timers;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class TimerTests(AzuriteFixture azurite)
{
    readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-03-01T10:02:30Z", System.Globalization.CultureInfo.InvariantCulture));
    readonly Journal _journal = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-01T10:05:00Z")]
    [InlineData("*/15 * * * * *", "2026-03-01T10:02:45Z")]
    [InlineData("0 30 2 * * 1-5", "2026-03-02T02:30:00Z")]
    [InlineData("0 0 4 29 2 *", "2028-02-29T04:00:00Z")]
    [InlineData("30 9 * * *", "2026-03-02T09:30:00Z")]
    [InlineData("01:30:00", "2026-03-01T11:32:30Z")]
    public void A_schedule_knows_its_next_time(string schedule, string next) =>
        Assert.Equal(next, $"{new Schedule(schedule).After(_clock.GetUtcNow().UtcDateTime):yyyy-MM-ddTHH:mm:ssZ}");

    [Fact]
    public void A_wrong_schedule_is_refused() => Assert.Throws<HostRefusedException>(() => new Schedule("every day"));

    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_once_for_the_times_it_missed()
    {
        await using var host = await StartAsync();
        Assert.Equal("at start 10:02 late False", await _journal.NextAsync(Stop));
        Assert.Empty(_journal.Entries.Skip(1));
        _clock.Advance(TimeSpan.FromSeconds(150));
        Assert.Equal("every 5 minutes 10:05 late False next 10:10", await _journal.NextAsync(Stop));
        _clock.Advance(TimeSpan.FromMinutes(17));
        Assert.Equal("every 5 minutes 10:22 late True next 10:25", await _journal.NextAsync(Stop));
    }

    [Fact]
    public async Task A_schedule_can_come_from_a_setting()
    {
        await using var host = await StartAsync("0 3 10 * * *");
        Assert.Equal("at start 10:02 late False", await _journal.NextAsync(Stop));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("every 5 minutes 10:03 late False next 10:03", await _journal.NextAsync(Stop));
    }

    Task<LocalFunctionHost> StartAsync(string schedule = "0 */5 * * * *") => LocalFunctionHost.StartAsync(
        TestHost.Of(azurite.NewAccount(), _journal, typeof(TimerTestFunctions)) with
        {
            Clock = _clock,
            Overrides = new Dictionary<string, string?> { ["TestSchedule"] = schedule },
        },
        Stop);
}

/// <summary>Timers that note when they ran, by the host's clock.</summary>
public sealed class TimerTestFunctions(Journal journal, TimeProvider clock)
{
    [Function("Every")]
    public void Every([TimerTrigger("%TestSchedule%")] TimerInfo timer) =>
        journal.Note($"every 5 minutes {clock.GetUtcNow():HH:mm} late {timer.IsPastDue} next {timer.ScheduleStatus!.Next:HH:mm}");

    [Function("AtStart")]
    public Task AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer)
    {
        journal.Note($"at start {clock.GetUtcNow():HH:mm} late {timer.IsPastDue}");
        return Task.CompletedTask;
    }
}
