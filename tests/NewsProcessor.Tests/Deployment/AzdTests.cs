using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Deployment;

/// <summary>What azd is told fits what is there.</summary>
[Collection(nameof(CompiledInfra))]
public sealed partial class AzdTests(CompiledInfra infra)
{
    static string Yaml { get; } = File.ReadAllText(Repository.Path("azure.yaml"));

    [Fact]
    public void Its_paths_exist()
    {
        var paths = PathLine().Matches(Yaml).Select(match => match.Groups["path"].Value).ToList();
        Assert.Equal(["infra", "src/NewsProcessor.Functions", "infra/hooks/subscribe.sh", "infra/hooks/subscribe.ps1"], paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Repository.Path(path.Split('/'))), path));
        Assert.True(File.Exists(Repository.Path("infra", Yaml.Split("module: ")[1].Split('\n')[0] + ".bicep")));
    }

    [Fact]
    public void Its_service_is_the_app_that_is_tagged_so() =>
        Assert.Contains($"\n  {Template.Text(infra.Main.Of("Microsoft.Web/sites").Single(), "tags.azd-service-name")}:\n", Yaml, StringComparison.Ordinal);

    [Theory]
    [InlineData("subscribe.sh")]
    [InlineData("subscribe.ps1")]
    public void The_hook_asks_for_outputs_that_there_are(string hook)
    {
        var asked = Variable().Matches(File.ReadAllText(Repository.Path("infra", "hooks", hook))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["AZURE_RESOURCE_GROUP", "NEWS_APP_NAME", "NEWS_STORAGE_NAME", "NEWS_TOPIC_NAME"], asked);
        Assert.Empty(asked.Except(infra.Main.Outputs));
    }

    [Fact]
    public async Task Every_parameter_that_azd_gives_is_one_of_the_template()
    {
        var given = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("infra", "main.parameters.json"), TestContext.Current.CancellationToken))!["parameters"]!.AsObject();
        var main = await File.ReadAllTextAsync(Repository.Path("infra", "main.bicep"), TestContext.Current.CancellationToken);
        foreach (var (name, entry) in given)
        {
            var declared = Regex.Match(main, $@"^param {name} \w+(?: = '?(?<default>[^'\n]*))?", RegexOptions.Multiline);
            Assert.True(declared.Success, $"{name} is no parameter");
            var standard = Regex.Match(entry!["value"]!.GetValue<string>(), @"=(?<default>[^}]*)\}").Groups["default"].Value;
            Assert.Equal(declared.Groups["default"].Value, standard);
        }
    }

    /// <summary>The first tries fail, as they do while the app has no key yet.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(20, 1)]
    public async Task The_hook_tries_until_the_trigger_is_ready(int failures, int exit)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook for Windows is another.");
        var folder = Directory.CreateTempSubdirectory("hook-").FullName;
        foreach (var (program, script) in new[] { ("az", $"echo \"$@\" >> {folder}/calls; [ $(wc -l < {folder}/calls) -gt {failures} ]"), ("sleep", "true") })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, program), "#!/bin/sh\n" + script + "\n", TestContext.Current.CancellationToken);
        }
        await Command.RunAsync("chmod", ["+x", $"{folder}/az", $"{folder}/sleep"]);
        var hook = Command.RunAsync("env", [$"PATH={folder}:/usr/bin:/bin", "AZURE_RESOURCE_GROUP=rg-x", "NEWS_APP_NAME=func-x", "NEWS_TOPIC_NAME=evgt-x", "NEWS_STORAGE_NAME=stx", "sh", Repository.Path("infra", "hooks", "subscribe.sh")]);
        Assert.Equal(exit == 0, await Record.ExceptionAsync(() => hook) is null);
        var calls = await File.ReadAllLinesAsync(Path.Combine(folder, "calls"), TestContext.Current.CancellationToken);
        Assert.Equal(Math.Min(failures + 1, 20), calls.Length);
        Assert.All(calls, call => Assert.Contains("--resource-group rg-x --name news-subscription --template-file ", call, StringComparison.Ordinal));
        Assert.EndsWith("subscription.bicep --parameters appName=func-x topicName=evgt-x storageName=stx", calls[0], StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"^\s+(?:path|project|run): (?<path>\S+)$", RegexOptions.Multiline)]
    private static partial Regex PathLine();

    [GeneratedRegex("AZURE_[A-Z_]+|NEWS_[A-Z_]+")]
    private static partial Regex Variable();
}
