using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>A case with its blocks, measures and labels, and what the earlier models said of it while it was kept from them.</summary>
sealed class Example
{
    /// <summary>What a body that our own reader found counts beside one of gold.</summary>
    const float TrustInPrinted = 0.4f;

    /// <summary>What a text without anything around it counts: there are few such lines to learn from, and they say the same.</summary>
    const float TrustInClean = 0.3f;

    /// <summary>What a copy without blank lines counts: it says again what its original says.</summary>
    const float TrustInClosed = 0.15f;

    public Example(GoldCase gold)
    {
        Gold = gold;
        Blocks = TextBlocks.Of(gold.Text);
        Traits = [.. Blocks.Select(block => BlockTraits.Of(block.Text))];
        Labels = Labels.Of(gold, Blocks);
        Words = BlockWords.Of(Blocks);
        Rows = BlockFeatures.Of(Blocks, Traits, Words);
        Company = (Rows[0].Count - BlockCompany.Count)..Rows[0].Count;
        var size = Traits.Zip(Labels.Body, (trait, body) => float.IsNaN(body) ? 0 : trait.Weight * body).Sum();
        var trust = gold.Set switch { PrintedPages.Set => TrustInPrinted, CleanTexts.Set => TrustInClean, ClosedTexts.Set => TrustInClosed, _ => 1 };
        Weights = [.. Traits.Select(trait => trust * (0.3f + Math.Min(500, trait.Weight) / 100) * 30 / Math.Max(15, size / 100))];
    }

    public GoldCase Gold { get; }
    public IReadOnlyList<TextBlock> Blocks { get; }
    public BlockTraits[] Traits { get; }
    public BlockWords Words { get; }
    public Labels Labels { get; }
    public float[] Weights { get; }

    /// <summary>Which numbers of the rows are the blocks' company.</summary>
    public Range Company { get; }

    /// <summary>The rows as the next model sees them.</summary>
    public FeatureRow[] Rows { get; }
}
