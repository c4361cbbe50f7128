using System.Text.RegularExpressions;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>A post to Usenet's news groups (RFC 1036): header lines, "Newsgroups" and "Subject" among them, a blank line, and the text, which a line of "-- " may end.</summary>
static partial class NewsPost
{
    const int Most = 40, LongestSignature = 400;

    /// <summary>The fields that an article has and the text; null for anything else. Who posted is seldom who wrote.</summary>
    public static HeaderLines? Of(string text)
    {
        var fields = new Dictionary<HeaderField, string>();
        var grouped = false;
        HeaderField? open = null;
        var at = text.Length - text.AsSpan().TrimStart().Length;
        for (var seen = 0; at < text.Length && seen < Most; seen++)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text.AsSpan(at, end - at).TrimEnd();
            at = end + 1;
            if (line.IsEmpty)
                break;
            if (char.IsWhiteSpace(line[0]))
            {
                if (open is { } longer)
                    fields[longer] += " " + line.Trim().ToString();
                continue;
            }
            if (!Field().IsMatch(line))
                return null;
            var colon = line.IndexOf(':');
            grouped |= line.StartsWith("Newsgroups:", StringComparison.OrdinalIgnoreCase);
            open = FieldOf(line[..colon]);
            if (open is { } field)
                fields.TryAdd(field, Value(field, line[(colon + 1)..].Trim().ToString()));
        }
        return grouped && fields.ContainsKey(HeaderField.Headline) ? new(fields, WithoutSignature(text[Math.Min(at, text.Length)..])) : null;
    }

    static HeaderField? FieldOf(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant() switch
    {
        "subject" => HeaderField.Headline,
        "date" => HeaderField.Date,
        "keywords" => HeaderField.Keywords,
        "copyright" => HeaderField.Copyright,
        "summary" => HeaderField.Description,
        _ => null,
    };

    /// <summary>Posts of the last century give the year by two figures.</summary>
    static string Value(HeaderField field, string value) => field is HeaderField.Date ? ShortYear().Replace(value, match => $"{match.Groups["day"].Value} {(match.Groups["year"].Value[0] < '7' ? "20" : "19")}{match.Groups["year"].Value} ") : value;

    [GeneratedRegex(@"(?<day>\d{1,2} [A-Za-z]{3}) (?<year>\d{2}) ", RegexOptions.NonBacktracking)]
    private static partial Regex ShortYear();

    static string WithoutSignature(string text) => text.LastIndexOf("\n-- ", StringComparison.Ordinal) is > 0 and var mark && text.Length - mark <= LongestSignature && text.AsSpan(mark + 4).TrimStart(' ') is ['\r' or '\n', ..] ? text[..mark] : text;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{1,40}:(?: |$)", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
