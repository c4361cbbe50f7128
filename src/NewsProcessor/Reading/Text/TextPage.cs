using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A text taken apart: its blocks, and which of them are headline, standfirst and body.</summary>
sealed class TextPage
{
    public const float Likely = 0.5f;

    /// <summary>From here on running text is story: a paragraph lost costs more than a sentence too much.</summary>
    const float LikelyParagraph = 0.42f;

    const int LongestHeading = 8, LongestDateLine = 60, LongestSourceLine = 50;

    /// <summary>Blocks between standfirst and story: byline, date, picture, buttons.</summary>
    const int LongestHead = 24;

    TextPage(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockRoles roles, string? headline)
    {
        (Blocks, Traits, Roles) = (blocks, traits, roles);
        HeadlineAt = headline is null ? Headlines.Find(this) : blocks.Take(3).ToList().FindIndex(block => block.Text == headline);
        HeadlineFirst = Enumerable.Range(Math.Max(0, HeadlineAt - 12), Math.Min(13, HeadlineAt + 1)).FirstOrDefault(IsHeadline, HeadlineAt);
        InBody = [.. Enumerable.Range(0, blocks.Count).Select(i => !IsHeadline(i) && roles.Body[i] >= (traits[i].IsSentence ? LikelyParagraph : Likely) && !IsNote(blocks[i].Text) && !IsSign(traits[i]) && !IsPicture(blocks[i].Text) && !IsSourceLine(blocks[i].Text) && !IsDateLine(blocks[i].Text))];
        if (!InBody.Contains(true))
            InBody = [.. Enumerable.Range(0, blocks.Count).Select(i => !IsHeadline(i) && (traits[i].IsSentence || blocks.Count < 4))];
        if (Array.LastIndexOf(InBody, true) is var tail && tail > 0 && !traits[tail].EndsSentence && GluedHeadlines.Apart(blocks[tail].Text).Count > 1)
            InBody[tail] = false;
        while (Array.LastIndexOf(InBody, true) is var last && last > 0 && IsHeadingOfLinks(last))
            InBody[last] = false;
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

    static bool IsNote(string text) => WireMarkers.IsEnd(text) || WireMarkers.IsChangeNote(text) || WireMarkers.IsEditorsNote(text) || WireMarkers.IsDeskLine(text);

    /// <summary>A line of which most is a date, or that one opens.</summary>
    static bool IsDateLine(string text) => text.Length <= LongestDateLine && NewsDates.Find(text, DateHints.None) is { } date && (date.Length * 2 >= text.Length || TextDates.Opens(text, date));

    /// <summary>A line of nothing but whose text or picture it is: "Source: Courier".</summary>
    static bool IsSourceLine(string text) =>
        text.Length <= LongestSourceLine && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 14 && (Furniture.Of(text).Starts & FurnitureKind.Credit) != FurnitureKind.None;

    /// <summary>A picture's file name in brackets, as text browsers print it in the picture's place.</summary>
    static bool IsPicture(string text) => text[0] == '[' && text[^1] == ']' && text.Length > 5 && !text.Contains(' ') && text.AsSpan().ContainsAny(_inFileNames);

    static readonly System.Buffers.SearchValues<char> _inFileNames = System.Buffers.SearchValues.Create("-_0123456789");

    /// <summary>A short line that ends the story and stands above a list: what it heads is no story.</summary>
    bool IsHeadingOfLinks(int i) =>
        Traits[i] is { EndsSentence: false, Words: <= LongestHeading } && !Blocks[i].Marked && i + 1 < Blocks.Count && Blocks[i + 1].Marked && !InBody[i + 1];

    /// <summary>Two or three words that only point elsewhere: "Read More", "Share this".</summary>
    static bool IsSign(in BlockTraits trait) => trait.Words <= 3 && (trait.Whole & (FurnitureKind.Related | FurnitureKind.Share | FurnitureKind.Comments)) != FurnitureKind.None;

    /// <param name="text">The whole text, or what stands below its header lines.</param>
    /// <param name="models">What judges the blocks.</param>
    /// <param name="headline">The headline where a header line gave it; else it is looked for.</param>
    public static TextPage Of(string text, BlockModels models, string? headline = null)
    {
        var blocks = TextBlocks.Of(text);
        BlockTraits[] traits = [.. blocks.Select(block => BlockTraits.Of(block.Text))];
        return new(blocks, traits, BlockRoles.Of(blocks, traits, models), headline);
    }
}
