using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Writes a block's inline markup from an allow-list: emphasis and links to http, https and mailto addresses. Everything else is written
/// as encoded text, so nothing that the page holds can act in a reader's browser.
/// </summary>
static class InlineHtml
{
    static readonly HtmlEncoder _encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>The markup, or null where the block is plain text.</summary>
    public static string? Of(WebPage page, Block block)
    {
        if (block.LinkLength == 0 && block.EmphasisLength == 0)
            return null;
        var html = new StringBuilder();
        var open = new List<(INode Node, string Tag)>();
        var (start, count) = block.Texts.GetOffsetAndLength(page.Texts.Count);
        var text = new TextRun();
        for (var i = start; i < start + count; i++)
        {
            var wanted = Marked(page.Texts[i], block.Region.Element, page);
            var shared = open.Zip(wanted).TakeWhile(pair => pair.First.Node == pair.Second.Node).Count();
            Close(html, open, shared);
            text.Write(html, page.Texts[i] is IText written ? written.Data : " ", () => Open(html, open, wanted, shared));
        }
        Close(html, open, 0);
        return html.ToString();
    }

    /// <summary>White space as the block's text has it: runs collapsed, none at the start.</summary>
    sealed class TextRun
    {
        bool _space, _started;

        public void Write(StringBuilder html, string data, Action open)
        {
            var plain = new StringBuilder();
            var opened = false;
            foreach (var letter in data)
            {
                if (char.IsWhiteSpace(letter) || letter is '\u200b' or '\ufeff')
                {
                    _space |= letter is not '\u200b' and not '\ufeff';
                    continue;
                }
                if (_space && _started)
                    (opened ? plain : html).Append(' ');
                if (!opened)
                    open();
                (opened, _space, _started) = (true, false, true);
                plain.Append(letter);
            }
            html.Append(_encoder.Encode(plain.ToString()));
        }
    }

    static void Open(StringBuilder html, List<(INode Node, string Tag)> open, List<(INode Node, string Tag, string? Address)> wanted, int shared)
    {
        foreach (var (node, tag, address) in wanted.Skip(shared))
        {
            html.Append('<').Append(tag);
            if (address is not null)
                html.Append(" href=\"").Append(_encoder.Encode(address)).Append('"');
            html.Append('>');
            open.Add((node, tag));
        }
    }

    static void Close(StringBuilder html, List<(INode Node, string Tag)> open, int keep)
    {
        for (; open.Count > keep; open.RemoveAt(open.Count - 1))
            html.Append("</").Append(open[^1].Tag).Append('>');
    }

    static List<(INode Node, string Tag, string? Address)> Marked(INode text, IElement block, WebPage page)
    {
        var marked = new List<(INode, string, string?)>();
        for (var outer = text.Parent as IElement; outer is not null && outer != block; outer = outer.ParentElement)
        {
            if (Allowed(outer, page) is { } allowed)
                marked.Add((outer, allowed.Tag, allowed.Address));
        }
        marked.Reverse();
        return marked;
    }

    static (string Tag, string? Address)? Allowed(IElement element, WebPage page) => element.LocalName switch
    {
        "b" or "strong" => ("strong", null),
        "i" or "em" or "cite" => ("em", null),
        "sub" => ("sub", null),
        "sup" => ("sup", null),
        "code" => ("code", null),
        "a" when Address(element.GetAttribute("href"), page) is { } address => ("a", address),
        _ => null,
    };

    static string? Address(string? link, WebPage page) =>
        link?.Trim() is { } trimmed && trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(trimmed, UriKind.Absolute, out var mail)
            ? mail.AbsoluteUri : page.Resolve?.Invoke(link);
}
