using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Body;

/// <summary>A body as HTML.</summary>
static class BodyMarkup
{
    public static HtmlText Of(Article article)
    {
        var html = new HtmlText();
        string? open = null;
        foreach (var block in article.Paragraphs)
        {
            var group = Group(block.Kind);
            if (open != group)
                Begin(End(html, open), group);
            open = group;
            Write(html, block);
        }
        return End(html, open);
    }

    static string? Group(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Quote => "blockquote",
        ParagraphKind.ListItem => "ul",
        ParagraphKind.TableRow => "table",
        _ => null,
    };

    static void Begin(HtmlText html, string? group)
    {
        if (group is not null)
            html.Write($"<{group}>\n");
    }

    static HtmlText End(HtmlText html, string? group) => group is null ? html : html.Write($"</{group}>\n");

    static void Write(HtmlText html, Paragraph block)
    {
        switch (block.Kind)
        {
            case ParagraphKind.Heading: Inline(html.Write($"<h2>"), InlineMarkup.Of(block)).Write($"</h2>\n"); break;
            case ParagraphKind.ListItem: Inline(html.Write($"<li>"), InlineMarkup.Of(block)).Write($"</li>\n"); break;
            case ParagraphKind.Caption: Inline(html.Write($"<figure><figcaption>"), InlineMarkup.Of(block)).Write($"</figcaption></figure>\n"); break;
            case ParagraphKind.TableRow: Row(html, block); break;
            default: Inline(html.Write($"<p>"), InlineMarkup.Of(block)).Write($"</p>\n"); break;
        }
    }

    static void Row(HtmlText html, Paragraph block)
    {
        html.Write($"<tr>");
        foreach (var cell in InlineMarkup.Cells(block))
            Inline(html.Write($"<td>"), cell).Write($"</td>");
        html.Write($"</tr>\n");
    }

    static HtmlText Inline(HtmlText html, List<InlinePart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Text is not null)
                html.Write($"{part.Text}");
            else if (part.IsEnd)
                html.Write($"</{part.Tag}>");
            else if (part.Address is { } address)
                html.Write($"<a href=\"{address}\" rel=\"noopener noreferrer nofollow\">");
            else
                html.Write($"<{part.Tag}>");
        }
        return html;
    }
}
