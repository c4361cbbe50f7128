using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>How well a name agrees with the label of the site's address: "the-gazette" of www.the-gazette.co.uk.</summary>
static class SiteLabel
{
    const int ShortestLabel = 3, LongestPlain = 100;

    /// <summary>2 when the name is the label, 1 when it holds it, else 0. Labels of one or two letters are in too many names.</summary>
    public static int Agreement(string name, string label) => label.Length < ShortestLabel ? 0 : Agreement(Spellings(name), label);

    /// <summary>As <see cref="Agreement(string, string)"/>, where one name is compared with many labels.</summary>
    public static int Agreement(string[] spellings, string label) =>
        label.Length < ShortestLabel ? 0 : spellings.Contains(label) ? 2 : Array.Exists(spellings, key => key.Contains(label, StringComparison.Ordinal)) ? 1 : 0;

    /// <summary>The ways in which an address may spell a name.</summary>
    public static string[] Spellings(string name) => Ascii.IsValid(name) ? [Key(name)] : [Key(name), Key(Respelled(name))];

    public static bool IsInitials(string name, string label) =>
        label.Length > 1 && name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && Key(string.Concat(words.Select(word => word[0]))) == label;

    /// <summary>Letters and digits in lower case, without accents.</summary>
    public static string Key(string text)
    {
        if (Ascii.IsValid(text) && text.Length <= LongestPlain)
            return PlainKey(text);
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }

    static string PlainKey(string text)
    {
        Span<char> key = stackalloc char[LongestPlain];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                key[length++] = (char)(char.IsAsciiLetterUpper(letter) ? letter | 0x20 : letter);
        }
        return key[..length].ToString();
    }

    /// <summary>German umlauts, Danish and Norwegian vowels as addresses spell them.</summary>
    static string Respelled(string name) => name.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
}
