using System.Diagnostics;
using System.Net;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>Many clients that ask for one address again and again.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Address">What they ask for.</param>
/// <param name="Encoding">Accept-Encoding; none where null.</param>
/// <param name="Known">If-None-Match; none where null.</param>
sealed record Load(string Name, Uri Address, string? Encoding = null, string? Known = null)
{
    public const int Clients = 50;

    readonly List<double> _milliseconds = [];
    readonly List<double> _throughput = [];
    int _refused;

    public async Task RunAsync(TimeSpan time, bool keep)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = Clients });
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => AskAsync(client, watch, time)));
        if (!keep)
            return;
        _milliseconds.AddRange(times.SelectMany(one => one));
        _throughput.Add(times.Sum(one => one.Count) / watch.Elapsed.TotalSeconds);
    }

    /// <summary>The median of the turns, the times of all requests, and how many were told that storage does not answer.</summary>
    public void Print()
    {
        _milliseconds.Sort();
        Console.WriteLine($"{Name,-20}  {_throughput.Order().ElementAt(_throughput.Count / 2),7:F0}  {_milliseconds[_milliseconds.Count / 2],6:F1}  {_milliseconds[_milliseconds.Count * 99 / 100],6:F1}  {_refused,5}");
    }

    async Task<List<double>> AskAsync(HttpClient client, Stopwatch watch, TimeSpan time)
    {
        var times = new List<double>();
        while (watch.Elapsed < time)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            if (Encoding is not null)
                request.Headers.AcceptEncoding.ParseAdd(Encoding);
            if (Known is not null)
                request.Headers.IfNoneMatch.ParseAdd(Known);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                Interlocked.Increment(ref _refused);
                continue;
            }
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
                throw new InvalidOperationException($"{Address} answers {(int)answer.StatusCode}. {System.Text.Encoding.UTF8.GetString(body)}");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }
}
