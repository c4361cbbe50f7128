using NewsProcessor.Reading.Models;

namespace NewsProcessor.Training;

/// <summary>Trains boosted symmetric trees by Newton steps on the logistic loss, over numbers sorted into at most 32 bins.</summary>
/// <param name="trees">How many.</param>
/// <param name="depth">Questions a tree.</param>
/// <param name="rate">The share of each step that is taken.</param>
/// <param name="ridge">Weight of blocks that a leaf is held back by.</param>
/// <param name="numbersSeen">Share of the numbers that a tree may look at, drawn anew for each.</param>
/// <param name="blocksSeen">Share of the blocks, likewise.</param>
sealed class Boosting(int trees, int depth, float rate, float ridge, double numbersSeen = 0.5, double blocksSeen = 0.7)
{
    const int Bins = 32;

    readonly Random _draw = new(1);

    /// <param name="rows">A row of numbers for each block.</param>
    /// <param name="labels">The share of "yes", 0 to 1.</param>
    /// <param name="weights">How much each block counts.</param>
    /// <param name="measures">How many of the rows' numbers are filled.</param>
    /// <param name="texts">Each block's text, counted from 0, where at most one block of a text is a "yes": its blocks then share what is sure (softmax, beside a 0 for none of them). Null where each block is judged alone.</param>
    /// <param name="unasked">Numbers that no tree asks about.</param>
    public TreeModel Train(IReadOnlyList<float[]> rows, float[] labels, float[] weights, int measures, int[]? texts = null, Range? unasked = null)
    {
        var edges = Enumerable.Range(0, measures).Select(feature => Edges(rows, feature)).ToArray();
        var binned = edges.Select((edge, feature) => rows.Select(row => Bin(edge, row[feature])).ToArray()).ToArray();
        var mean = labels.Zip(weights, (label, weight) => label * weight).Sum() / weights.Sum();
        var open = Enumerable.Repeat(true, measures).ToArray();
        if (unasked is { } range)
            open.AsSpan(range).Clear();
        var bias = texts is null ? MathF.Log(mean / (1 - mean)) : 0;
        var scores = new float[rows.Count];
        Array.Fill(scores, bias);
        var grown = new List<TreeModel.Tree>();
        for (var tree = 0; tree < trees; tree++)
            grown.Add(Grow(binned, edges, open, labels, weights, scores, texts));
        return new(bias, grown);
    }

    TreeModel.Tree Grow(byte[][] binned, float[][] edges, bool[] open, float[] labels, float[] weights, float[] scores, int[]? texts)
    {
        var probabilities = texts is null ? Array.ConvertAll(scores, score => 1 / (1 + MathF.Exp(-score))) : Shares(scores, texts);
        var (gradient, curvature) = (new float[labels.Length], new float[labels.Length]);
        for (var i = 0; i < labels.Length; i++)
        {
            var p = probabilities[i];
            if (_draw.NextDouble() < blocksSeen)
                (gradient[i], curvature[i]) = (weights[i] * (labels[i] - p), weights[i] * p * (1 - p) + 1e-6f);
        }
        var asked = Array.ConvertAll(open, free => _draw.NextDouble() < numbersSeen && free);
        var leaf = new byte[labels.Length];
        var (features, thresholds) = (new int[depth], new float[depth]);
        for (var level = 0; level < depth; level++)
        {
            var (feature, bin) = BestQuestion(binned, edges, asked, gradient, curvature, leaf, 1 << level);
            (features[level], thresholds[level]) = (feature, edges[feature][bin]);
            for (var i = 0; i < leaf.Length; i++)
                leaf[i] |= (byte)((binned[feature][i] > bin ? 1 : 0) << level);
        }
        return new(features, thresholds, Leaves(gradient, curvature, leaf, scores));
    }

    static float[] Shares(float[] scores, int[] texts)
    {
        var all = new double[texts[^1] + 1];
        Array.Fill(all, 1);
        for (var i = 0; i < scores.Length; i++)
            all[texts[i]] += Math.Exp(scores[i]);
        return [.. scores.Select((score, i) => (float)(Math.Exp(score) / all[texts[i]]))];
    }

    float[] Leaves(float[] gradient, float[] curvature, byte[] leaf, float[] scores)
    {
        var (g, h) = (new double[1 << depth], new double[1 << depth]);
        for (var i = 0; i < leaf.Length; i++)
            (g[leaf[i]], h[leaf[i]]) = (g[leaf[i]] + gradient[i], h[leaf[i]] + curvature[i]);
        var leaves = g.Zip(h, (up, down) => (float)(rate * up / (down + ridge))).ToArray();
        for (var i = 0; i < leaf.Length; i++)
            scores[i] += leaves[leaf[i]];
        return leaves;
    }

    /// <summary>The question that, asked in every leaf at once, lowers the loss most.</summary>
    (int Feature, int Bin) BestQuestion(byte[][] binned, float[][] edges, bool[] asked, float[] gradient, float[] curvature, byte[] leaf, int leaves)
    {
        var gains = new (double Gain, int Bin)[binned.Length];
        Parallel.For(0, binned.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, feature =>
        {
            gains[feature] = (double.NegativeInfinity, 0);
            if (!asked[feature])
                return;
            var (g, h) = (new float[leaves * Bins], new float[leaves * Bins]);
            var column = binned[feature];
            for (var i = 0; i < column.Length; i++)
            {
                var cell = leaf[i] * Bins + column[i];
                g[cell] += gradient[i];
                h[cell] += curvature[i];
            }
            gains[feature] = BestBin(g, h, leaves, edges[feature].Length);
        });
        var best = Array.IndexOf(gains, gains.MaxBy(gain => gain.Gain));
        return (best, gains[best].Bin);
    }

    (double Gain, int Bin) BestBin(float[] g, float[] h, int leaves, int edges)
    {
        var gains = new double[Math.Max(1, edges)];
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var (allG, allH) = ((double)g.AsSpan(leaf * Bins, Bins).ToArray().Sum(), (double)h.AsSpan(leaf * Bins, Bins).ToArray().Sum());
            var (leftG, leftH) = (0.0, 0.0);
            for (var bin = 0; bin < edges; bin++)
            {
                (leftG, leftH) = (leftG + g[leaf * Bins + bin], leftH + h[leaf * Bins + bin]);
                gains[bin] += leftG * leftG / (leftH + ridge) + (allG - leftG) * (allG - leftG) / (allH - leftH + ridge);
            }
        }
        var best = Array.IndexOf(gains, gains.Max());
        return edges == 0 ? (double.NegativeInfinity, 0) : (gains[best], best);
    }

    static float[] Edges(IReadOnlyList<float[]> rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= Bins)
            return [.. distinct.SkipLast(1).Zip(distinct.Skip(1), (low, high) => (low + high) / 2)];
        return [.. Enumerable.Range(1, Bins - 1).Select(i => values[(int)((long)i * values.Length / Bins)]).Distinct()];
    }

    static byte Bin(float[] edges, float value)
    {
        byte bin = 0;
        while (bin < edges.Length && value > edges[bin])
            bin++;
        return bin;
    }
}
