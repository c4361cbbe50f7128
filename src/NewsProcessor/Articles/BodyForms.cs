using System.Net;
using System.Text;

namespace NewsProcessor.Articles;

/// <summary>The forms of a body that are made from its paragraphs.</summary>
internal static class BodyForms
{
    public static string Text(IReadOnlyList<Paragraph> paragraphs)
    {
        var text = new StringBuilder();
        var previous = ParagraphKind.Paragraph;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Caption)
                continue;
            if (text.Length > 0)
                text.Append(paragraph.Kind == previous && paragraph.Kind is ParagraphKind.ListItem or ParagraphKind.TableRow ? "\n" : "\n\n");
            text.Append(paragraph.Text);
            previous = paragraph.Kind;
        }
        return text.ToString();
    }

    public static string Html(IReadOnlyList<Paragraph> paragraphs)
    {
        var html = new StringBuilder();
        string? open = null;
        foreach (var paragraph in paragraphs)
        {
            var (group, tag) = Tags(paragraph.Kind);
            if (open is not null && open != group)
                html.Append("</").Append(open).Append(">\n");
            if (group is not null && open != group)
                html.Append('<').Append(group).Append(">\n");
            open = group;
            html.Append('<').Append(tag).Append('>').Append(Inner(paragraph)).Append("</").Append(tag).Append(">\n");
        }
        if (open is not null)
            html.Append("</").Append(open).Append(">\n");
        return html.ToString();
    }

    static (string? Group, string Tag) Tags(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => (null, "h2"),
        ParagraphKind.Quote => ("blockquote", "p"),
        ParagraphKind.ListItem => ("ul", "li"),
        ParagraphKind.Caption => ("figure", "figcaption"),
        ParagraphKind.TableRow => ("table", "tr"),
        _ => (null, "p"),
    };

    static string Inner(Paragraph paragraph) => paragraph.Html ?? (paragraph.Kind is ParagraphKind.TableRow
        ? string.Concat(paragraph.Text.Split('\t').Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))
        : WebUtility.HtmlEncode(paragraph.Text));
}
