using System.Collections.Frozen;
using System.Text;
using NewsProcessor.Reading.Text;
using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Exports;

/// <summary>
/// Fielded displays: a code of two or three capitals at the start of a line, its value behind it and in the lines below. Factiva sets blanks between both,
/// the deliveries of Australian market news a number sign ("TI#").
/// </summary>
static class TwoLetterCodes
{
    static readonly FrozenDictionary<string, HeaderField> _codes = new Dictionary<string, HeaderField>
    {
        ["SE"] = HeaderField.Section, ["HD"] = HeaderField.Headline, ["BY"] = HeaderField.Author, ["WC"] = HeaderField.Filing, ["PD"] = HeaderField.Date,
        ["SN"] = HeaderField.Publisher, ["LA"] = HeaderField.Language, ["CY"] = HeaderField.Copyright, ["LP"] = HeaderField.Body, ["TD"] = HeaderField.Body, ["ART"] = HeaderField.Caption,
        ["CR"] = HeaderField.Credit, ["ET"] = HeaderField.Hour, ["CLM"] = HeaderField.Other, ["SC"] = HeaderField.Other, ["ED"] = HeaderField.Other, ["PG"] = HeaderField.Other, ["VOL"] = HeaderField.Other,
        ["CO"] = HeaderField.Other, ["IN"] = HeaderField.Other, ["NS"] = HeaderField.Other, ["RE"] = HeaderField.Other, ["IPC"] = HeaderField.Other, ["IPD"] = HeaderField.Other, ["PUB"] = HeaderField.Other,
        ["RF"] = HeaderField.Other, ["CT"] = HeaderField.Other, ["DJ"] = HeaderField.Other, ["AN"] = HeaderField.Filing,
        ["TI#"] = HeaderField.Headline, ["AB#"] = HeaderField.Description, ["TX#"] = HeaderField.Body, ["PD#"] = HeaderField.Date, ["KN#"] = HeaderField.Publisher, ["BY#"] = HeaderField.Author, ["AN#"] = HeaderField.Filing,
        ["CO#"] = HeaderField.Other, ["SO#"] = HeaderField.Other, ["SF#"] = HeaderField.Other, ["KY#"] = HeaderField.Other,
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, HeaderField>.AlternateLookup<ReadOnlySpan<char>> _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What no record is without: one of each.</summary>
    static readonly string[] _headlines = ["HD", "TI#"], _bodies = ["LP", "TD", "TX#"], _filings = ["PD", "WC", "AN", "PD#", "AN#"];

    /// <summary>Whether a line's code is the one given.</summary>
    public static bool Is(ReadOnlySpan<char> line, string code) => line.StartsWith(code, StringComparison.Ordinal) && CodeOf(line).Length == code.Length;

    /// <summary>The record, when the text opens with a code and has headline, text and one of date, word count or number.</summary>
    public static HeaderLines? Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith(WireEnvelopes.StartOfMessage, StringComparison.OrdinalIgnoreCase))
            start = start[WireEnvelopes.StartOfMessage.Length..].TrimStart();
        if (CodeOf(start).IsEmpty)
            return null;
        var values = new Dictionary<string, StringBuilder>();
        StringBuilder? open = null;
        var inBody = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            var code = CodeOf(line);
            // In the text, three capitals and a blank open a sentence: "IPC president …".
            if (inBody && code.Length == 3 && code.Length < line.Length && line[3..] is [' ', not ' ', ..])
                code = default;
            if (!code.IsEmpty)
            {
                inBody = _lookup[code] is HeaderField.Body;
                if (!values.TryGetValue(code.ToString(), out open))
                    values.Add(code.ToString(), open = new());
            }
            open?.Append(line[code.Length..].TrimStart(code.IsEmpty ? "" : " \t")).Append('\n');
        }
        if (!_headlines.Any(values.ContainsKey) || !_bodies.Any(values.ContainsKey) || !_filings.Any(values.ContainsKey))
            return null;
        return new(Fields(values), string.Join("\n\n", _bodies.Select(values.GetValueOrDefault)));
    }

    static Dictionary<HeaderField, string> Fields(Dictionary<string, StringBuilder> values)
    {
        var fields = new Dictionary<HeaderField, string>();
        foreach (var (code, value) in values)
        {
            if (_codes[code] is not (HeaderField.Body or HeaderField.Other) and var field)
                fields.TryAdd(field, string.Join(' ', value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        if (fields.TryGetValue(HeaderField.Date, out var date) && fields.TryGetValue(HeaderField.Hour, out var hour))
            fields[HeaderField.Date] = $"{date} {hour}";
        return fields;
    }

    /// <summary>The known code that opens a line: blanks or nothing must follow it, or a number sign, which belongs to it.</summary>
    static ReadOnlySpan<char> CodeOf(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExceptInRange('A', 'Z') is >= 0 and var end ? end : line.Length;
        if (length == 2 && line.Length > 2 && line[2] == '#')
            return _lookup.ContainsKey(line[..3]) ? line[..3] : default;
        return length is 2 or 3 && (length == line.Length || line[length..] is ['\t' or '\r' or '\n', ..] or [' ', ' ', ..] || (length == 3 && line[length] == ' ')) && _lookup.ContainsKey(line[..length]) ? line[..length] : default;
    }
}
