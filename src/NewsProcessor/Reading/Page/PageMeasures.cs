namespace NewsProcessor.Reading.Page;

/// <summary>Measures of the whole page that each block is compared with.</summary>
sealed class PageMeasures
{
    readonly Dictionary<int, PatternMeasures> _patterns = [];
    readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    readonly double[] _proseBefore;
    readonly int[] _pictures, _times;
    readonly Block?[] _proseAbove, _proseBelow;

    public PageMeasures(PageFacts facts, int headlineBlock)
    {
        Facts = facts;
        Blocks = facts.Page.Blocks;
        HeadlineBlock = headlineBlock;
        HeadlineRegion = headlineBlock >= 0 && headlineBlock < Blocks.Count ? Blocks[headlineBlock].Region : null;
        Best = MainRegion.Of(facts.Page.Regions, HeadlineRegion);
        for (var region = Best; region is not null; region = region.Parent)
            region.HoldsBest = true;
        _proseBefore = new double[Blocks.Count];
        _pictures = Places(facts.Page.Pictures);
        _times = Places(facts.Page.Times);
        (FirstOfBest, LastOfBest) = (Blocks.Count, -1);
        foreach (var block in Blocks)
            Count(block);
        (_proseAbove, _proseBelow) = (new Block?[Blocks.Count], new Block?[Blocks.Count]);
        for (var i = 1; i < Blocks.Count; i++)
            _proseAbove[i] = RegionMeasures.IsProse(Blocks[i - 1]) ? Blocks[i - 1] : _proseAbove[i - 1];
        for (var i = Blocks.Count - 2; i >= 0; i--)
            _proseBelow[i] = RegionMeasures.IsProse(Blocks[i + 1]) ? Blocks[i + 1] : _proseBelow[i + 1];
        Prose = Math.Max(1, Blocks.Sum(block => RegionMeasures.IsProse(block) ? block.Text.Length : 0));
    }

    public PageFacts Facts { get; }
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Index of the headline's block, or -1.</summary>
    public int HeadlineBlock { get; }

    /// <summary>The element that sets the headline, if any does.</summary>
    public Region? HeadlineRegion { get; }

    /// <summary>The element with the most prose close by that may be the article's.</summary>
    public Region? Best { get; }
    public double BestScore => Math.Max(0.01, Best?.Score ?? 0);
    public double Prose { get; }
    public int FirstOfBest { get; private set; }
    public int LastOfBest { get; private set; }

    public PatternMeasures PatternOf(Region region) => _patterns[region.Pattern];
    public double ProseBefore(Block block) => _proseBefore[block.Index];

    /// <summary>The nearest prose before a block, and behind it.</summary>
    public Block? ProseAbove(Block block) => _proseAbove[block.Index];
    public Block? ProseBelow(Block block) => _proseBelow[block.Index];
    public int Copies(Block block) => _copies[block.Text];
    public int PicturesAt(int index) => index >= 0 && index < _pictures.Length ? Math.Min(_pictures[index], 3) : 0;
    public int TimesAt(int index) => Math.Min(_times[index], 2);

    /// <summary>Steps from the region out to one that holds the best region, and from there in to the best.</summary>
    public (int Out, int In) FromBest(Region region)
    {
        var steps = 0;
        while (!region.HoldsBest && region.Parent is { } parent)
            (region, steps) = (parent, steps + 1);
        return (Math.Min(steps, 12), Math.Min((Best?.Depth ?? 0) - region.Depth, 12));
    }

    void Count(Block block)
    {
        if (!_patterns.TryGetValue(block.Region.Pattern, out var pattern))
            _patterns.Add(block.Region.Pattern, pattern = new());
        var prose = RegionMeasures.IsProse(block);
        pattern.Add(block, prose);
        _copies[block.Text] = _copies.GetValueOrDefault(block.Text) + 1;
        if (block.Index + 1 < Blocks.Count)
            _proseBefore[block.Index + 1] = _proseBefore[block.Index] + (prose ? block.Text.Length : 0);
        if (prose && Best is not null && Best.Holds(block.Region))
            (FirstOfBest, LastOfBest) = (Math.Min(FirstOfBest, block.Index), block.Index);
    }

    int[] Places(List<Placed> elements)
    {
        var counts = new int[Blocks.Count + 1];
        foreach (var placed in elements)
            counts[Math.Min(placed.Block, Blocks.Count)]++;
        return counts;
    }
}

/// <summary>Sums over the blocks whose regions a template repeats.</summary>
sealed class PatternMeasures
{
    public int Blocks { get; private set; }
    public int Text { get; private set; }
    public int Links { get; private set; }
    public double Prose { get; private set; }
    public int ProseBlocks { get; private set; }

    public void Add(Block block, bool prose)
    {
        Blocks++;
        Text += block.Text.Length;
        Links += block.LinkLength;
        Prose += prose ? block.Text.Length : 0;
        ProseBlocks += prose ? 1 : 0;
    }
}
