using System.Globalization;
using System.Text;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Text reduced to what two printings of the same words share.</summary>
static class PlainWords
{
    /// <summary>Letters and digits alone, in lower case, words parted by one blank.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || char.IsSurrogate(letter))
            {
                if (gap && key.Length > 0)
                    key.Append(' ');
                key.Append(SmallLetters.Of(letter));
                gap = false;
            }
            else
            {
                gap |= letter is not '\u00ad' and not '\'' and not '’';
            }
        }
        return key.ToString();
    }

    /// <summary>White space folded, and without hyphens that only show at a line's end.</summary>
    public static string OneLine(string text) => Blanks.Single(text.Contains('\u00ad') ? text.Replace("\u00ad", "", StringComparison.Ordinal) : text);

    /// <summary>Hashes of the text's words: runs of letters and digits, single characters in Han, kana and Thai.</summary>
    public static List<int> Hashes(string text)
    {
        var hashes = new List<int>(text.Length / 6 + 1);
        var hash = 0;
        foreach (var letter in text)
        {
            var alone = letter is >= '\u0e00' and <= '\u0e7f' or >= '\u3040' and <= '\u9fff';
            if (hash != 0 && (alone || !char.IsLetterOrDigit(letter)))
            {
                hashes.Add(hash);
                hash = 0;
            }
            if (alone)
                hashes.Add(letter);
            else if (char.IsLetterOrDigit(letter))
                hash = (hash * 31 + SmallLetters.Of(letter)) | 1 << 20;
        }
        if (hash != 0)
            hashes.Add(hash);
        return hashes;
    }
}
