using System.Net;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markdown;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Json;

/// <summary>
/// A body as JSON holds it: text, markup, or the tree of blocks in which editors and content systems store it (Arc's content elements, Portable Text, Editor.js,
/// ProseMirror, Lexical, Slate, Draft.js, Gutenberg, Contentful's rich text, Apple News components). A block of no known kind is a paragraph, so that no text is lost;
/// advertisements, links to other stories, repeated titles and sentences (pull quotes) are passed over.
/// </summary>
static class StoredBody
{
    public static BodyWriter Read(JsonElement value)
    {
        var writer = new BodyWriter();
        Blocks(value, writer);
        return writer.Finish();
    }

    static void Blocks(JsonElement value, BodyWriter writer)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var part in value.EnumerateArray())
                Blocks(part, writer);
        }
        else if (value.ValueKind is JsonValueKind.Object)
        {
            Tell(new Block(value), writer);
        }
        else if (JsonFields.Text(value) is { } text)
        {
            Write(text, writer);
        }
    }

    static void Tell(Block block, BodyWriter writer)
    {
        switch (block.Kind)
        {
            case BlockKind.Skipped:
                break;
            case BlockKind.Image:
                if (Pictures.Of(block.Value) is { } image)
                    writer.Add(image);
                else
                    Inside(block, writer);
                break;
            case BlockKind.Gallery:
                Gallery(block, writer);
                break;
            case BlockKind.Table:
                Table(block, writer);
                break;
            case BlockKind.Break or BlockKind.Link:
                Run(block, writer);
                break;
            default:
                Element(block, Element(block), writer);
                break;
        }
    }

    /// <summary>The element that says the same. What only groups blocks is no heading, as Apple's "header".</summary>
    static string Element(Block block) => block.Kind switch
    {
        BlockKind.Heading when block.Text is not null || block.Parts.AreRuns => "h2",
        BlockKind.Quote => "blockquote",
        BlockKind.ListItem => "li",
        BlockKind.List => "ul",
        BlockKind.Row => "tr",
        BlockKind.Cell => "td",
        BlockKind.Preformatted => "pre",
        BlockKind.Caption => "figcaption",
        _ => "div",
    };

    static void Element(Block block, string element, BodyWriter writer)
    {
        writer.Start(element, NoAttribute);
        if (block.Heading is { } heading)
            Heading(heading, writer);
        if (block.Text is { } text)
            Text(block, text, writer);
        else
            Inside(block, writer);
        if (block.Kind is BlockKind.Quote && block.Cited is { } cited)
            Paragraph(cited, writer);
        writer.End(element);
    }

    /// <summary>A block's own text, and what hangs on it; that of a quotation with blocks in it says who is quoted.</summary>
    static void Text(Block block, string text, BodyWriter writer)
    {
        var quoted = block.Kind is BlockKind.Quote ? block.InnerBlocks : null;
        if (quoted is { } said)
            Blocks(said, writer);
        if (block.IsMarkdown)
            writer.Add(MarkdownBody.Read(text, address: null).Paragraphs);
        else
            Write(text, writer, whole: !block.IsUntyped);
        if (block.Items is { } items)
            List(items, writer);
        else if (quoted is null && block.InnerBlocks is { } inner)
            Blocks(inner, writer);
    }

    static void Inside(Block block, BodyWriter writer)
    {
        var (parts, areRuns) = block.Parts;
        if (areRuns)
        {
            foreach (var part in parts.EnumerateArray())
                Run(part, writer);
        }
        else if (block.Kind is BlockKind.List && parts.ValueKind is JsonValueKind.Array)
        {
            List(parts, writer);
        }
        else
        {
            Blocks(parts, writer);
        }
    }

    static void List(JsonElement items, BodyWriter writer)
    {
        foreach (var item in items.EnumerateArray())
            Item(item, writer);
    }

    /// <summary>One of a list, whether its own kind says so or not.</summary>
    static void Item(JsonElement part, BodyWriter writer)
    {
        var isItem = part.ValueKind is JsonValueKind.Object && new Block(part).Kind is BlockKind.List or BlockKind.ListItem;
        if (!isItem)
            writer.Start("li", NoAttribute);
        if (part.ValueKind is JsonValueKind.String)
            MarkupText.Tell(part.GetString()!, writer);
        else
            Blocks(part, writer);
        if (!isItem)
            writer.End("li");
    }

    static void Gallery(Block block, BodyWriter writer)
    {
        if (block.Parts.Parts is not { ValueKind: JsonValueKind.Array } pictures)
            return;
        foreach (var image in pictures.EnumerateArray().Select(Pictures.Of).OfType<Image>())
            writer.Add(image);
    }

    static void Table(Block block, BodyWriter writer)
    {
        var rows = block.Rows.ToList();
        if (rows.Count == 0)
            Element(block, "table", writer);
        foreach (var row in rows)
        {
            writer.Start("tr", NoAttribute);
            foreach (var cell in row.EnumerateArray())
            {
                writer.Start("td", NoAttribute);
                Run(cell, writer);
                writer.End("td");
            }
            writer.End("tr");
        }
    }

    static void Run(JsonElement part, BodyWriter writer)
    {
        if (part.ValueKind is JsonValueKind.Object)
            Run(new Block(part), writer);
        else if (JsonFields.Text(part) is not null)
            MarkupText.Tell(part.ValueKind is JsonValueKind.String ? part.GetString()! : part.GetRawText(), writer);
    }

    /// <summary>A stretch of a line with its emphasis, or a link with what is linked.</summary>
    static void Run(Block run, BodyWriter writer)
    {
        if (run.Kind is BlockKind.Break)
        {
            writer.Start("br", NoAttribute);
            return;
        }
        var address = run.Kind is BlockKind.Link ? run.Address : run.Linked;
        List<string> elements = [.. address is null ? [] : new[] { "a" }, .. run.Emphasis()];
        foreach (var element in elements)
            writer.Start(element, attribute => attribute is "href" ? address : null);
        if (run.Text is { } text)
            MarkupText.Tell(text, writer);
        else if (run.Parts is { Parts.ValueKind: JsonValueKind.Array } inside)
        {
            foreach (var part in inside.Parts.EnumerateArray())
                Run(part, writer);
        }
        foreach (var element in Enumerable.Reverse(elements))
            writer.End(element);
    }

    /// <summary>A text as markup where it holds any; else the paragraphs that it was typed in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="writer">Who is told.</param>
    /// <param name="whole">Whether only blank lines part it, since its system has a block for each paragraph.</param>
    static void Write(string text, BodyWriter writer, bool whole = false)
    {
        if (MarkupText.IsMarkup(text))
        {
            writer.Start("div", NoAttribute);
            MarkupText.Tell(text, writer);
            writer.End("div");
            return;
        }
        text = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        if (whole && !text.Contains("\n\n", StringComparison.Ordinal))
            writer.Text(text);
        else
        {
            foreach (var paragraph in TypedText.Paragraphs(text))
                Paragraph(paragraph.Text, writer);
        }
    }

    static void Heading(string text, BodyWriter writer)
    {
        writer.Start("h2", NoAttribute);
        MarkupText.Tell(text, writer);
        writer.End("h2");
    }

    static void Paragraph(string text, BodyWriter writer)
    {
        writer.Start("p", NoAttribute);
        writer.Text(text);
        writer.End("p");
    }

    static string? NoAttribute(string name) => null;
}
