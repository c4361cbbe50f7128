using System.Globalization;
using System.Text;

namespace NewsProcessor.Writing.Body;

/// <summary>A block's parts as Markdown. Emphasis whose signs CommonMark would not take for any (inside a word, beside a quotation mark) is written in HTML.</summary>
static class MarkdownInline
{
    public static string Of(List<InlinePart> parts)
    {
        var text = new StringBuilder();
        var signs = Signs(parts);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Text is { } words)
                text.Append(MarkdownText.Escaped(words, atStart: text.Length == 0));
            else
                text.Append(signs[i]);
        }
        return text.ToString().Trim();
    }

    /// <summary>What each tag is written as.</summary>
    static string?[] Signs(List<InlinePart> parts)
    {
        var signs = new string?[parts.Count];
        var open = new Stack<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Text is not null)
                continue;
            if (!parts[i].IsEnd)
                open.Push(i);
            else
                (signs[open.Peek()], signs[i]) = Pair(parts, open.Pop(), i);
        }
        return signs;
    }

    static (string Start, string End) Pair(List<InlinePart> parts, int start, int end) => parts[start] switch
    {
        { Address: { } address } => ("[", $"]({Target(address)})"),
        { Tag: "strong" } when Takes(parts, start, end) => ("**", "**"),
        { Tag: "em" } when Takes(parts, start, end) => ("*", "*"),
        { Tag: var tag } => ($"<{tag}>", $"</{tag}>"),
    };

    /// <summary>Whether signs here have the flanks that CommonMark asks for: a letter inside, no letter outside; and no other signs beside them.</summary>
    static bool Takes(List<InlinePart> parts, int start, int end) =>
        end > start + 1 && IsWord(parts[start + 1].Text, 0) && IsWord(parts[end - 1].Text, ^1)
        && (start == 0 || IsApart(parts[start - 1].Text, ^1)) && (end == parts.Count - 1 || IsApart(parts[end + 1].Text, 0));

    static bool IsWord(string? text, Index at) => text is { Length: > 0 } && char.IsLetterOrDigit(text[at]);

    static bool IsApart(string? text, Index at) => text is { Length: > 0 } && (text[at] == ' ' || (char.IsAscii(text[at]) && char.IsPunctuation(text[at]) && text[at] is not '*' and not '_'));

    static string Target(string address)
    {
        var target = new StringBuilder();
        foreach (var letter in address)
        {
            if (letter is '(' or ')' or '<' or '>' or '\\' or '*' or '_' or '|' or '`' || char.IsControl(letter) || letter == ' ')
                target.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            else
                target.Append(letter);
        }
        return target.ToString();
    }
}
