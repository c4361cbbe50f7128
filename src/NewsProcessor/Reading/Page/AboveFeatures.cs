using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>What stands above the block: under which heading and behind which cue of page furniture it comes, how many links stand in a row, and how much of its words an earlier block has.</summary>
sealed class AboveFeatures
{
    const int Far = 40;

    readonly string _headline;
    readonly HashSet<long> _seen = [];
    Block? _heading, _cue;
    double _headingCue;
    int _proseSinceHeading, _proseSinceCue, _linked;

    public AboveFeatures(string? headline) => _headline = PlainWords.Key(headline ?? "");

    /// <summary>Blocks come in the page's order.</summary>
    public void Fill(FeatureRow row, Block block)
    {
        row.Add(Level(_heading));
        row.Add(_heading is null ? Far : Math.Min(block.Index - _heading.Index, Far));
        row.Add(_headingCue);
        row.Add(_heading?.LinkDensity ?? -1);
        row.Add(Math.Min(_proseSinceHeading, 20));
        row.Add(_heading is null ? -1 : Kinship(_heading, block));
        row.Add(_cue is null ? Far : Math.Min(block.Index - _cue.Index, Far));
        row.Add(Math.Min(_proseSinceCue, 20));
        row.Add(_cue is null ? -1 : Kinship(_cue, block));
        row.Add(Math.Min(_linked, 10));
        row.Add(SeenBefore(block));
        Pass(block);
    }

    void Pass(Block block)
    {
        var prose = RegionMeasures.IsProse(block);
        _proseSinceHeading += prose ? 1 : 0;
        _proseSinceCue += prose ? 1 : 0;
        _linked = block.LinkDensity > 0.7 ? _linked + 1 : 0;
        var cue = block.Text.Length < 80 ? FurnitureCues.Weight(block.Text) : 0;
        if (cue > 0.1)
            (_cue, _proseSinceCue) = (block, 0);
        if (block.Text.Length < 150 && (Level(block) > 0 || (!prose && block.EmphasisLength >= block.Text.Length - 1)))
            (_heading, _headingCue, _proseSinceHeading) = (block, PlainWords.Key(block.Text) == _headline ? -1 : cue, 0);
    }

    /// <summary>The share of the block's runs of three words that an earlier block has, or -1 where it is too short to tell.</summary>
    double SeenBefore(Block block)
    {
        var words = PlainWords.Hashes(block.Text.Length > 600 ? block.Text[..600] : block.Text);
        if (words.Count < 5)
            return -1;
        var hits = 0;
        for (var i = 0; i + 2 < words.Count; i++)
            hits += _seen.Add(EvidenceFeatures.Triple(words, i)) ? 0 : 1;
        return (double)hits / (words.Count - 2);
    }

    static int Level(Block? block) => block?.Region.Tag is { Length: 2 } tag && tag[0] == 'h' && tag[1] is >= '1' and <= '6' ? tag[1] - '0' : 0;

    /// <summary>3 in the same element, 2 beside each other, 1 with one grandparent, else 0.</summary>
    static int Kinship(Block above, Block block) =>
        above.Region == block.Region ? 3 : above.Region.Parent == block.Region.Parent || above.Region.Parent == block.Region ? 2 : above.Region.Parent?.Parent == block.Region.Parent?.Parent || above.Region.Parent == block.Region.Parent?.Parent ? 1 : 0;
}
