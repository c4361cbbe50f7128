using System.Net;
using System.Text;
using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Body;

/// <summary>A body as Markdown: CommonMark with the tables of GitHub's, and HTML where Markdown has no sign of its own.</summary>
static class BodyMarkdown
{
    public static string Of(Article article)
    {
        var text = new StringBuilder();
        for (var i = 0; i < article.Paragraphs.Count;)
        {
            var kind = article.Paragraphs[i].Kind;
            var run = article.Paragraphs.Skip(i).TakeWhile(block => block.Kind == kind).ToList();
            i += run.Count;
            if (text.Length > 0)
                text.Append('\n');
            Write(text, kind, run);
        }
        return text.ToString();
    }

    static void Write(StringBuilder text, ParagraphKind kind, List<Paragraph> run)
    {
        if (kind is ParagraphKind.TableRow)
            Table(text, run);
        else
            text.AppendJoin(kind switch { ParagraphKind.ListItem => "\n", ParagraphKind.Quote => "\n>\n", _ => "\n\n" }, run.Select(block => Block(kind, block))).Append('\n');
    }

    static string Block(ParagraphKind kind, Paragraph block) => kind switch
    {
        ParagraphKind.Heading => "## " + MarkdownText.Heading(Inline(block)),
        ParagraphKind.ListItem => "- " + Inline(block),
        ParagraphKind.Quote => "> " + Inline(block),
        ParagraphKind.Caption => $"<figure><figcaption>{WebUtility.HtmlEncode(MarkdownText.OneLine(block.Text))}</figcaption></figure>",
        _ => Inline(block),
    };

    static string Inline(Paragraph block) => MarkdownInline.Of(InlineMarkup.Of(block));

    /// <summary>The first row stands as the head, since these tables must have one; the widest row says how many columns there are.</summary>
    static void Table(StringBuilder text, List<Paragraph> rows)
    {
        var cells = rows.ConvertAll(row => InlineMarkup.Cells(row).Select(MarkdownInline.Of).ToList());
        var columns = cells.Max(row => row.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            // An empty cell at the start would be no cell to some readers.
            if (cells[i][0].Length == 0)
                cells[i][0] = "&nbsp;";
            text.Append("| ").AppendJoin(" | ", cells[i].Concat(Enumerable.Repeat("", columns - cells[i].Count))).Append(" |\n");
            if (i == 0)
                text.Append('|').Insert(text.Length, " --- |", columns).Append('\n');
        }
    }
}
