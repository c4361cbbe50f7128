using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsProcessor.Tests.Observing;

/// <summary>A collector of OpenTelemetry (OTLP over HTTP) that keeps what it is sent.</summary>
sealed class Collector : IAsyncDisposable
{
    readonly WebApplication _app;

    Collector(WebApplication app) => _app = app;

    public ConcurrentBag<Span> Spans { get; } = [];

    /// <summary>By name: the attributes of their points, as key=value.</summary>
    public ConcurrentBag<(string Name, string Unit, IReadOnlyList<string> Attributes)> Points { get; } = [];

    public ConcurrentBag<LogLine> Logs { get; } = [];

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new Collector(builder.Build());
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    async Task TakeAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        // Each request holds resources (1), each of those scopes (2), each of those what was sent (2); a scope (1) has a name (1).
        foreach (var scope in new WireMessage(body.ToArray()).All(1).SelectMany(resource => resource.All(2)))
        {
            foreach (var sent in scope.All(2))
                Take(context.Request.Path, scope.All(1).Single().Text(1), sent);
        }
    }

    void Take(string path, string scope, WireMessage sent)
    {
        switch (path)
        {
            case "/v1/traces":
                Spans.Add(new(sent.Hex(1), sent.Hex(2), sent.Hex(4), scope, sent.Text(5), Attributes(sent, 9)));
                break;
            case "/v1/metrics":
                // Gauge 5, sum 7, histogram 9: each has points (1).
                foreach (var (kind, attributes) in new[] { (5, 7), (7, 7), (9, 9) })
                {
                    foreach (var point in sent.All(kind).SelectMany(data => data.All(1)))
                        Points.Add((sent.Text(1), sent.Text(3), [.. Attributes(point, attributes).Select(one => $"{one.Key}={one.Value}")]));
                }
                break;
            default:
                Logs.Add(new(sent.Hex(9), Attributes(sent, 6)));
                break;
        }
    }

    static Dictionary<string, string> Attributes(WireMessage message, int number) =>
        message.All(number).ToDictionary(pair => pair.Text(1), pair => WireMessage.Value(pair.All(2).Single()), StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

sealed record Span(string Trace, string Id, string Parent, string Scope, string Name, IReadOnlyDictionary<string, string> Attributes);

sealed record LogLine(string Trace, IReadOnlyDictionary<string, string> Attributes);
