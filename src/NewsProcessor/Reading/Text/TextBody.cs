using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Text;

/// <summary>The story's paragraphs, headings, quotes and list items.</summary>
static class TextBody
{
    /// <param name="page">The text.</param>
    /// <param name="apart">Blocks that belong to other fields.</param>
    public static IReadOnlyList<Paragraph> Of(TextPage page, IReadOnlyList<int> apart)
    {
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (page.InBody[i] && !apart.Contains(i))
                paragraphs.Add(new(Kind(page, i), page.Blocks[i].Text));
        }
        return paragraphs;
    }

    static ParagraphKind Kind(TextPage page, int i)
    {
        if (page.Blocks[i].Marked)
            return ParagraphKind.ListItem;
        var trait = page.Traits[i];
        return trait.Weight < 100 && !trait.EndsSentence && page.Blocks[i].Text[^1] is not (':' or ',') && i < page.LastBody ? ParagraphKind.Heading : ParagraphKind.Paragraph;
    }
}
