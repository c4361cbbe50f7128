using System.Globalization;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Text whose line ends count, as in pre elements.</summary>
static class TypedLines
{
    const int ShortestNumbers = 2, LongestNumbers = 10_000;

    /// <summary>How much of a page's text its one such element holds where the page is a typed text.</summary>
    const double LeastShare = 0.8;

    /// <summary>Whether an element only numbers the lines in the cell beside its own.</summary>
    public static bool AreNumbers(IElement element)
    {
        if ((element.ParentElement is { LocalName: not "td" } outer && outer.ParentElement is not { LocalName: "td" }) || element.TextContent is not { Length: > ShortestNumbers and < LongestNumbers } text)
            return false;
        var (last, count) = (-1, 0);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (last >= 0 && number != last + 1))
                return false;
            (last, count) = (number, count + 1);
        }
        return count > 1;
    }

    /// <summary>The text of a page that is one typed text, as browsers save it, with no word about it in the page; else null.</summary>
    public static string? Of(IDocument document)
    {
        if (document.Body is not { } body || body.GetElementsByTagName("pre") is not [var typed] || typed.TextContent is not { Length: > 0 } text)
            return null;
        return document.QuerySelector(Told) is null && typed.QuerySelector(Set) is null && Letters(text) is > 0 and var letters && letters >= LeastShare * Letters(ElementText.Of(body)) ? text : null;
    }

    /// <summary>What says something about an article, and what sets its text otherwise than by its line ends.</summary>
    const string Told = "h1, h2, h3, link[rel=canonical], meta[property], meta[name=author], script[type='application/ld+json']", Set = "code, br, p, div, table, ul";

    static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
