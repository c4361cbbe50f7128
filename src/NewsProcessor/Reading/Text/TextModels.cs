using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Text;

/// <summary>All that was trained to read texts.</summary>
/// <param name="Blocks">What each block is.</param>
/// <param name="Masthead">Which of the names is the paper's.</param>
sealed record TextModels(BlockModels Blocks, TreeModel Masthead)
{
    static readonly Lazy<TextModels> _shipped = new(() => new(new(TreeModel.Load("text-draft"), TreeModel.Load("text-headline"), TreeModel.Load("text-body"), TreeModel.Load("text-standfirst")), TreeModel.Load("text-masthead")));

    /// <summary>The models in this assembly.</summary>
    public static TextModels Shipped => _shipped.Value;
}
