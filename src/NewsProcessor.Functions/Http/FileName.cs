using System.Text;
using Microsoft.Net.Http.Headers;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>What a representation is called when it is saved.</summary>
static class FileName
{
    const int LongestName = 80;

    /// <summary>Content-Disposition (RFC 6266): shown, and named for the headline when saved.</summary>
    public static string Disposition(Article article, string extension)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(Of(article) + extension);
        return disposition.ToString();
    }

    /// <summary>The headline's words; the id where it has none. Signs that file systems or headers give a meaning are left out.</summary>
    static string Of(Article article)
    {
        var name = new StringBuilder();
        foreach (var rune in (article.Headline ?? "").EnumerateRunes())
        {
            if (name.Length >= LongestName)
                break;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                name.Append(rune.ToString());
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }
        return name.ToString().Trim('-') is { Length: > 0 } words ? words : article.Id;
    }
}
