using System.Globalization;

namespace NewsProcessor.Reading.Text;

/// <summary>
/// Boosted symmetric trees: each asks the same few questions of every row, and the answers number its leaf. The probability is the
/// logistic function of the leaves' sum. The file holds the bias, then a line a tree: "feature>threshold …: leaf leaf …".
/// </summary>
sealed class BlockModel(float bias, IReadOnlyList<BlockModel.Tree> trees)
{
    /// <param name="Features">The row's numbers that the questions look at.</param>
    /// <param name="Thresholds">Above which the answer is yes.</param>
    /// <param name="Leaves">Log-odds by answers, the first question's as lowest bit.</param>
    public sealed record Tree(int[] Features, float[] Thresholds, float[] Leaves);

    readonly Tree[] _trees = [.. trees];

    public IReadOnlyList<Tree> Trees => _trees;

    public float Bias => bias;

    public float Probability(ReadOnlySpan<float> row)
    {
        var sum = bias;
        foreach (var tree in _trees)
            sum += tree.Leaves[Leaf(tree, row)];
        return 1 / (1 + MathF.Exp(-sum));
    }

    static int Leaf(Tree tree, ReadOnlySpan<float> row)
    {
        var leaf = 0;
        for (var i = 0; i < tree.Features.Length; i++)
            leaf |= (row[tree.Features[i]] > tree.Thresholds[i] ? 1 : 0) << i;
        return leaf;
    }

    public static BlockModel Read(TextReader reader)
    {
        var bias = Number(reader.ReadLine()!);
        var trees = new List<Tree>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var questions = line[..colon].Split(' ').Select(question => question.Split('>')).ToList();
            trees.Add(new(
                [.. questions.Select(question => int.Parse(question[0], CultureInfo.InvariantCulture))],
                [.. questions.Select(question => Number(question[1]))],
                [.. line[(colon + 2)..].Split(' ').Select(Number)]));
        }
        return new(bias, trees);
    }

    static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
