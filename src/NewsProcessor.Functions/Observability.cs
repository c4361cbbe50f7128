using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsProcessor.Functions;

/// <summary>Sends what <see cref="Telemetry"/> tells, with the storage calls and requests around it, to whom the settings name.</summary>
public static class Observability
{
    /// <summary>OpenTelemetry's own name for where a collector listens, with the settings that go with it (OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_EXPORTER_OTLP_HEADERS …).</summary>
    const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Traces, metrics and logs go to the collector that the settings name; without one, nothing is set up.</summary>
    public static IServiceCollection AddObservability(this IServiceCollection services, IConfiguration settings)
    {
        if (settings[Collector] is { Length: > 0 })
            services.AddOpenTelemetry().AddNewsTelemetry().UseOtlpExporter();
        return services;
    }

    /// <summary>The spans and instruments of this system, of the storage SDK and of ASP.NET Core.</summary>
    public static IOpenTelemetryBuilder AddNewsTelemetry(this IOpenTelemetryBuilder telemetry) => telemetry
        .WithTracing(traces => traces.AddSource(Telemetry.Name, Telemetry.Name + ".*", "Azure.*", "Microsoft.AspNetCore"))
        .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting"))
        .WithLogging();
}
