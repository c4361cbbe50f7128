using Microsoft.Azure.Functions.Worker;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Timers;

/// <summary>Runs timer functions when they are due, by the host's clock.</summary>
sealed partial class TimerFunctions(
    IReadOnlyList<HostedFunction> functions, IConfiguration values, FunctionCalls calls, TimeProvider clock, ILogger<TimerFunctions> logger) : IHostedService, IDisposable
{
    /// <summary>A delay may not be longer than about 49 days, and a clock may be set meanwhile.</summary>
    static readonly TimeSpan _longestDelay = TimeSpan.FromHours(1);
    static readonly Dictionary<string, string> _noValues = [];

    readonly CancellationTokenSource _stopping = new();
    Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        _running = Task.WhenAll(from function in functions
                                let trigger = function.Trigger as TimerTriggerAttribute
                                where trigger is not null
                                let schedule = new Schedule(SettingNames.Resolve(trigger.Schedule, values))
                                select KeepAsync(function, schedule, trigger.RunOnStartup ? now : schedule.After(now)));
        return Task.CompletedTask;
    }

    /// <summary>One run at each time due. Times missed while a run took longer are made up for by one late run.</summary>
    async Task KeepAsync(HostedFunction function, Schedule schedule, DateTime due)
    {
        var status = new ScheduleStatus();
        while (await WaitUntilAsync(due))
        {
            var started = clock.GetUtcNow().UtcDateTime;
            var next = schedule.After(due);
            while (next <= started)
                next = schedule.After(next);
            status.Next = next;
            await RunAsync(function, new TimerInfo { ScheduleStatus = status, IsPastDue = started - due >= TimeSpan.FromSeconds(1) });
            status = new ScheduleStatus { Last = due, LastUpdated = started };
            due = next;
        }
    }

    /// <summary>False when the host stops first.</summary>
    async Task<bool> WaitUntilAsync(DateTime due)
    {
        while (!_stopping.IsCancellationRequested)
        {
            var left = due - clock.GetUtcNow().UtcDateTime;
            if (left <= TimeSpan.Zero)
                return true;
            await Task.Delay(left < _longestDelay ? left : _longestDelay, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return false;
    }

    async Task RunAsync(HostedFunction function, TimerInfo timer)
    {
        try
        {
            await calls.RunAsync(function, timer, _noValues, _stopping.Token);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // Cut short by the host's end; the next start has its own times.
        }
        catch (Exception fault)
        {
            Failed(fault, function.Name);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed; it runs again when it is due next")]
    partial void Failed(Exception fault, string function);
}
