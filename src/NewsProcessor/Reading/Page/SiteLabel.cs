using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>How well a name agrees with the label of the site's address: "the-gazette" of www.the-gazette.co.uk.</summary>
static class SiteLabel
{
    const int ShortestLabel = 3;

    /// <summary>2 when the name is the label, 1 when it holds it, else 0. Labels of one or two letters are in too many names.</summary>
    public static int Agreement(string name, string label)
    {
        if (label.Length < ShortestLabel)
            return 0;
        string[] keys = [Key(name), Key(Respelled(name))];
        return keys.Contains(label) ? 2 : keys.Any(key => key.Contains(label, StringComparison.Ordinal)) ? 1 : 0;
    }

    public static bool IsInitials(string name, string label) =>
        label.Length > 1 && name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && Key(string.Concat(words.Select(word => word[0]))) == label;

    /// <summary>Letters and digits in lower case, without accents.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }

    /// <summary>German umlauts, Danish and Norwegian vowels as addresses spell them.</summary>
    static string Respelled(string name) => name.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
}
