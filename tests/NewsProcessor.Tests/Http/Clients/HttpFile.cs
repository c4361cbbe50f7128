using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace NewsProcessor.Tests.Http.Clients;

/// <summary>Sends the requests of an .http file one after the other, as editors do: variables, named requests, parts of their answers, times.</summary>
sealed partial class HttpFile(HttpClient client)
{
    readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    readonly Dictionary<string, JsonNode> _answers = new(StringComparer.Ordinal);

    /// <summary>Each request line, and the status of its answer.</summary>
    public async Task<List<(string Request, int Status)>> SendAllAsync(string text, string api)
    {
        _variables["api"] = api;
        var seen = new List<(string, int)>();
        foreach (var part in text.ReplaceLineEndings("\n").Split("###").Skip(1))
            seen.Add(await SendAsync([.. part.Split('\n').Skip(1)]));
        return seen;
    }

    async Task<(string Request, int Status)> SendAsync(List<string> lines)
    {
        var name = lines.Find(line => line.StartsWith("# @name ", StringComparison.Ordinal))?[8..];
        lines.RemoveAll(line => line.StartsWith("# ", StringComparison.Ordinal));
        var (method, address) = lines[0].Split(' ', 2) is [var first, var rest] ? (first, rest) : throw new FormatException(lines[0]);
        using var request = new HttpRequestMessage(new(method), Filled(address));
        var headers = lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = string.Join('\n', lines.Skip(1 + headers.Count)).Trim();
        if (body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(headers["Content-Type"]) } };
        if (headers.TryGetValue("Accept", out var accept))
            request.Headers.Accept.ParseAdd(accept);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (name is not null)
            _answers[name] = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (lines[0], (int)answer.StatusCode);
    }

    string Filled(string text) => Variable().Replace(text, match => match.Groups["path"] is { Success: true } path ? Part(_answers[match.Groups["name"].Value], path.Value)
        : match.Groups["name"].Value is "$datetime" ? DateTimeOffset.UnixEpoch.AddYears(70).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : _variables[match.Groups["name"].Value]);

    static string Part(JsonNode answer, string path) => Step().Matches(path).Aggregate(answer, (node, step) =>
        (int.TryParse(step.Groups["index"].Value, CultureInfo.InvariantCulture, out var index) ? node[index] : node[step.Groups["key"].Value])!).GetValue<string>();

    [GeneratedRegex(@"\{\{(?<name>[$\w]+)(\.response\.body\.\$(?<path>[^}]+)| [^}]*)?\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.(?<key>\w+)|\[(?<index>\d+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
