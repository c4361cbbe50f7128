using System.Globalization;
using System.Runtime.Intrinsics;

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

    /// <summary>Rows that are asked at once.</summary>
    const int Lanes = 8;

    readonly Tree[] _trees = [.. trees];

    public IReadOnlyList<Tree> Trees => _trees;

    public float Bias => bias;

    /// <summary>The probability of each row, 0 to 1. Every row is asked the same, so a vector's worth of them is asked at once.</summary>
    public float[] Probabilities(float[][] rows)
    {
        var answers = new float[rows.Length];
        Span<float> columns = stackalloc float[FeatureRow.Capacity * Lanes];
        Span<float> sums = stackalloc float[Lanes];
        for (var from = 0; from < rows.Length; from += Lanes)
        {
            var some = rows.AsSpan(from, Math.Min(Lanes, rows.Length - from));
            Turn(some, columns);
            Sums(columns).CopyTo(sums);
            for (var i = 0; i < some.Length; i++)
                answers[from + i] = 1 / (1 + MathF.Exp(-sums[i]));
        }
        return answers;
    }

    /// <summary>Rows as columns: the same number of all rows lies side by side.</summary>
    static void Turn(ReadOnlySpan<float[]> rows, Span<float> columns)
    {
        for (var lane = 0; lane < rows.Length; lane++)
        {
            var row = rows[lane];
            for (var i = 0; i < row.Length; i++)
                columns[i * Lanes + lane] = row[i];
        }
    }

    Vector256<float> Sums(ReadOnlySpan<float> columns)
    {
        var sums = Vector256.Create(bias);
        foreach (var tree in _trees)
        {
            var leaf = Vector256<int>.Zero;
            for (var i = 0; i < tree.Features.Length; i++)
            {
                var yes = Vector256.GreaterThan(Vector256.Create(columns.Slice(tree.Features[i] * Lanes, Lanes)), Vector256.Create(tree.Thresholds[i]));
                leaf |= yes.AsInt32() & Vector256.Create(1 << i);
            }
            var leaves = tree.Leaves;
            sums += Vector256.Create(leaves[leaf[0]], leaves[leaf[1]], leaves[leaf[2]], leaves[leaf[3]], leaves[leaf[4]], leaves[leaf[5]], leaves[leaf[6]], leaves[leaf[7]]);
        }
        return sums;
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
