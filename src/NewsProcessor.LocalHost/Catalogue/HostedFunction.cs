using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.LocalHost.Catalogue;

/// <summary>One method marked as a function, and the parameter attribute that triggers it.</summary>
public sealed record HostedFunction(string Name, MethodInfo Method, Attribute Trigger)
{
    /// <summary>One line for people and for the approved list: name, trigger, path, methods and who may call.</summary>
    public string Describe() => Trigger switch
    {
        HttpTriggerAttribute http => $"{Name} http {http.Route ?? Name} [{string.Join(' ', http.Methods ?? ["any"])}] {http.AuthLevel}",
        BlobTriggerAttribute blob => $"{Name} blob {blob.BlobPath} {blob.Connection}",
        TimerTriggerAttribute timer => $"{Name} timer {timer.Schedule}{(timer.RunOnStartup ? " and at start" : "")}",
        _ => $"{Name} {Trigger.GetType().Name}",
    };
}
