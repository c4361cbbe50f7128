using System.Globalization;
using System.Net;
using System.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>Character references as <see cref="FlatFragment"/> reads them: those that mean the same to every reader of HTML.</summary>
static class FlatText
{
    const int LongestReference = 12;

    /// <summary>False where an ampersand may mean something else; the text is null where it is as written.</summary>
    public static bool TryDecode(ReadOnlySpan<char> written, out string? text)
    {
        text = null;
        if (!written.Contains('&'))
            return true;
        var decoded = new StringBuilder(written.Length);
        for (int next; (next = written.IndexOf('&')) >= 0;)
        {
            decoded.Append(written[..next]);
            written = written[next..];
            var length = written.Length == 1 || char.IsWhiteSpace(written[1]) ? 1 : written[..Math.Min(written.Length, LongestReference)].IndexOf(';') + 1;
            if ((length switch { 0 => null, 1 => "&", _ => Meaning(written[1..(length - 1)]) }) is not { } meaning)
                return false;
            decoded.Append(meaning);
            written = written[length..];
        }
        text = decoded.Append(written).ToString();
        return true;
    }

    /// <summary>What a reference stands for; null for one that HTML of other versions reads otherwise.</summary>
    static string? Meaning(ReadOnlySpan<char> reference)
    {
        if (reference is ['#', .. var number])
            return Character(number);
        var decoded = WebUtility.HtmlDecode($"&{reference};");
        return decoded.Length == 1 && reference is not ("lang" or "rang") ? decoded : null;
    }

    static string? Character(ReadOnlySpan<char> number)
    {
        var read = number is ['x' or 'X', .. var hex] ? int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return read && code is (>= 32 and <= 126) or (>= 160 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF) ? char.ConvertFromUtf32(code) : null;
    }
}
