using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Pages that hold an article and nothing else, as newsrooms write them by hand and systems export them: no menu, no links to speak of.
/// There is nothing to leave out, so short lines, lists and tables belong to the story as long as they stand below its headline.
/// </summary>
static class LoneStories
{
    const int MostBlocks = 300, LongestByline = 100;
    const double MostLinked = 0.1;

    /// <summary>What pages of a site have around their articles.</summary>
    const Marks Site = Marks.Related | Marks.Share | Marks.Newsletter | Marks.Comment | Marks.Ad | Marks.Navigation | Marks.Consent | Marks.FormTag;

    /// <summary>What an article has beside its text.</summary>
    const Marks Beside = Marks.HeaderTag | Marks.FooterTag | Marks.AsideTag | Marks.FigureTag | Marks.Caption | Marks.Picture | Marks.Media | Marks.Author | Marks.Date | Marks.Topic | Marks.Standfirst | Marks.Title | Marks.Hidden;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="headlineBlock">The index of the headline's block, or -1.</param>
    /// <param name="inBody">Which of them the judge took; the rest of a lone story is added.</param>
    public static void Add(IReadOnlyList<Block> blocks, int headlineBlock, bool[] inBody)
    {
        if (headlineBlock < 0 || blocks.Count > MostBlocks || !AreAlone(blocks))
            return;
        var first = Array.IndexOf(inBody, true);
        for (var i = Math.Max(headlineBlock + 1, first); i < blocks.Count; i++)
            inBody[i] |= IsText(blocks[i], opens: first < 0 || i < first);
    }

    static bool AreAlone(IReadOnlyList<Block> blocks) =>
        blocks.Sum(block => block.LinkLength) <= MostLinked * blocks.Sum(block => block.Text.Length) && !blocks.Any(block => (block.Region.Within & Site) != Marks.None || LaysOut(block.Region));

    /// <summary>Whether it is a table's cell that holds a column of the page.</summary>
    static bool LaysOut(Region region) => region is { Tag: "td", ProseBlocks: > 2 } || (region.Parent is { } outer && outer.Tag != "tr" && LaysOut(outer));

    /// <summary>Whether a block can be the story's; above its text stand lines that sign and date it.</summary>
    static bool IsText(Block block, bool opens) =>
        (block.Region.Within & Beside) == Marks.None && block.LinkLength < block.Text.Length && Newsroom.Furniture.Of(block.Text).Whole is FurnitureKind.None
        && !(opens && block.Text.Length <= LongestByline && (Bylines.Within(block.Text) is not null || NewsDates.Find(block.Text, DateHints.None) is not null));
}
