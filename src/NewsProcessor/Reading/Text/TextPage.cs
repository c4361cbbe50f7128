namespace NewsProcessor.Reading.Text;

/// <summary>A text taken apart: its blocks, and which of them are headline, standfirst and body.</summary>
sealed class TextPage
{
    public const float Likely = 0.5f;

    TextPage(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockRoles roles)
    {
        (Blocks, Traits, Roles) = (blocks, traits, roles);
        HeadlineAt = Headlines.Find(this);
        InBody = [.. Enumerable.Range(0, blocks.Count).Select(i => i != HeadlineAt && roles.Body[i] >= Likely)];
        if (!InBody.Contains(true))
            InBody = [.. Enumerable.Range(0, blocks.Count).Select(i => i != HeadlineAt && (traits[i].IsSentence || blocks.Count < 4))];
        FirstBody = Array.IndexOf(InBody, true);
        LastBody = Array.LastIndexOf(InBody, true);
    }

    public IReadOnlyList<TextBlock> Blocks { get; }
    public BlockTraits[] Traits { get; }
    public BlockRoles Roles { get; }

    /// <summary>The headline's block, or -1.</summary>
    public int HeadlineAt { get; }
    public bool[] InBody { get; }

    /// <summary>The first block of body or standfirst, or -1.</summary>
    public int FirstBody { get; }
    public int LastBody { get; }

    public static TextPage Of(string text, BlockModels models)
    {
        var blocks = TextBlocks.Of(text);
        BlockTraits[] traits = [.. blocks.Select(block => BlockTraits.Of(block.Text))];
        return new(blocks, traits, BlockRoles.Of(blocks, traits, models));
    }
}
