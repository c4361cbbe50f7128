using System.Globalization;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Text whose line ends count, as in pre elements.</summary>
static class TypedLines
{
    /// <summary>An element with more lines keeps them as white space.</summary>
    const int MostLines = 20_000;

    const int ShortestNumbers = 2, LongestNumbers = 10_000;

    /// <summary>How much of a page's text its one such element holds where the page is a typed text.</summary>
    const double LeastShare = 0.8;

    /// <summary>Makes the line ends in an element's own text line breaks.</summary>
    public static void Break(IElement element)
    {
        var texts = element.ChildNodes.OfType<IText>().Where(text => text.Data.Contains('\n', StringComparison.Ordinal)).ToList();
        if (texts.Sum(text => text.Data.AsSpan().Count('\n')) > MostLines)
            return;
        foreach (var text in texts)
        {
            for (var rest = text; rest.Data.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end;)
            {
                var next = rest.Split(end);
                next.Delete(0, 1);
                element.InsertBefore(element.Owner!.CreateElement("br"), next);
                rest = next;
            }
        }
    }

    /// <summary>Whether an element only numbers the lines beside it.</summary>
    public static bool AreNumbers(IElement element)
    {
        if (element.TextContent is not { Length: > ShortestNumbers and < LongestNumbers } text)
            return false;
        var last = -1;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (last >= 0 && number != last + 1))
                return false;
            last = number;
        }
        return true;
    }

    /// <summary>The text of a page that is one typed text, as browsers save it; else null.</summary>
    public static string? Of(IDocument document)
    {
        if (document.Body is not { } body || body.GetElementsByTagName("pre") is not [var typed])
            return null;
        var text = typed.TextContent;
        return Letters(text) >= LeastShare * Letters(ElementText.Of(body)) && typed.QuerySelector("code") is null ? text : null;
    }

    static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
