namespace NewsProcessor.Reading.Page;

/// <summary>Judges which blocks of a page are the article's: the mean of two models, the second of which also sees the first's view of the neighbours.</summary>
static class BodyJudge
{
    /// <summary>Where the first model is as sure as this, the second's view could hardly turn the mean: it is not asked.</summary>
    const float Doubt = 0.02f;

    static readonly Lazy<(BlockModel First, BlockModel Second)> _models = new(() => (Load("first"), Load("second")));

    /// <summary>The measures of each block, as both models know them.</summary>
    public static List<FeatureRow> Rows(PageFacts facts, string? headline, int headlineBlock)
    {
        var measures = new PageMeasures(facts, headlineBlock);
        var evidence = new EvidenceFeatures(measures, headline);
        var rows = new List<FeatureRow>(measures.Blocks.Count);
        foreach (var block in measures.Blocks)
        {
            var row = new FeatureRow();
            TextFeatures.Fill(row, block);
            PlaceFeatures.Fill(row, block, measures);
            evidence.Fill(row, block);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>For each block, the probability that it belongs to the body.</summary>
    public static float[] Judge(PageFacts facts, string? headline, int headlineBlock)
    {
        var (rows, blocks) = (Rows(facts, headline, headlineBlock), facts.Page.Blocks);
        var (first, second) = _models.Value;
        var alone = new float[blocks.Count];
        for (var i = 0; i < alone.Length; i++)
            alone[i] = first.Probability(rows[i].Values);
        var context = new ContextFeatures(blocks, alone);
        var judged = new float[blocks.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = alone[i];
            if (alone[i] is < Doubt or > 1 - Doubt)
                continue;
            context.Fill(rows[i], blocks[i]);
            judged[i] = (alone[i] + second.Probability(rows[i].Values)) / 2;
        }
        return judged;
    }

    static BlockModel Load(string name)
    {
        using var lines = new StreamReader(typeof(BodyJudge).Assembly.GetManifestResourceStream($"NewsProcessor.Reading.Page.{name}.trees")!);
        return new(lines);
    }
}
