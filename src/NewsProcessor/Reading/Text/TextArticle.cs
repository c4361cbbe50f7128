using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Text;

/// <summary>One article from one text.</summary>
static class TextArticle
{
    public static Article? Read(string text) => Read(text, BlockModels.Shipped);

    /// <summary>The article, or null when the text has no words.</summary>
    public static Article? Read(string text, BlockModels models)
    {
        var page = TextPage.Of(text, models);
        if (page.Blocks.Count == 0)
            return null;
        var standfirst = Standfirsts.Find(page);
        return new Article
        {
            Headline = page.HeadlineAt < 0 ? null : page.Blocks[page.HeadlineAt].Text,
            Description = standfirst.Count == 0 ? null : string.Join("\n\n", standfirst.Select(i => page.Blocks[i].Text)),
            Paragraphs = TextBody.Of(page, standfirst),
        };
    }
}
