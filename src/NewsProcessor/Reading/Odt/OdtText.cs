using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Page;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Odt;

/// <summary>A document's text as it would print with all changes accepted (ODF 1.3, 5 and 6); notes, comments, hidden text, tables of contents and whatever stands in frames left out.</summary>
static class OdtText
{
    /// <summary>Elements around paragraphs.</summary>
    static readonly HashSet<string> _around = [.. "section list list-item list-header numbered-paragraph".Split(' ')];

    /// <summary>Elements inside a paragraph that are no part of its text. Deleted text stands before the body, and only its place in it.</summary>
    static readonly HashSet<string> _aside =
        [.. "note annotation frame custom-shape rect line polyline polygon regular-polygon path ellipse circle connector g control caption measure scene ruby-text hidden-text hidden-paragraph script tracked-changes".Split(' ')];

    /// <param name="body">The main text (office:text). XML that is nested deeper than any document has been refused before.</param>
    /// <param name="styles">The document's styles.</param>
    public static StyledParagraphs Of(XElement body, OdtStyles styles)
    {
        var text = new StyledParagraphs();
        Take(body, styles, text, inList: false);
        return text;
    }

    static void Take(XElement outer, OdtStyles styles, StyledParagraphs text, bool inList)
    {
        foreach (var element in outer.Elements().Where(element => element.Value("display") is not "none"))
        {
            switch (element.Name.LocalName)
            {
                case "p" or "h":
                    var (line, html) = Line(element, styles);
                    text.Add(line, html, styles.NameOf(element), isHeading: element.Name.LocalName == "h", inList);
                    break;
                case "table":
                    foreach (var row in Rows(element))
                        text.AddRow([.. row.Elements().Where(cell => cell.Name.LocalName is "table-cell" or "covered-table-cell").Select(cell => Cell(cell, styles))]);
                    break;
                case var name when _around.Contains(name):
                    Take(element, styles, text, inList || name is "list-item");
                    break;
            }
        }
    }

    static IEnumerable<XElement> Rows(XElement table) => table.Elements().SelectMany(part => part.Name.LocalName switch
    {
        "table-row" => [part],
        "table-header-rows" or "table-rows" or "table-row-group" => Rows(part),
        _ => [],
    });

    static string Cell(XElement cell, OdtStyles styles) =>
        PlainWords.OneLine(string.Join(' ', Inside(cell).Select(paragraph => Line(paragraph, styles).Text)));

    /// <summary>The paragraphs of a cell, those of a table in it included.</summary>
    static IEnumerable<XElement> Inside(XElement outer) => outer.Elements().SelectMany(element => element.Name.LocalName is "p" or "h" ? [element] : _aside.Contains(element.Name.LocalName) ? [] : Inside(element));

    static (string Text, string? Html) Line(XElement paragraph, OdtStyles styles)
    {
        var line = new StyledLine();
        if (!styles.Hides(paragraph))
            Write(paragraph, line, styles, (Strong: false, Emphasised: false, Address: null));
        return line.Take();
    }

    static void Write(XElement outer, StyledLine line, OdtStyles styles, (bool Strong, bool Emphasised, string? Address) look)
    {
        foreach (var node in outer.Nodes())
        {
            if (node is XText text)
                line.Append(text.Value, look.Strong, look.Emphasised, look.Address);
            if (node is not XElement element || _aside.Contains(element.Name.LocalName))
                continue;
            switch (element.Name.LocalName)
            {
                case "s" or "tab" or "line-break":
                    line.Space();
                    break;
                case "span" when styles.Hides(element):
                    break;
                case "span":
                    var (strong, emphasised) = styles.LookOf(element);
                    Write(element, line, styles, (strong ?? look.Strong, emphasised ?? look.Emphasised, look.Address));
                    break;
                default:
                    Write(element, line, styles, element.Name.LocalName == "a" ? look with { Address = element.Value("href") } : look);
                    break;
            }
        }
    }
}
