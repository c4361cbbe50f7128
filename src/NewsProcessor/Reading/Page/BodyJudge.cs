using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>Judges which blocks of a page are the article's: the mean of two models, the second of which also sees the first's view of the neighbours.</summary>
static class BodyJudge
{
    /// <summary>Where the first model is as sure as this, the second's view could hardly turn the mean: it is not asked.</summary>
    const float Doubt = 0.02f;

    static readonly Lazy<(TreeModel First, TreeModel Second)> _models = new(() => (TreeModel.Load("page-first"), TreeModel.Load("page-second")));

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
        var judged = first.Probabilities(rows);
        var context = new ContextFeatures(blocks, judged);
        var doubtful = blocks.Where(block => judged[block.Index] is >= Doubt and <= 1 - Doubt).ToList();
        foreach (var block in doubtful)
            context.Fill(rows[block.Index], block);
        var again = second.Probabilities(doubtful.ConvertAll(block => rows[block.Index]));
        for (var i = 0; i < again.Length; i++)
            judged[doubtful[i].Index] = (judged[doubtful[i].Index] + again[i]) / 2;
        return judged;
    }
}
