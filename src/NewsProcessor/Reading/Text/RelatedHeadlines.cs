using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Collects the headlines of other stories: "Read more: …", what follows "Related", and headlines left behind the story's end.</summary>
static class RelatedHeadlines
{
    /// <summary>More than a reader would look at; pages list hundreds.</summary>
    const int Most = 40;

    /// <summary>A text with fewer blocks behind the story has no page around it, so that headlines there need no heading.</summary>
    const int FewLeft = 12;

    public static IReadOnlyList<Link> Find(TextPage page)
    {
        var links = new List<Link>();
        var listed = page.Blocks.Count - 1 - page.LastBody <= FewLeft;
        var inside = false;
        for (var i = Math.Max(0, page.FirstBody); i < page.Blocks.Count && links.Count < Most; i++)
        {
            if (i > page.LastBody && StoryBlocks.HeadsComments(page, i))
                listed = inside = false;
            if (page.InBody[i])
            {
                inside = false;
                continue;
            }
            var (starts, whole) = (page.Traits[i].Starts, page.Traits[i].Whole);
            if ((whole & FurnitureKind.Related) != FurnitureKind.None)
                inside = true;
            else if (whole != FurnitureKind.None)
                inside &= (whole & (FurnitureKind.Share | FurnitureKind.Subscribe | FurnitureKind.Comments)) == FurnitureKind.None;
            else if ((starts & FurnitureKind.Related) != FurnitureKind.None && AfterColon(page.Blocks[i].Text) is { } title)
                links.Add(new(title));
            else if ((inside || (listed && i > page.LastBody)) && IsHeadline(page, i))
                links.AddRange(GluedHeadlines.Apart(page.Blocks[i].Text).Select(headline => new Link(headline)));
        }
        return [.. links.DistinctBy(link => link.Title)];
    }

    static string? AfterColon(string text) =>
        text.IndexOfAny([':', '：', '|']) is > 0 and var colon && text[(colon + 1)..].Trim() is { Length: > 15 } title ? title : null;

    static bool IsHeadline(TextPage page, int i)
    {
        var trait = page.Traits[i];
        return trait is { Words: >= 4, HasCredit: false, HasCopyright: false, HasAddress: false, Weight: >= 20 and <= 900 }
            && trait.Starts == FurnitureKind.None && !trait.IsSentence && !page.IsHeadline(i) && !RightsLine.Is(page.Blocks[i].Text) && Bylines.Read(page.Blocks[i].Text) is null;
    }
}
