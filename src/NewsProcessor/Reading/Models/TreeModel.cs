using System.Globalization;
using System.Runtime.Intrinsics;

namespace NewsProcessor.Reading.Models;

/// <summary>
/// Boosted symmetric trees: each asks the same few questions of every row, and the answers number its leaf. The probability is the
/// logistic function of the leaves' sum. The file holds the bias, then a line a tree: "feature>threshold …: leaf leaf …".
/// tests/NewsProcessor.Training makes the models, from the development cases of its sets aeb, fundus and trafilatura (pages), text, textpage, the pages' sets as a text browser prints them, and the gold texts of aeb and fundus (texts).
/// </summary>
sealed class TreeModel(float bias, IReadOnlyList<TreeModel.Tree> trees)
{
    /// <param name="Features">The row's numbers that the questions look at.</param>
    /// <param name="Thresholds">Above which the answer is yes.</param>
    /// <param name="Leaves">Log-odds by answers, the first question's as lowest bit.</param>
    public sealed record Tree(int[] Features, float[] Thresholds, float[] Leaves);

    /// <summary>Rows that are asked at once.</summary>
    const int Lanes = 8;

    /// <summary>Sums this low (probabilities below 3 in 1000) after some trees are not argued up again: most blocks of a page end here.</summary>
    const float Settled = -6;
    const int TreesBetweenLooks = 20;

    readonly Tree[] _trees = [.. trees];

    public IReadOnlyList<Tree> Trees => _trees;

    public float Bias => bias;

    /// <summary>A model of this assembly, by its file's name.</summary>
    public static TreeModel Load(string name)
    {
        using var lines = new StreamReader(typeof(TreeModel).Assembly.GetManifestResourceStream($"NewsProcessor.Reading.Models.{name}.trees")!);
        return Read(lines);
    }

    /// <summary>The probability of each row, 0 to 1. Every row is asked the same, so a vector's worth of them is asked at once.</summary>
    public float[] Probabilities(IReadOnlyList<FeatureRow> rows) => Array.ConvertAll(LogOdds(rows), Probability);

    /// <summary>What a leaves' sum means, 0 to 1.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>The share of each row where one of them at most is the one: what is left is that none of them is.</summary>
    public float[] Shares(IReadOnlyList<FeatureRow> rows)
    {
        var odds = Array.ConvertAll(LogOdds(rows), MathF.Exp);
        var all = 1 + odds.Sum();
        return Array.ConvertAll(odds, one => one / all);
    }

    /// <summary>The leaves' sum for each row.</summary>
    public float[] LogOdds(IReadOnlyList<FeatureRow> rows)
    {
        var answers = new float[rows.Count];
        Span<float> columns = stackalloc float[FeatureRow.Capacity * Lanes];
        for (var from = 0; from < answers.Length; from += Lanes)
        {
            var some = Math.Min(Lanes, answers.Length - from);
            for (var lane = 0; lane < some; lane++)
                Turn(rows[from + lane], lane, columns);
            var sums = Sums(columns);
            for (var lane = 0; lane < some; lane++)
                answers[from + lane] = sums[lane];
        }
        return answers;
    }

    /// <summary>Rows as columns: the same number of all rows lies side by side.</summary>
    static void Turn(FeatureRow row, int lane, Span<float> columns)
    {
        var values = row.Values.AsSpan(0, row.Count);
        for (var i = 0; i < values.Length; i++)
            columns[i * Lanes + lane] = values[i];
    }

    Vector256<float> Sums(ReadOnlySpan<float> columns)
    {
        var sums = Vector256.Create(bias);
        for (var at = 0; at < _trees.Length; at++)
        {
            var tree = _trees[at];
            var leaf = Vector256<int>.Zero;
            for (var i = 0; i < tree.Features.Length; i++)
            {
                var yes = Vector256.GreaterThan(Vector256.Create(columns.Slice(tree.Features[i] * Lanes, Lanes)), Vector256.Create(tree.Thresholds[i]));
                leaf |= yes.AsInt32() & Vector256.Create(1 << i);
            }
            var leaves = tree.Leaves;
            sums += Vector256.Create(leaves[leaf[0]], leaves[leaf[1]], leaves[leaf[2]], leaves[leaf[3]], leaves[leaf[4]], leaves[leaf[5]], leaves[leaf[6]], leaves[leaf[7]]);
            if (at % TreesBetweenLooks == TreesBetweenLooks - 1 && Vector256.LessThanAll(sums, Vector256.Create(Settled)))
                break;
        }
        return sums;
    }

    public static TreeModel Read(TextReader reader)
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
