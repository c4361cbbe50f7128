using System.Diagnostics;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Observing;

/// <summary>What an operator sees, as a collector receives it from the local host.</summary>
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_one_trace_from_its_event_to_its_record_with_the_storage_calls_inside()
    {
        await using var collector = await ObserveAsync("traced.txt", Stories.Short("Harbour opens", "first"));
        var upload = Assert.Single(collector.Spans, span => span.Name == "ingest upload" && span.Attributes["news.upload.name"] == "traced.txt");
        var trace = collector.Spans.Where(span => span.Trace == upload.Trace).ToList();
        var root = Assert.Single(trace, span => trace.TrueForAll(other => other.Id != span.Parent));
        Assert.Equal(("IngestUpload", ""), (root.Name, root.Parent));
        Assert.Equal("plain text", upload.Attributes["news.format"]);
        Assert.Equal("stored", upload.Attributes["news.upload.outcome"]);
        Assert.Equal(upload.Id, Assert.Single(trace, span => span.Name == "read upload").Parent);
        var article = Assert.Single(trace, span => span.Name == "store article");
        Assert.Contains(trace, span => span.Parent == article.Id && span.Scope.StartsWith("Azure.Data.Tables", StringComparison.Ordinal));
        Assert.Contains(trace, span => span.Scope.StartsWith("Azure.Storage.Blobs", StringComparison.Ordinal));
        var line = Assert.Single(collector.Logs, log => log.Trace == upload.Trace && log.Attributes.ContainsKey("Upload"));
        Assert.Equal(("traced.txt", article.Attributes["news.article.id"]), (line.Attributes["Upload"], line.Attributes["Article"]));
    }

    [Fact]
    public async Task Figures_come_by_format_reason_and_outcome()
    {
        await using var collector = await ObserveAsync("empty.txt", "");
        var counted = collector.Points.Select(point => $"{point.Name} {point.Unit} {string.Join(" ", point.Attributes)}").Order(StringComparer.Ordinal).ToList();
        Assert.Contains("news.uploads {upload} news.upload.outcome=refused", counted);
        Assert.Contains("news.refusals {item} news.refusal.reason=empty", counted);
        foreach (var (name, unit) in new[] { ("news.upload.duration", "s"), ("news.upload.lag", "s"), ("news.list.duration", "s"), ("news.reconcile.runs", "{run}"),
            ("news.uploads.poisoned", "{message}"), ("news.uploads.open", "{upload}"), ("news.uploads.open.age", "s"), ("news.events.dead", "{blob}"), ("http.server.request.duration", "s") })
            Assert.Contains((name, unit), collector.Points.Select(point => (point.Name, point.Unit)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Spans_are_printed_on_the_console_by_the_setting_that_opentelemetry_has_for_it()
    {
        using var host = Start(azurite.NewAccount(), ("OTEL_TRACES_EXPORTER", "console"));
        var printed = new List<string>();
        // The host uploads its samples to an empty store.
        while (!printed.Exists(line => line.EndsWith("ingest upload", StringComparison.Ordinal)) && await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            printed.Add(line);
        host.Kill();
        await host.WaitForExitAsync(Stop);
        Assert.Contains(printed, line => line.StartsWith("Activity.DisplayName:", StringComparison.Ordinal) && line.EndsWith("store article", StringComparison.Ordinal));
        Assert.Contains(printed, line => line.StartsWith("samples/", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_wrong_exporter_is_refused_with_what_to_do()
    {
        using var host = Start(azurite.NewAccount(), ("OTEL_METRICS_EXPORTER", "prometheus"));
        var said = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(Stop);
        Assert.Equal(1, host.ExitCode);
        Assert.StartsWith("The setting OTEL_METRICS_EXPORTER is 'prometheus'; set it to console", said, StringComparison.Ordinal);
    }

    /// <summary>The real program: the console is the whole process's.</summary>
    static Process Start(string storage, (string Name, string Value) setting)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsProcessor.LocalHost.dll"), "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["AzureWebJobsStorage"], start.Environment[setting.Name]) = (storage, setting.Value);
        return Process.Start(start)!;
    }

    /// <summary>One upload, a request and a run of the timer under a collector's eyes; the host has ended.</summary>
    async Task<Collector> ObserveAsync(string name, string content)
    {
        var collector = await Collector.StartAsync();
        var options = TestHost.OfTheApp(azurite.NewAccount()) with
        {
            AddServices = (services, values) => services.AddNewsProcessor(values).AddObservability(values),
            Logging = logging => logging.SetMinimumLevel(LogLevel.Information),
            Overrides = new Dictionary<string, string?>(StringComparer.Ordinal) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
        };
        await using var host = await LocalFunctionHost.StartAsync(options, Stop);
        var uploads = new BlobServiceClient(options.Storage).GetBlobContainerClient(UploadStore.Container);
        await uploads.GetBlobClient(name).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(content)), Stop);
        await host.DrainAsync(Stop);
        await host.Client.GetStringAsync("api/articles", Stop);
        await ActivatorUtilities.CreateInstance<Reconcile>(host.Services).Run(new TimerInfo(), Stop);
        return collector;
    }
}
