using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>Several stories in one text with a rule between each two. Rules inside a story, and those of pages as text browsers print them, part nothing: each part must have a headline, its own byline, date or dateline, and paragraphs.</summary>
static class RuledStories
{
    /// <summary>How many lines may come before the story's text, and how many paragraphs it needs.</summary>
    const int Head = 7, FewestParagraphs = 2, LongestHeadline = 160, MostStories = 200, FewestSigned = 2;

    /// <summary>The stories; empty where a part is none.</summary>
    public static List<string> Of(string text)
    {
        foreach (var sign in (ReadOnlySpan<char>)['=', '-', '_', '*', '#', '~'])
        {
            if (Parts(text, sign) is { Count: > 1 and <= MostStories } parts && parts.TrueForAll(IsStory) && parts.Count(IsSigned) >= FewestSigned)
                return parts;
        }
        return [];
    }

    static List<string> Parts(string text, char sign)
    {
        var parts = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length && parts.Count <= MostStories;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            if (IsRule(text.AsSpan(at, end - at).Trim(), sign))
            {
                if (!string.IsNullOrWhiteSpace(text[from..at]))
                    parts.Add(text[from..at]);
                from = end;
            }
            at = end + 1;
        }
        if (parts.Count > 0 && !string.IsNullOrWhiteSpace(text[from..]))
            parts.Add(text[from..]);
        return parts;
    }

    /// <summary>Nothing but one sign, five times or more, or three asterisks apart.</summary>
    public static bool IsRule(ReadOnlySpan<char> line, char sign) =>
        line.Length >= 5 && line[0] == sign && (line.IndexOfAnyExcept(sign) < 0 || (sign == '*' && line is "* * *" or "* * * * *"));

    /// <summary>Whether a text opens with a headline, is signed or dated near its top, and runs on.</summary>
    public static bool IsStory(string part)
    {
        var blocks = TextBlocks.Of(part);
        var start = blocks.FindIndex(block => BlockTraits.Of(block.Text).IsParagraph);
        if (start is < 1 or > Head || blocks.Count(block => BlockTraits.Of(block.Text).IsSentence) < FewestParagraphs)
            return false;
        var head = blocks[..start];
        return head.Exists(IsHeadline) && (head.Exists(IsSignature) || Datelines.Read(blocks[start].Text) is not null);
    }

    /// <summary>Whether one of its first lines is a byline or opens with a dateline: a diary's days are dated, too, and no stories.</summary>
    static bool IsSigned(string part) => TextBlocks.Of(part).Take(Head + 1).Any(block => block.Text.Length < LongestHeadline && Bylines.Within(block.Text) is { Marked: true, Authors.Count: > 0 } || Datelines.Read(block.Text) is not null);

    static bool IsHeadline(TextBlock block) =>
        block is { Marked: false, Text.Length: <= LongestHeadline } && BlockTraits.Of(block.Text) is { Weight: >= 15, HasAddress: false, Starts: FurnitureKind.None } && !IsSignature(block);

    static bool IsSignature(TextBlock block) => block.Text.Length < LongestHeadline
        && (Bylines.Within(block.Text) is { Marked: true, Authors.Count: > 0 } || (NewsDates.Find(block.Text, DateHints.None) is { } date && block.Text.Length - date.Length < 50));
}
