using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Settings;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class SettingsTests(AzuriteFixture azurite) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Settings_are_found_in_the_nearest_folder_upward()
    {
        Write("local.settings.json", """{ "Values": { "Own__Part": "1", "AzureWebJobs.Echo.Disabled": "true" }, "Host": { "LocalHttpPort": 7999 } }""");
        var settings = HostSettings.In(_folder.CreateSubdirectory("a/b").FullName);
        Assert.Equal(("1", "true", 7999), (settings.Values["Own:Part"], settings.Values["AzureWebJobs.Echo.Disabled"], settings.Port));
    }

    [Fact]
    public void The_environment_wins_over_local_settings()
    {
        Write("local.settings.json", """{ "Values": { "PATH": "of the file", "Other": "of the file" } }""");
        var settings = HostSettings.In(_folder.FullName);
        Assert.Equal((Environment.GetEnvironmentVariable("PATH"), "of the file"), (settings.Values["PATH"], settings.Values["Other"]));
    }

    [Fact]
    public void Host_json_sets_limits_and_an_absent_one_leaves_the_platforms_defaults()
    {
        Assert.Equal(new HostJson(), HostSettings.In(_folder.FullName).HostJson);
        Write("host.json", """{ "functionTimeout": "-1", "extensions": { "http": { "routePrefix": "" }, "blobs": { "maxDegreeOfParallelism": 3, "poisonBlobThreshold": 2 } } }""");
        Assert.Equal(new HostJson { FunctionTimeout = null, RoutePrefix = "", BlobsAtOnce = 3, BlobTries = 2 }, HostSettings.In(_folder.FullName).HostJson);
    }

    [Theory]
    [InlineData("host.json", "{ ", "not valid JSON")]
    [InlineData("local.settings.json", "[,]", "not valid JSON")]
    [InlineData("host.json", """{ "functionTimeout": "soon" }""", "'soon'")]
    [InlineData("host.json", """{ "extensions": { "blobs": { "poisonBlobThreshold": 0 } } }""", "'0'")]
    public void A_wrong_file_is_refused_with_what_is_wrong(string name, string json, string reason)
    {
        Write(name, json);
        var refusal = Assert.Throws<HostRefusedException>(() => HostSettings.In(_folder.FullName));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("many")]
    public async Task A_wrong_limit_is_refused_with_what_to_do(string limit)
    {
        var options = TestHost.OfTheApp(azurite.NewAccount()) with { Overrides = new Dictionary<string, string?>(StringComparer.Ordinal) { ["MaxDocumentMiB"] = limit } };
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => LocalFunctionHost.StartAsync(options, Stop));
        Assert.Contains($"'{limit}'; set it to a whole number from 1 to 1024", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_has_every_setting_of_the_README_and_no_other()
    {
        var table = File.ReadAllText(Repository.Path("README.md")).Split("| setting | meaning |")[1].Split("\n\n")[0];
        var named = Regex.Matches(table, "^\\| `(?<one>[^`]+)`(?:, `(?<two>[^`]+)`)? \\|", RegexOptions.Multiline).SelectMany(row => new[] { row.Groups["one"].Value, row.Groups["two"].Value }).Where(name => name.Length > 0);
        var sample = JsonNode.Parse(File.ReadAllText(Repository.Path("local.settings.sample.json")))!["Values"]!.AsObject().Select(value => value.Key);
        Assert.Equal(named.Append("FUNCTIONS_WORKER_RUNTIME").Order(StringComparer.Ordinal), sample.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("KeepChangesDays", "0", "from 1 to 36500, or remove it for 90.")]
    [InlineData("KeepVersionsDays", "-1", "from 1 to 36500, or remove it for no end.")]
    [InlineData("KeepReceiptsDays", "7", "from 8 to 36500, or remove it for no end.")]
    [InlineData("KeepReceiptsDays", "a year", "from 8 to 36500, or remove it for no end.")]
    public void A_wrong_time_to_keep_things_is_refused_with_what_to_do(string setting, string days, string advice)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(setting, days)]).Build();
        var refusal = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddNewsProcessor(settings));
        Assert.EndsWith($"The setting {setting} is '{days}'; set it to a whole number of days {advice}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://reader.example", true)]
    [InlineData("https://other.example", false)]
    public async Task The_platforms_CORS_setting_decides_which_origins_may_call(string origin, bool allowed)
    {
        Write("local.settings.json", """{ "Host": { "CORS": "https://reader.example, https://second.example" } }""");
        var options = TestHost.Of(azurite.NewAccount(), new Journal(), typeof(HttpTestFunctions)) with { Settings = HostSettings.In(_folder.FullName) };
        await using var host = await LocalFunctionHost.StartAsync(options, Stop);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/echo/a") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" } } };
        using var response = await host.Client.SendAsync(preflight, Stop);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Contains(origin));
    }

    [Fact]
    public async Task An_empty_route_prefix_puts_functions_at_the_root()
    {
        Write("host.json", """{ "extensions": { "http": { "routePrefix": "" } } }""");
        var options = TestHost.Of(azurite.NewAccount(), new Journal(), typeof(HttpTestFunctions)) with { Settings = HostSettings.In(_folder.FullName) };
        await using var host = await LocalFunctionHost.StartAsync(options, Stop);
        Assert.Equal("GET a", await host.Client.GetStringAsync(new Uri("/echo/a", UriKind.Relative), Stop));
    }

    void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name), json);

    public void Dispose() => _folder.Delete(recursive: true);
}
