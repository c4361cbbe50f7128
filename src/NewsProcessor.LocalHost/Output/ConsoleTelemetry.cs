using Microsoft.Extensions.Options;
using NewsProcessor.Functions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsProcessor.LocalHost.Output;

/// <summary>
/// Spans and figures on the console, beside the log lines that are there anyway: by OpenTelemetry's own settings OTEL_TRACES_EXPORTER and OTEL_METRICS_EXPORTER,
/// and OTEL_METRIC_EXPORT_INTERVAL (milliseconds; a minute unless set).
/// </summary>
static class ConsoleTelemetry
{
    public static IServiceCollection AddConsoleTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (IsWanted(settings, "OTEL_TRACES_EXPORTER"))
            services.AddOpenTelemetry().AddNewsTelemetry().WithTracing(traces => traces.AddConsoleExporter());
        if (IsWanted(settings, "OTEL_METRICS_EXPORTER"))
            services.AddOpenTelemetry().AddNewsTelemetry().WithMetrics(metrics => metrics.AddConsoleExporter());
        return services;
    }

    /// <summary>A collector gets everything wherever OTEL_EXPORTER_OTLP_ENDPOINT names one: "otlp" adds nothing to that.</summary>
    static bool IsWanted(IConfiguration settings, string name) => settings[name] switch
    {
        null or "" or "otlp" => false,
        "console" => true,
        var text => throw new OptionsValidationException(name, typeof(string), [$"The setting {name} is '{text}'; set it to console to see them here, or remove it. A collector is named by OTEL_EXPORTER_OTLP_ENDPOINT."]),
    };
}
