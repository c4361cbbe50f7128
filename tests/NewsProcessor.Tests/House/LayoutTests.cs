using System.Text.RegularExpressions;
using Xunit;

namespace NewsProcessor.Tests.House;

/// <summary>The few rules of the house that hurt when forgotten.</summary>
public sealed partial class LayoutTests
{
    /// <summary>Which room may not name what: the arrows of the README's picture go one way.</summary>
    [Theory]
    [InlineData("NewsProcessor/Articles", "NewsProcessor.Reading", "NewsProcessor.Writing", "NewsProcessor.Functions", "NewsProcessor.LocalHost", "Microsoft.AspNetCore", "Microsoft.Azure.Functions", "AngleSharp")]
    [InlineData("NewsProcessor/Writing", "NewsProcessor.Reading", "NewsProcessor.Functions", "NewsProcessor.LocalHost", "Microsoft.AspNetCore", "Microsoft.Azure.Functions", "Azure.", "TimeProvider")]
    [InlineData("NewsProcessor/Reading", "NewsProcessor.Writing", "NewsProcessor.Functions", "NewsProcessor.LocalHost", "Microsoft.AspNetCore", "Microsoft.Azure.Functions", "Azure.", "TimeProvider")]
    [InlineData("NewsProcessor.Functions", "NewsProcessor.LocalHost", "TableEntity", "TableClient")]
    public void A_room_knows_only_the_rooms_behind_it(string room, params string[] never)
    {
        var files = Repository.Code(["src", .. room.Split('/')]).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var code = string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
            foreach (var name in never)
                Assert.False(Regex.IsMatch(code, @"(?<![\w.])" + Regex.Escape(name)), $"{file} names {name}");
        }
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var long_ = Repository.Code("src").Concat(Repository.Code("tests")).Where(file => !DataTable().IsMatch(file) && File.ReadLines(file).Count() > 300);
        Assert.Empty(long_);
    }

    [Fact]
    public void A_function_class_fits_in_25_lines()
    {
        var doors = Repository.Code("src", "NewsProcessor.Functions").Where(file => File.ReadAllText(file).Contains("[Function(", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(doors);
        foreach (var door in doors)
        {
            var lines = File.ReadLines(door).SkipWhile(line => !line.StartsWith("public sealed class", StringComparison.Ordinal) && !line.StartsWith("public static class", StringComparison.Ordinal)).TakeWhile(line => line != "}").Count();
            Assert.InRange(lines, 3, 25);
        }
    }

    [Fact]
    public void The_solution_builds_the_deployable_app_in_its_Azure_configuration_alone()
    {
        var solution = File.ReadAllText(Repository.Path("Functions.sln"));
        var projects = Project().Matches(solution).ToDictionary(match => match.Groups["path"].Value.Replace('\\', '/'), match => match.Groups["id"].Value);
        var onDisk = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), projects.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("x64", solution, StringComparison.Ordinal);
        foreach (var (path, id) in projects)
        {
            Assert.Contains($"{id}.Azure|Any CPU.ActiveCfg = Release|Any CPU", solution, StringComparison.Ordinal);
            Assert.Contains($"{id}.Azure|Any CPU.Build.0 = Release|Any CPU", solution, StringComparison.Ordinal);
            var builtLocally = solution.Contains($"{id}.Debug|Any CPU.Build.0", StringComparison.Ordinal) || solution.Contains($"{id}.Release|Any CPU.Build.0", StringComparison.Ordinal);
            Assert.Equal(!path.EndsWith("NewsProcessor.Functions.csproj", StringComparison.Ordinal), builtLocally);
        }
    }

    [Theory]
    [InlineData("Debug", false)]
    [InlineData("Release", true)]
    [InlineData("Debug", true, "-p:BlobTriggerSource=EventGrid")]
    [InlineData("Release", false, "-p:BlobTriggerSource=Polling")]
    public async Task The_build_decides_how_blob_events_arrive(string configuration, bool eventGrid, params string[] properties)
    {
        var output = await Command.RunAsync("dotnet", ["msbuild", Repository.Path("src", "NewsProcessor.Functions", "NewsProcessor.Functions.csproj"),
            "-nologo", "-getProperty:DefineConstants", $"-p:Configuration={configuration}", .. properties]);
        Assert.Equal(eventGrid, output.Split(';', StringSplitOptions.TrimEntries).Contains("EVENT_GRID"));
    }

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)"", ""(?<id>\{[0-9A-F-]+\})""")]
    private static partial Regex Project();

    /// <summary>Vocabulary kept as code, and what the compiler made.</summary>
    [GeneratedRegex(@"(Table|Data|Vocabulary|Model)\.cs$")]
    private static partial Regex DataTable();
}
