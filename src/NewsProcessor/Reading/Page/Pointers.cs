using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>Lines set like paragraphs that lead to other stories, to sign-ups or to the readers' comments: what they begin with says so, and most of them is a link.</summary>
static class Pointers
{
    const int Longest = 260;
    const double MostlyLink = 0.6;
    const FurnitureKind Elsewhere = FurnitureKind.Related | FurnitureKind.Subscribe | FurnitureKind.Comments | FurnitureKind.Share;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them belong to the body; such lines leave it.</param>
    public static void Leave(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (inBody[i] && blocks[i].Text.Length <= Longest && blocks[i].LinkDensity >= MostlyLink && !BlockTraits.Ends(blocks[i].Text) && (Furniture.Of(blocks[i].Text).Starts & Elsewhere) != FurnitureKind.None)
                inBody[i] = false;
        }
    }
}
