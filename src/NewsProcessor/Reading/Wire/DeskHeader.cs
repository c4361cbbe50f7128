using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>
/// The header of desks that write a teleprinter's message by hand or by program: behind ZCZC the sender, then a field a line, each known by the sign that opens it.
/// The signs are the same everywhere, what they stand for differs by sender, so that the value decides: "$T" is a category, "$Harbour opens" the headline.
/// </summary>
static partial class DeskHeader
{
    const int LongestLine = 200;

    /// <summary>Whether a line behind the sender's is part of such a header.</summary>
    public static bool IsPart(string line) => line.Length <= LongestLine && (Field().IsMatch(line) || IsRouting(line) || DeskLabel().IsMatch(line));

    /// <summary>Whether what stands behind ZCZC is such a header: a field, maybe below the sender's code.</summary>
    public static bool Opens(string start)
    {
        var lines = start[..Math.Min(start.Length, 2 * LongestLine)].Split(['\r', '\n'], 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 1 && (IsPart(lines[0]) || (Sender().IsMatch(lines[0]) && IsPart(lines[1])));
    }

    /// <summary>The header's parts; null where it is none.</summary>
    public static WireHeader? Read(WireEnvelope envelope)
    {
        if (!Opens(envelope.Header + "\n-"))
            return null;
        var lines = envelope.Header.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var fields = lines.Select(line => Field().Match(line)).Where(field => field.Success).ToLookup(field => field.Groups["sign"].Value, field => field.Groups["value"].Value.Trim());
        string? First(string sign, Predicate<string> fits) => fields[sign].FirstOrDefault(value => value.Length > 0 && fits(value));
        var slug = First("#", _ => true);
        var category = First("$", IsLetter);
        var headline = First("^", _ => true) ?? First("$", value => !IsLetter(value));
        var named = fields[":"].Where(value => value.Any(char.IsLetter) && value[0] != '(').Select(Unlabelled).Distinct().ToList();
        // A colon opens what the other signs left to say: the slug below a headline, the headline below a slug, the sender of a release.
        var release = headline is null && slug is null && category is not null;
        if (headline is null && !release)
            headline = named.FirstOrDefault() ?? lines.Select(line => DeskLabel().Match(line)).FirstOrDefault(label => label.Success)?.Groups["rest"].Value ?? slug;
        else if (!release)
            slug ??= named.FirstOrDefault();
        return new()
        {
            Agency = Agencies.Named(lines[0]),
            OwnCategory = category,
            Slugline = slug,
            Take = First("=", _ => true),
            Headline = headline,
            Publisher = release ? named.FirstOrDefault() : null,
            Place = First(":", value => value[0] == '(')?.Trim('(', ')') ?? First("@", _ => true),
            Genre = First("~", _ => true),
            SubjectCode = First("+", IsSubject) ?? First("*", IsSubject),
            Sent = WireTimes.Group(envelope.Trailer),
            Tabular = First("*", value => value == "T") is not null,
        };
    }

    static bool IsLetter(string value) => value.Length == 1 && char.IsAsciiLetterUpper(value[0]);

    static bool IsSubject(string value) => value.Length == 8 && value.All(char.IsAsciiDigit);

    /// <summary>Two like capitals, then the codes of those whom the message goes to: "YY TDR".</summary>
    static bool IsRouting(string line) => line.Length > 3 && line[0] == line[1] && line[2] == ' ' && Routing().IsMatch(line);

    /// <summary>Without the word by which a desk knows what follows: "POTTED :Harbour fields", "SPORT - Harbour fields".</summary>
    static string Unlabelled(string value) => Label().Match(value) is { Success: true } label ? value[label.Length..].Trim() : value;

    [GeneratedRegex(@"^[A-Z]{2,6}\d{0,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Sender();

    /// <summary>A sign and what it stands for; "* item" and "$5 million" are text.</summary>
    [GeneratedRegex(@"^(?<sign>[#:=^~@&%])(?<value>[^ \t].*)?$|^(?<sign>\$)(?<value>[^ \t\d].*)?$|^(?<sign>\*)(?<value>[A-Z]|\d{8})?$|^(?<sign>\+)(?<value>\d{8})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[A-Z]{2}(?: [A-Z(][\w()]*)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Routing();

    [GeneratedRegex(@"^\p{Lu}{4,10} (?::|- )", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    /// <summary>A desk's name before a colon that stands apart: "RACING : Harbour fields".</summary>
    [GeneratedRegex(@"^\p{Lu}{4,10} : (?<rest>\S.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DeskLabel();
}
