namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function at set times.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB with seconds ("0 */5 * * * *"), a time span, or <c>%setting%</c>.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Also run once when the host starts.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Azure keeps the last run in storage to notice missed ones. The local host starts counting when it starts.</summary>
    public bool UseMonitor { get; set; } = true;
}
