using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Counts words as an editor would: runs of letters and digits; each character in scripts written without spaces.</summary>
static class Words
{
    public static int Count(string text)
    {
        var words = 0;
        var inside = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAscii(text[at]))
            {
                var letter = text[at++];
                words += !inside && char.IsAsciiLetterOrDigit(letter) ? 1 : 0;
                inside = char.IsAsciiLetterOrDigit(letter) || (inside && letter is '\'' or '-');
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (StandsAlone(rune))
            {
                words++;
                inside = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else if (rune.Value is not '’' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format))
            {
                inside = false;
            }
        }
        return words;
    }

    /// <summary>Han, kana, Thai, Lao, Khmer and Burmese, which put no space between words.</summary>
    static bool StandsAlone(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E01 and <= 0x0E30) or (>= 0x0E81 and <= 0x0EB0) or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17B3);
}
