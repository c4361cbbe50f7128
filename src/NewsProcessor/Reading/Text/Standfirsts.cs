namespace NewsProcessor.Reading.Text;

/// <summary>Finds the standfirst: the block, or few blocks, between headline and story that sum it up.</summary>
static class Standfirsts
{
    /// <summary>Indices of the standfirst's blocks, in order; they are part of the page's body.</summary>
    public static IReadOnlyList<int> Find(TextPage page)
    {
        var found = new List<int>();
        for (var i = Math.Max(0, page.FirstBody); i >= 0 && i < page.Blocks.Count && found.Count < 6; i++)
        {
            if (!page.InBody[i])
                continue;
            if (page.Roles.Standfirst[i] < TextPage.Likely)
                break;
            found.Add(i);
        }
        // A text that is nothing but its standfirst has a body and no standfirst.
        return found.Count > 0 && found[^1] == page.LastBody ? [] : found;
    }
}
