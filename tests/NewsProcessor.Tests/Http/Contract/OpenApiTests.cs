using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http.Contract;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.Tests.House;
using NewsProcessor.Tests.Ingest;
using NewsProcessor.Tests.Node;
using Xunit;

namespace NewsProcessor.Tests.Http.Contract;

/// <summary>The OpenAPI document says what the host does.</summary>
public sealed class OpenApiTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_satisfies_a_linter()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var document = await newsroom.Client.GetStringAsync("api/openapi.json", Stop);
        await LintAsync(document);
        foreach (var (right, wrong) in new[] { ("\"summary\":\"Articles, newest first\",", ""), ("\"in\":\"path\"", "\"in\":\"road\""), ("\"operationId\":\"getUpload\"", "\"operationId\":\"getArticle\"") })
        {
            var broken = document.Replace(right, wrong, StringComparison.Ordinal);
            Assert.NotEqual(document, broken);
            await Assert.ThrowsAsync<InvalidOperationException>(() => LintAsync(broken));
        }
    }

    static async Task LintAsync(string document)
    {
        var folder = Directory.CreateTempSubdirectory("openapi-");
        var file = Path.Combine(folder.FullName, "openapi.json");
        await File.WriteAllTextAsync(file, document, Stop);
        try
        {
            await NodeChecks.RunAsync("@redocly/cli/bin/cli.js", ["lint", file, "--config", Repository.Path("tests", "NewsProcessor.Tests", "Node", "redocly.yaml")], Stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_function_of_HTTP_is_in_the_document_and_nothing_else()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        var paths = (await newsroom.GetAsync("openapi.json")).GetProperty("paths").EnumerateObject();
        var documented = paths.SelectMany(path => path.Value.EnumerateObject().Select(operation =>
            $"{operation.Value.Text("operationId")} {operation.Name} {path.Name} {(operation.Value.TryGetProperty("security", out _) ? "without a key" : "with a key")}"));
        var functions = FunctionCatalogue.OfTheApp().Where(function => function.Trigger is HttpTriggerAttribute).Select(function => (function.Name, Trigger: (HttpTriggerAttribute)function.Trigger))
            .SelectMany(function => function.Trigger.Methods!.Where(method => method is not ("head" or "options")).Select(method => $"{char.ToLowerInvariant(function.Name[0])}{function.Name[1..]} {method} /{function.Trigger.Route} {(function.Trigger.AuthLevel is AuthorizationLevel.Anonymous ? "without a key" : "with a key")}"));
        Assert.Equal(functions.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_GET_takes_HEAD_too() =>
        Assert.All(FunctionCatalogue.OfTheApp().Select(function => function.Trigger).OfType<HttpTriggerAttribute>(), trigger => Assert.Equal(trigger.Methods!.Contains("get"), trigger.Methods!.Contains("head")));

    /// <summary>The platform asks its functions in no order of precedence: the first that fits answers.</summary>
    [Fact]
    public void No_address_fits_two_functions()
    {
        foreach (var (one, other) in RouteTable.All.SelectMany((one, index) => RouteTable.All.Skip(index + 1).Select(other => (one, other))).Where(pair => pair.one.Method == pair.other.Method))
        {
            var (parts, others) = (one.Path.Split('/'), other.Path.Split('/'));
            Assert.False(parts.Length == others.Length && parts.Zip(others).All(pair => pair.First == pair.Second || pair.First[0] == '{' || pair.Second[0] == '{'), $"{one.Path} and {other.Path}");
        }
    }

    [Fact]
    public void Every_function_checks_its_own_route()
    {
        foreach (var route in RouteTable.All.Where(route => !route.IsPage))
            Assert.Contains("RouteTable." + route.Function, File.ReadAllText(Repository.Path("src", "NewsProcessor.Functions", route.Function + ".cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_parameter_is_taken_its_mistakes_are_told_and_others_are_refused()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        foreach (var route in RouteTable.All)
        {
            foreach (var parameter in route.InQuery)
            {
                if (parameter.Example.Length > 0)
                    Assert.NotEqual($"{ProblemTable.Invalid(parameter.Name).Uri} 400", await ProblemAsync(newsroom, route, (parameter.Name, parameter.Example)));
                if (parameter.Mistake is { } mistake)
                    Assert.Equal($"{ProblemTable.Invalid(parameter.Name).Uri} 400", await ProblemAsync(newsroom, route, (parameter.Name, mistake)));
                Assert.Equal(route.IsPage ? "" : $"{ProblemTable.RepeatedParameter.Uri} 400", await ProblemAsync(newsroom, route, (parameter.Name, "1"), (parameter.Name, "2")));
            }
            Assert.Equal(route.IsPage ? "" : $"{ProblemTable.UnknownParameter.Uri} 400", await ProblemAsync(newsroom, route, ("x-unknown", "1")));
        }
    }

    [Fact]
    public async Task Defaults_and_bounds_of_numbers_are_what_the_document_says()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        foreach (var parameter in RouteTable.All.SelectMany(route => route.InQuery).OfType<Parameter<int>>().Distinct())
        {
            var (least, most) = (parameter.Schema["minimum"]!.GetValue<int>(), parameter.Schema["maximum"]!.GetValue<int>());
            Assert.Equal(((object)least, (object)most, null), (parameter.Read($"{least}").Value!, parameter.Read($"{most}").Value!, parameter.Read($"{most}").Advice));
            Assert.All([least - 1, most + 1], outside => Assert.NotNull(parameter.Read($"{outside}").Advice));
            Assert.Equal(parameter.Absent, parameter.Schema["default"]!.GetValue<int>());
        }
    }

    /// <summary>The problem that a request meets, and its status; "" where there is none.</summary>
    static async Task<string> ProblemAsync(MemoryNewsroom newsroom, ApiRoute route, params (string Name, string Value)[] query)
    {
        var path = route.InPath.Aggregate(route.Path, (path, part) => path.Replace($"{{{part.Name}}}", part is { Name: "id" } ? new string('a', 26) : part.Example, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(new(route.Method), $"api/{path}?{string.Join('&', query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}");
        using var answer = await newsroom.Client.SendAsync(request, Stop);
        return answer.Content.Headers.ContentType?.MediaType is "application/problem+json" ? $"{(await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("type")} {(int)answer.StatusCode}" : "";
    }
}
