using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Text;

/// <summary>The trained models of blocks, in the order in which they are asked.</summary>
/// <param name="Draft">Body or not, from the block and its surroundings.</param>
/// <param name="Headline">Headline or not, with the draft known.</param>
/// <param name="Body">Body or not, with draft and headline known.</param>
/// <param name="Standfirst">Standfirst or not, likewise.</param>
sealed record BlockModels(TreeModel Draft, TreeModel Headline, TreeModel Body, TreeModel Standfirst);
