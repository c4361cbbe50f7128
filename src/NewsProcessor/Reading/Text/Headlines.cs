namespace NewsProcessor.Reading.Text;

/// <summary>Finds the headline among a text's blocks.</summary>
static class Headlines
{
    const float Sure = 0.3f;
    const int Longest = 250;

    /// <summary>The likeliest block, when it is likely; else a first line that stands apart above running text; else -1.</summary>
    public static int Find(TextPage page)
    {
        var at = page.Roles.HeadlineAt;
        if (at >= 0 && page.Roles.Headline[at] >= Sure)
            return at;
        return page.Blocks is [var first, var second, ..] && first.Text.Length <= Longest && second.AfterBlank && !page.Traits[0].IsSentence && page.Roles.Body[0] < TextPage.Likely && !first.Marked ? 0 : -1;
    }
}
