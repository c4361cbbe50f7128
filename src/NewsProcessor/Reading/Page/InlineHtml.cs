using System.Buffers;
using System.Runtime.InteropServices;
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

    /// <summary>Characters that need no encoding, the commonest ones: text of these alone is copied.</summary>
    static readonly SearchValues<char> _plain = SearchValues.Create([.. Enumerable.Range(' ', 0x250 - ' ').Concat(Enumerable.Range('\u2010', 0x18)).Select(code => (char)code).Where(c => _encoder.Encode($"{c}") == $"{c}")]);

    /// <summary>The markup, or null where the block is plain text.</summary>
    public static string? Of(WebPage page, Block block)
    {
        if (block.LinkLength == 0 && block.EmphasisLength == 0)
            return null;
        var html = new StringBuilder(block.Text.Length * 2);
        var marks = new OpenMarks(html, page, block.Region.Element);
        var text = new TextRun(html, marks);
        foreach (var node in CollectionsMarshal.AsSpan(page.Texts)[block.Texts])
        {
            marks.Want(node);
            text.Write(node is IText written ? written.Data : " ");
        }
        marks.Close(0);
        return html.ToString();
    }

    /// <summary>White space as the block's text has it: runs collapsed, none at the start.</summary>
    sealed class TextRun(StringBuilder html, OpenMarks marks)
    {
        readonly StringBuilder _run = new();
        bool _space, _started, _odd;

        public void Write(string data)
        {
            var rest = data.AsSpan();
            while (!rest.IsEmpty)
            {
                var length = rest.IndexOfAnyExcept(_plain) is var odd and >= 0 ? odd : rest.Length;
                Words(rest[..length]);
                if (length == rest.Length)
                    break;
                Letter(rest[length]);
                rest = rest[(length + 1)..];
            }
            Encode();
        }

        /// <summary>Text whose only white space is the space.</summary>
        void Words(ReadOnlySpan<char> text)
        {
            for (int space; !text.IsEmpty; text = text[Math.Min(space + 1, text.Length)..])
            {
                space = text.IndexOf(' ') is var at and >= 0 ? at : text.Length;
                if (space > 0)
                    Append(text[..space]);
                _space |= space < text.Length;
            }
        }

        void Letter(char letter)
        {
            if (char.IsWhiteSpace(letter))
                _space = true;
            else if (letter is not '\u200b' and not '\ufeff')
            {
                _odd = true;
                Append([letter]);
            }
        }

        void Append(ReadOnlySpan<char> text)
        {
            // The first letters open what they stand in; a space before them stands outside.
            if (_run.Length > 0 && _space)
                _run.Append(' ');
            else if (_space && _started)
                html.Append(' ');
            if (_run.Length == 0)
                marks.Open();
            (_space, _started) = (false, true);
            _run.Append(text);
        }

        void Encode()
        {
            if (_odd)
                html.Append(_encoder.Encode(_run.ToString()));
            else
                html.Append(_run);
            _run.Clear();
            _odd = false;
        }
    }

    /// <summary>The elements that are open in the markup, and those that the next text stands in, from the outermost.</summary>
    sealed class OpenMarks(StringBuilder html, WebPage page, IElement block)
    {
        readonly List<(INode Node, string Tag)> _open = [];
        readonly List<(INode Node, string Tag, string? Address)> _wanted = [];
        INode? _parent;

        /// <summary>Closes what a node does not stand in.</summary>
        public void Want(INode node)
        {
            if (node.Parent != _parent)
                Find(_parent = node.Parent);
            var shared = 0;
            while (shared < _open.Count && shared < _wanted.Count && _open[shared].Node == _wanted[shared].Node)
                shared++;
            Close(shared);
        }

        /// <summary>Opens what the node stands in.</summary>
        public void Open()
        {
            for (var next = _open.Count; next < _wanted.Count; next++)
            {
                var (node, tag, address) = _wanted[next];
                html.Append('<').Append(tag);
                if (address is not null)
                    html.Append(" href=\"").Append(_encoder.Encode(address)).Append('"');
                html.Append('>');
                _open.Add((node, tag));
            }
        }

        public void Close(int keep)
        {
            for (; _open.Count > keep; _open.RemoveAt(_open.Count - 1))
                html.Append("</").Append(_open[^1].Tag).Append('>');
        }

        void Find(INode? parent)
        {
            _wanted.Clear();
            for (var outer = parent as IElement; outer is not null && outer != block; outer = outer.ParentElement)
            {
                if (Allowed(outer) is { } allowed)
                    _wanted.Add((outer, allowed.Tag, allowed.Address));
            }
            _wanted.Reverse();
        }

        (string Tag, string? Address)? Allowed(IElement element) => element.LocalName switch
        {
            "b" or "strong" => ("strong", null),
            "i" or "em" or "cite" => ("em", null),
            "sub" => ("sub", null),
            "sup" => ("sup", null),
            "code" => ("code", null),
            "a" when Address(element.GetAttribute("href"), page) is { } address => ("a", address),
            _ => null,
        };
    }

    static string? Address(string? link, WebPage page) =>
        link?.Trim() is { } trimmed && trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(trimmed, UriKind.Absolute, out var mail)
            ? mail.AbsoluteUri : page.Resolve?.Invoke(link);
}
