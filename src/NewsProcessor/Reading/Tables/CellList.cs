using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Tables;

/// <summary>A cell that is a list of texts, as data sets write several authors or keywords: ["a", "b"] in JSON, ['a', "b's"] in Python.</summary>
static partial class CellList
{
    const string Quoted = """(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""";

    /// <summary>The texts, none for an empty list; null where the cell is no such list.</summary>
    public static List<string>? Of(ReadOnlySpan<byte> cell)
    {
        if (cell is not [(byte)'[', .., (byte)']'] || Encoding.UTF8.GetString(cell) is not { } list || !Whole().IsMatch(list))
            return null;
        var texts = new List<string>();
        foreach (var text in Text().EnumerateMatches(list))
            texts.Add(Escaped().Replace(list.Substring(text.Index + 1, text.Length - 2), Plain));
        return texts;
    }

    static string Plain(Match escaped) =>
        escaped.Groups["code"] is { Success: true } code ? ((char)ushort.Parse(code.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString() : escaped.Value[1..];

    [GeneratedRegex(@"^\[\s*(?:" + Quoted + @"\s*(?:,\s*" + Quoted + @"\s*)*)?\]$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex(Quoted, RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Text();

    /// <summary>A quotation mark or backslash behind a backslash, or a character by its code.</summary>
    [GeneratedRegex("""\\(?:u(?<code>[0-9A-Fa-f]{4})|['"\\])""", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
