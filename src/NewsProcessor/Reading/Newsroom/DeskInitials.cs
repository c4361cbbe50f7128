using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Initials that desks sign with where a name could stand: "hub/mf", "KDV", "AVH/(Mara Quill)". "dpa/lno" is an agency and its service.</summary>
static partial class DeskInitials
{
    /// <summary>Whether a name is only such initials.</summary>
    public static bool Are(string name) => Without(name).Length == 0;

    /// <summary>The name behind initials; empty where there is none, and the text itself where it has no initials.</summary>
    public static string Without(string text) =>
        Initials().Match(text) is { Success: true } initials && !Array.Exists(text.Split('/', '-'), part => Agencies.Named(part) is not null) ? initials.Groups["name"].Value : text;

    /// <summary>Whether a line is an agency's sign with the initials of its desks: "AAP RTV ar", "dpa wsz jln npr".</summary>
    /// <param name="line">The last line of a story.</param>
    /// <param name="apart">Whether what stands above it is over: without that, "AP had to say" would be one.</param>
    public static bool Signs(string line, bool apart)
    {
        var agency = SignedBy().Match(line).Groups["agency"].Value;
        if (agency.Length == 0 || Agencies.Named(agency) is null)
            return false;
        var initials = line[agency.Length..];
        var mixed = char.IsUpper(agency[0]) && agency.Any(char.IsLower);
        return !initials.Contains(agency, StringComparison.Ordinal) && (mixed ? initials[0] == '/' : apart || char.IsLower(agency[0]) || !initials.Any(char.IsLower));
    }

    [GeneratedRegex(@"^(?<agency>\p{L}{2,7})(?:[ /](?:\p{Lu}{1,4}|\p{Ll}{1,4}|\p{Ll}\d)){1,6}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SignedBy();

    [GeneratedRegex(@"^(?:\p{Lu}{2,4}(?:(?:[/-]| ?/{1,2} ?)\p{Lu}{2,4}){0,3}|/?\p{Ll}{2,8}/\p{Ll}{2,4}|\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*/\p{Ll}{2,4}|\p{L}{2,4}/\((?<name>[^()]{5,60})\))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Initials();
}
