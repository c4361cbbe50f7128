using System.Net;
using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Body;

/// <summary>A stretch of a block: text, or the start or end of emphasis or of a link.</summary>
/// <param name="Text">The text, unencoded; null for a tag.</param>
/// <param name="Tag">strong, em, sub, sup, code or a; empty for text.</param>
/// <param name="IsEnd">Whether the tag ends what it names.</param>
/// <param name="Address">Of a link: absolute, http, https or mailto.</param>
readonly record struct InlinePart(string? Text, string Tag = "", bool IsEnd = false, string? Address = null);

/// <summary>
/// The inline markup of a record, taken apart by an allow-list. A record's markup was made safe when it was read, perhaps by an earlier reader:
/// what is written is put together anew from these parts, so that nothing else ever reaches a reader's browser.
/// </summary>
static class InlineMarkup
{
    const int DeepestNesting = 32;

    static readonly HashSet<string> _kept = ["strong", "em", "sub", "sup", "code", "a"];

    /// <summary>A block's parts in order; every start has its end.</summary>
    public static List<InlinePart> Of(Paragraph block) => block.Html is { } html ? Parts(html) : [new(block.Text)];

    /// <summary>The cells of a table's row.</summary>
    public static IReadOnlyList<List<InlinePart>> Cells(Paragraph row) => row.Html is { } html && html.Contains("<td>", StringComparison.Ordinal)
        ? [.. html.Split("<td>").Skip(1).Select(Parts)]
        : [.. row.Text.Split('\t').Select(cell => new List<InlinePart> { new(cell) })];

    static List<InlinePart> Parts(string html)
    {
        var parts = new List<InlinePart>();
        var open = new Stack<string>();
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? -1 : html.IndexOf('>', tag);
            if (end < 0)
            {
                Add(parts, html[at..]);
                break;
            }
            Add(parts, html[at..tag]);
            Take(parts, open, html.AsSpan((tag + 1)..end));
            at = end + 1;
        }
        while (open.TryPop(out var left))
            parts.Add(new(null, left, IsEnd: true));
        return parts;
    }

    static void Add(List<InlinePart> parts, string encoded)
    {
        if (encoded.Length > 0)
            parts.Add(new(WebUtility.HtmlDecode(encoded)));
    }

    static void Take(List<InlinePart> parts, Stack<string> open, ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("/");
        var name = (isEnd ? tag[1..] : tag).Trim();
        name = name.IndexOfAny(" \t\r\n/") is >= 0 and var cut ? name[..cut] : name;
        if (!_kept.TryGetValue(name.ToString(), out var kept))
            return;
        if (isEnd)
            Close(parts, open, kept);
        else if (open.Count < DeepestNesting && !(kept == "a" && open.Contains("a")) && (kept != "a" || Address(tag) is not null))
        {
            open.Push(kept);
            parts.Add(new(null, kept, Address: kept == "a" ? Address(tag) : null));
        }
    }

    static void Close(List<InlinePart> parts, Stack<string> open, string name)
    {
        if (!open.Contains(name))
            return;
        string closed;
        do
            parts.Add(new(null, closed = open.Pop(), IsEnd: true));
        while (closed != name);
    }

    static string? Address(ReadOnlySpan<char> tag)
    {
        var start = tag.IndexOf("href=\"") + 6;
        var length = start < 6 ? -1 : tag[start..].IndexOf('"');
        return length < 0 ? null : SafeAddress.Of(WebUtility.HtmlDecode(tag.Slice(start, length).ToString()));
    }
}
