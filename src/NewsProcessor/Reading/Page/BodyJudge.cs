using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>Judges which blocks of a page are the article's, by a trained model.</summary>
static class BodyJudge
{
    static readonly Lazy<TreeModel> _model = new(() => TreeModel.Load("page-body"));

    /// <summary>The measures of each block, as the model knows them.</summary>
    public static List<FeatureRow> Rows(PageFacts facts, string? headline, int headlineBlock)
    {
        var measures = new PageMeasures(facts, headlineBlock);
        var evidence = new EvidenceFeatures(measures, headline);
        var apart = new ApartFeatures(measures);
        var above = new AboveFeatures(headline);
        var rows = new List<FeatureRow>(measures.Blocks.Count);
        foreach (var block in measures.Blocks)
        {
            var row = new FeatureRow(FeatureRow.Capacity);
            TextFeatures.Fill(row, block);
            PlaceFeatures.Fill(row, block, measures);
            evidence.Fill(row, block);
            apart.Fill(row, block);
            above.Fill(row, block);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>For each block, the probability that it belongs to the body.</summary>
    public static float[] Judge(PageFacts facts, string? headline, int headlineBlock) => _model.Value.Probabilities(Rows(facts, headline, headlineBlock));
}
