using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.House;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http.Clients;

/// <summary>The README's examples work as they stand.</summary>
public sealed partial class ExampleTests(AzuriteFixture azurite)
{
    const string Api = "http://localhost:7071/api";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bash", "bash", "-euo", "pipefail", "-c")]
    [InlineData("python", "python3", "-c")]
    [InlineData("javascript", "node", "--input-type=module", "-e")]
    public async Task An_example_runs(string language, string program, params string[] arguments)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var printed = await RunAsync(program, [.. arguments, Example(language).Replace(Api, Address(newsroom), StringComparison.Ordinal)]);
        AssertToldOfTheFerry(printed);
    }

    [Fact]
    public async Task The_example_in_CSharp_runs()
    {
        var compiled = await File.ReadAllTextAsync(Repository.Path("tests", "NewsProcessor.Tests", "Http", "Clients", "CSharpExample.cs"), Stop);
        var lines = Example("csharp").Replace($"\"{Api}/\"", "api", StringComparison.Ordinal).Split('\n').Select(line => "        " + line);
        Assert.Contains(string.Join('\n', lines).TrimEnd(), compiled.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        AssertToldOfTheFerry(await new CSharpExample().RunAsync(Address(newsroom) + "/"));
    }

    [Fact]
    public async Task Every_request_of_the_http_file_is_answered()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        var text = await File.ReadAllTextAsync(Repository.Path("src", "NewsProcessor.Functions", "api.http"), Stop);
        var answers = await new HttpFile(newsroom.Client).SendAllAsync(text, Address(newsroom));
        Assert.InRange(answers.Count, 10, 30);
        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 299));
    }

    static void AssertToldOfTheFerry(string printed)
    {
        Assert.Contains("done", printed, StringComparison.Ordinal);
        Assert.Contains("Ferry sails again", printed, StringComparison.Ordinal);
    }

    static string Address(Newsroom newsroom) => newsroom.Client.BaseAddress + "api";

    static string Example(string language) =>
        Fenced().Matches(File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n")).Single(match => match.Groups["language"].Value == language).Groups["text"].Value;

    static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            return await Command.RunAsync(program, arguments);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw new UnreachableException();
        }
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();
}
