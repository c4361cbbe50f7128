using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsProcessor.Tests.House;

namespace NewsProcessor.Tests.Deployment;

/// <summary>The names under which the system tells of itself.</summary>
static partial class Figures
{
    /// <summary>Names in a query that are neither an instrument's nor an attribute's.</summary>
    public static IEnumerable<string> Unknown(string query) => Name().Matches(query).Select(match => match.Value).Distinct().Except(Instruments()).Except(Attributes());

    static List<string> Instruments()
    {
        var names = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => names.Add(instrument.Name) };
        RuntimeHelpers.RunClassConstructor(typeof(Telemetry).TypeHandle);
        listener.Start();
        return names;
    }

    static IEnumerable<string> Attributes() => Repository.Code("src", "NewsProcessor").SelectMany(file => Attribute().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value));

    [GeneratedRegex(@"\bnews(\.[a-z]+)+")]
    private static partial Regex Name();

    [GeneratedRegex("(?:SetTag\\(|new\\(|object\\?>\\()\"(?<name>news\\.[a-z.]+)\"")]
    private static partial Regex Attribute();
}
