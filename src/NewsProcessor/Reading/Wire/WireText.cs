using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>Wire text without its control characters, in the charset that it was written in.</summary>
static class WireText
{
    const char Escape = '\u001B';

    /// <summary>Bytes beyond ASCII from which a message tells its charset.</summary>
    const int FewestTelling = 20;

    /// <summary>Control characters of ASCII that are no text: all but tab and line feed.</summary>
    static readonly SearchValues<char> _steering = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    /// <summary>One line, control characters gone.</summary>
    public static string Plain(string line) => Typed(line).ReplaceLineEndings(" ").Trim();

    /// <summary>The text's bytes decoded: national sets, UTF-8 and code pages are told apart by look; escapes that name a set go.</summary>
    /// <param name="text">Characters of one byte each.</param>
    /// <param name="spool">The messages of the whole file, whose charset a message takes that holds too few letters to tell its own; null where there is only the one.</param>
    public static DecodedText Decoded(string text, DecodedText? spool = null)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        return NationalSets.Decode(bytes)
            ?? (spool is { Clean: true } && bytes.Count(value => value >= 0x80) is > 0 and < FewestTelling && !Utf8.IsValid(bytes) && CharsetLabels.Named(spool.Encoding) is { } set ? new(set.GetString(bytes), spool.Encoding, Clean: true) : TextDecoding.Decode(bytes));
    }

    /// <summary>A message's other lines in the charset of its text.</summary>
    /// <param name="text">See <see cref="Decoded"/>.</param>
    /// <param name="line">Characters of one byte each.</param>
    public static string Like(DecodedText text, string line) =>
        Ascii.IsValid(line) || CharsetLabels.Named(text.Encoding) is not { } set ? line : set.GetString(Encoding.Latin1.GetBytes(line));

    /// <summary>Lines as a typist would have set them; the characters that steered teleprinters and typesetters go or become what they stood for.</summary>
    public static string Typed(string text)
    {
        var typed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var plain = text.AsSpan(i).IndexOfAny(_steering) is >= 0 and var found ? found : text.Length - i;
            typed.Append(text, i, plain);
            if ((i += plain) == text.Length)
                break;
            switch (text[i])
            {
                case '\r':
                    // Quad left ends a line; line feeds beside it do not start another.
                    if (i + 1 == text.Length || text[i + 1] is not ('\n' or '\r'))
                        typed.Append('\n');
                    break;
                // ANPA 1312: tab line indicator, space band, thin and en spaces.
                case '\u0010' when i + 1 < text.Length && text[i + 1] == ' ':
                    break;
                case '\b' or '\u0010' or '\u001F' or '\u001E':
                    typed.Append(' ');
                    break;
                case Escape:
                    i += Designation(text, i);
                    break;
            }
        }
        return typed.ToString();
    }

    /// <summary>Signs that 7-bit wires write with the letters they have: an underscore for the dash, grave and straight accents for quotation marks.</summary>
    public static string Typeset(string text) => System.Text.Ascii.IsValid(text)
        ? text.Replace(" _ ", " — ", StringComparison.Ordinal).Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal) : text;

    /// <summary>How many characters behind ESC name a character set (ISO 2022: intermediates from 2/0 to 2/15, then a final).</summary>
    static int Designation(string text, int at)
    {
        var length = 0;
        while (at + length + 1 < text.Length && text[at + length + 1] is >= ' ' and <= '/')
            length++;
        return length > 0 && at + length + 1 < text.Length ? length + 1 : 0;
    }
}
