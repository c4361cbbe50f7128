namespace NewsProcessor.Reading.Text;

/// <summary>The trained models, in the order in which they are asked.</summary>
/// <param name="Draft">Body or not, from the block and its surroundings.</param>
/// <param name="Headline">Headline or not, with the draft known.</param>
/// <param name="Body">Body or not, with draft and headline known.</param>
/// <param name="Standfirst">Standfirst or not, likewise.</param>
sealed record BlockModels(BlockModel Draft, BlockModel Headline, BlockModel Body, BlockModel Standfirst)
{
    static readonly Lazy<BlockModels> _shipped = new(() => new(Load("draft"), Load("headline"), Load("body"), Load("standfirst")));

    /// <summary>The models in this assembly; the program in tests/NewsProcessor.TextTraining makes them.</summary>
    public static BlockModels Shipped => _shipped.Value;

    static BlockModel Load(string name)
    {
        using var reader = new StreamReader(typeof(BlockModels).Assembly.GetManifestResourceStream($"NewsProcessor.Reading.Text.Models.{name}.txt")!);
        return BlockModel.Read(reader);
    }
}
