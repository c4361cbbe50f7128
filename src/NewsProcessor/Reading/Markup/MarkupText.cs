using System.Buffers;
using System.Net;

namespace NewsProcessor.Reading.Markup;

/// <summary>
/// Tells a <see cref="BodyWriter"/> the tags and text of an HTML fragment as it stands in wire items, without building a tree of it:
/// the writer needs no more than names, and a fragment costs little above its own length.
/// </summary>
static class MarkupText
{
    const int LongestName = 40;

    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/><");

    /// <summary>True where text holds markup: a tag of a known block, or an entity.</summary>
    public static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at < text.Length - 1; at = text.IndexOf('<', at + 1))
        {
            var end = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
            var name = NameAt(text, end);
            if (name.Length > 0 && (BodyTags.Of(name.ToString()) is not BodyTag.Transparent || name is "span" or "font"))
                return true;
        }
        return false;
    }

    public static BodyWriter Read(string html)
    {
        var writer = new BodyWriter();
        Tell(html, writer);
        return writer.Finish();
    }

    /// <summary>Tells a writer a fragment of a longer body.</summary>
    public static void Tell(string html, BodyWriter writer)
    {
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= html.Length)
            {
                Write(writer, html.AsSpan(at));
                break;
            }
            Write(writer, html.AsSpan(at, tag - at));
            at = Markup(html, tag, writer);
        }
    }

    /// <summary>One line of text from a value that may hold markup or entities.</summary>
    public static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (value.AsSpan().IndexOfAny('<', '&') < 0 && InlineRun.IsOneLine(value))
            return value.Trim(' ');
        if (IsMarkup(value))
            value = string.Join(' ', Read(value).Paragraphs.Select(paragraph => paragraph.Text));
        else if (value.Contains('&'))
            value = WebUtility.HtmlDecode(value);
        var run = new InlineRun();
        run.Append(value);
        return run.IsEmpty ? null : run.Take().Text;
    }

    static void Write(BodyWriter writer, ReadOnlySpan<char> text)
    {
        if (text.Contains('&'))
            writer.Text(WebUtility.HtmlDecode(text.ToString()));
        else if (!text.IsEmpty)
            writer.Text(text);
    }

    /// <summary>Reads what starts with "&lt;" and answers where it ends.</summary>
    static int Markup(string html, int at, BodyWriter writer)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return After(html, "-->", at + 4);
        if (rest.StartsWith("<![CDATA["))
        {
            var end = After(html, "]]>", at + 9);
            writer.Text(html.AsSpan(at + 9, Math.Max(0, end - at - 12)));
            return end;
        }
        if (rest[1] is '!' or '?')
            return After(html, ">", at);
        var closes = rest[1] == '/';
        var name = NameAt(html, at + (closes ? 2 : 1)).ToString();
        if (name.Length == 0)
        {
            writer.Text("<");
            return at + 1;
        }
        return Tag(html, at, name, closes, writer);
    }

    static int Tag(string html, int at, string name, bool closes, BodyWriter writer)
    {
        var (attributes, end, selfClosed) = MarkupAttributes.Read(html, at + name.Length + (closes ? 2 : 1));
        if (closes)
        {
            writer.End(name);
            return end;
        }
        writer.Start(name, attribute => attributes?.GetValueOrDefault(attribute));
        if (selfClosed && !BodyTags.IsEmpty(name))
            writer.End(name);
        // What follows is no markup until the element's end.
        return !selfClosed && name.ToLowerInvariant() is "script" or "style" ? Math.Max(end, html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase) is var stop && stop < 0 ? html.Length : stop) : end;
    }

    static int After(string html, string end, int from) => html.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : html.Length;

    static ReadOnlySpan<char> NameAt(string text, int at)
    {
        var rest = text.AsSpan(Math.Min(at, text.Length));
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            return default;
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOfAny(_nameEnds);
        return end < 0 || rest[end] == '<' ? default : rest[..end];
    }
}
