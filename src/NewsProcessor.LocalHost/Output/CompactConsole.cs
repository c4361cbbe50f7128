using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace NewsProcessor.LocalHost.Output;

/// <summary>One line for each event: what we log ourselves reads as a sentence, what libraries log names its source.</summary>
sealed class CompactConsole() : ConsoleFormatter(FormatterName)
{
    const string FormatterName = "compact";
    const string Ours = "NewsProcessor.";

    /// <summary>Logs to the console at the levels of host.json.</summary>
    public static void Use(ILoggingBuilder logging, IConfiguration levels) => logging
        .AddConfiguration(levels)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None) // What keeps the host from starting is said in a sentence instead.
        .AddConsole(console => console.FormatterName = FormatterName)
        .AddConsoleFormatter<CompactConsole, ConsoleFormatterOptions>();

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.LogLevel >= LogLevel.Warning)
            textWriter.Write(logEntry.LogLevel == LogLevel.Warning ? "warning: " : "error: ");
        if (!logEntry.Category.StartsWith(Ours, StringComparison.Ordinal))
            textWriter.Write(logEntry.Category + ": ");
        textWriter.WriteLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } fault)
            textWriter.WriteLine(logEntry.LogLevel >= LogLevel.Error ? fault.ToString() : fault.Message);
    }
}
