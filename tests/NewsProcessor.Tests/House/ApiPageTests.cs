using System.Reflection;
using System.Text.RegularExpressions;
using NewsProcessor.Functions.Http.Contract;
using Xunit;

namespace NewsProcessor.Tests.House;

/// <summary>API.md claims nothing that no test holds, and documents every error.</summary>
public sealed partial class ApiPageTests
{
    static string[] Lines { get; } = File.ReadAllLines(Repository.Path("src", "NewsProcessor.Functions", "API.md"));

    [Fact]
    public void Every_claim_about_ours_names_tests_that_exist()
    {
        var tests = typeof(ApiPageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        var rows = Rows("| | News Processor |").ToList();
        Assert.InRange(rows.Count, 12, 40);
        foreach (var row in rows)
        {
            Assert.Equal(7, row.Length);
            var named = TestName().Matches(row[1]).Select(match => match.Groups["name"].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, tests));
        }
    }

    [Fact]
    public void Every_error_is_documented_as_it_is()
    {
        var known = typeof(ProblemTable).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (ProblemType)property.GetValue(null)!).Append(ProblemTable.Invalid("…"));
        Assert.Equal(known.Select(type => $"`{type.Name}` {type.Status} {type.Meaning}").Order(StringComparer.Ordinal), Rows("| type |").Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
    }

    /// <summary>The cells of the table that begins so.</summary>
    static IEnumerable<string[]> Rows(string head) => Lines.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex TestName();
}
