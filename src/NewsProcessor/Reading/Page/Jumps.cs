using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>Links that only jump within the page: the mark behind a heading, the number of a footnote, the arrow back from it. They are no words of the text.</summary>
static class Jumps
{
    const int LongestNumber = 3;

    static readonly string[] _marks = ["#", "¶", "§", "🔗", "⚓", "↑", "↩", "↩︎", "⤴", "^", "*", "†", "‡"];

    public static bool IsMark(IElement link) =>
        link.GetAttribute("href") is { } address && address.Contains('#', StringComparison.Ordinal) && Text(link) is { } text
        && (_marks.Contains(text, StringComparer.Ordinal) || (IsRaised(link) && text.Length <= LongestNumber && text.All(char.IsAsciiDigit)));

    /// <summary>The text of a link that holds no more than that, be it in an element of its own.</summary>
    static string? Text(IElement link) => link.ChildNodes switch
    {
        [IText text] => text.Data.Trim(),
        [IElement { ChildNodes: [IText inner] }] => inner.Data.Trim(),
        _ => null,
    };

    static bool IsRaised(IElement link) => link.ParentElement?.LocalName == "sup" || link.FirstElementChild?.LocalName == "sup";
}
