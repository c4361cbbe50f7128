using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A text taken apart: its blocks, and which of them are headline, standfirst and body.</summary>
sealed class TextPage
{
    public const float Likely = 0.5f;

    /// <summary>Blocks between standfirst and story: byline, date, picture, buttons.</summary>
    const int LongestHead = 24;

    TextPage(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockRoles roles, string? headline, bool whole)
    {
        (Blocks, Traits, Roles) = (blocks, traits, roles);
        HeadlineAt = headline is null ? Headlines.Find(this) : blocks.Take(3).ToList().FindIndex(block => block.Text == headline);
        HeadlineFirst = Enumerable.Range(Math.Max(0, HeadlineAt - 12), Math.Min(13, HeadlineAt + 1)).FirstOrDefault(IsHeadline, HeadlineAt);
        InBody = StoryBlocks.Of(this, whole);
        FirstBody = Array.IndexOf(InBody, true);
        LastBody = Array.LastIndexOf(InBody, true);
        StoryStart = FirstBody < 0 ? -1 : Enumerable.Range(FirstBody, Math.Min(LongestHead, LastBody - FirstBody + 1)).FirstOrDefault(i => InBody[i] && i < LastBody && InBody[i + 1], FirstBody);
    }

    public IReadOnlyList<TextBlock> Blocks { get; }
    public BlockTraits[] Traits { get; }
    public BlockRoles Roles { get; }

    /// <summary>The headline's block, or -1.</summary>
    public int HeadlineAt { get; }

    /// <summary>The headline's first copy near above <see cref="HeadlineAt"/>, or itself.</summary>
    public int HeadlineFirst { get; }
    public bool[] InBody { get; }

    /// <summary>The first block of body or standfirst, or -1.</summary>
    public int FirstBody { get; }
    public int LastBody { get; }

    /// <summary>Where the text begins to run: the first block of the body with another right behind it; what stands before may be a standfirst or a caption.</summary>
    public int StoryStart { get; }

    /// <summary>Whether a block is the headline or a copy of it.</summary>
    public bool IsHeadline(int i) => HeadlineAt >= 0 && (i == HeadlineAt || Blocks[i].Text.Equals(Blocks[HeadlineAt].Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the story's own text speaks of somebody, as it does of people it is about and hardly ever of its author; its last blocks may introduce the author.</summary>
    /// <param name="name">The name; its last two words are looked for.</param>
    /// <param name="times">From how many paragraphs on.</param>
    public bool Mentions(string name, int times = 1)
    {
        var words = name.Split(' ');
        var usual = words.Length > 2 ? $"{words[^2]} {words[^1]}" : name;
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (InBody[i] && i < LastBody - 1 && Traits[i].IsSentence && Blocks[i].Text.Contains(usual, StringComparison.OrdinalIgnoreCase) && --times <= 0)
                return true;
        }
        return false;
    }

    /// <param name="text">The whole text, or what stands below its header lines.</param>
    /// <param name="models">What judges the blocks.</param>
    /// <param name="headline">The headline where a header line gave it; else it is looked for.</param>
    /// <param name="whole">Whether nothing was copied along with the text: all below the headline is story but what belongs to other fields.</param>
    public static TextPage Of(string text, BlockModels models, string? headline = null, bool whole = false)
    {
        var blocks = TextBlocks.Of(text);
        BlockTraits[] traits = [.. blocks.Select(block => BlockTraits.Of(block.Text))];
        return new(blocks, traits, BlockRoles.Of(blocks, traits, models), headline, whole);
    }
}
