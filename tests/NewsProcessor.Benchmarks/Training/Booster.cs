using System.Globalization;
using System.Text;

namespace NewsProcessor.Benchmarks.Training;

/// <summary>Gradient boosting of decision trees for yes-or-no answers, on binned measures (as in LightGBM's histogram method).</summary>
sealed class Booster
{
    const int Bins = 64;
    const double Shrinkage = 0.08, Ridge = 2, LeastCurvature = 1.5;

    readonly byte[][] _binned;
    readonly float[][] _edges;
    readonly float[] _answers, _weights;
    readonly double[] _sums, _slopes, _curves;
    readonly Random _random = new(7);
    readonly List<Tree> _trees = [];

    public sealed class Tree
    {
        public int Measure = -1;
        public float Value;
        public Tree? Left, Right;
    }

    sealed record Leaf(Tree Tree, int[] Rows, double Slope, double Curve);

    sealed record Split(int Measure, int Bin, double Gain);

    public Booster(IReadOnlyList<float[]> rows, float[] answers, float[] weights, int measures)
    {
        (_answers, _weights) = (answers, weights);
        (_binned, _edges) = (new byte[measures][], new float[measures][]);
        Parallel.For(0, measures, measure => (_edges[measure], _binned[measure]) = Bin([.. rows.Select(row => row[measure])]));
        (_sums, _slopes, _curves) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
    }

    public void Train(int trees, int depth)
    {
        for (var i = 0; i < trees; i++)
            Grow(depth);
    }

    /// <summary>The text form that BlockModel reads.</summary>
    public string Written()
    {
        var text = new StringBuilder();
        foreach (var tree in _trees)
        {
            Write(text, tree);
            text.Length--;
            text.Append('\n');
        }
        return text.ToString();
    }

    static void Write(StringBuilder text, Tree tree)
    {
        if (tree.Left is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{tree.Value:0.####} ");
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"{tree.Measure}<{tree.Value:G5} ");
        Write(text, tree.Left);
        Write(text, tree.Right!);
    }

    static (float[] Edges, byte[] Binned) Bin(float[] values)
    {
        var sorted = values.Order().ToArray();
        var edges = Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / Bins)])
            .Concat(sorted.Distinct().Take(Bins - 1)).Distinct().Order().ToArray();
        if (edges.Length > 250)
            edges = edges[..250];
        edges = [.. edges.Select(edge => float.Parse(edge.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Distinct().Order()];
        return (edges, [.. values.Select(value => (byte)Above(edges, value))]);
    }

    /// <summary>How many edges are at or below the value.</summary>
    static int Above(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return at >= 0 ? at + 1 : ~at;
    }

    void Grow(int depth)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-_sums[i]));
            _slopes[i] = _weights[i] * (_answers[i] - p);
            _curves[i] = _weights[i] * Math.Max(1e-6, p * (1 - p));
        }
        var sample = Enumerable.Range(0, _sums.Length).Where(_ => _random.NextDouble() < 0.7).ToArray();
        var measures = Enumerable.Range(0, _binned.Length).Where(_ => _random.NextDouble() < 0.5).ToArray();
        var root = new Tree();
        var level = new List<Leaf> { LeafOf(root, sample) };
        for (var i = 0; i < depth && level.Count > 0; i++)
            level = [.. level.SelectMany(leaf => Divide(leaf, measures))];
        _trees.Add(root);
        Parallel.For(0, _sums.Length, i => _sums[i] += Answer(root, i));
    }

    double Answer(Tree tree, int row)
    {
        while (tree.Left is not null)
            tree = _binned[tree.Measure][row] <= Array.BinarySearch(_edges[tree.Measure], tree.Value) ? tree.Left : tree.Right!;
        return tree.Value;
    }

    Leaf LeafOf(Tree tree, int[] rows)
    {
        var (slope, curve) = (rows.Sum(row => _slopes[row]), rows.Sum(row => _curves[row]));
        tree.Value = (float)(Shrinkage * slope / (curve + Ridge));
        return new(tree, rows, slope, curve);
    }

    IEnumerable<Leaf> Divide(Leaf leaf, int[] measures)
    {
        if (leaf.Curve < 2 * LeastCurvature)
            yield break;
        var splits = new Split?[measures.Length];
        Parallel.For(0, measures.Length, i => splits[i] = BestOf(leaf, measures[i]));
        if (splits.OfType<Split>().MaxBy(split => split.Gain) is not { Gain: > 0.05 } best)
            yield break;
        var tree = leaf.Tree;
        (tree.Measure, tree.Value, tree.Left, tree.Right) = (best.Measure, _edges[best.Measure][best.Bin], new(), new());
        var bins = _binned[best.Measure];
        yield return LeafOf(tree.Left, [.. leaf.Rows.Where(row => bins[row] <= best.Bin)]);
        yield return LeafOf(tree.Right, [.. leaf.Rows.Where(row => bins[row] > best.Bin)]);
    }

    Split? BestOf(Leaf leaf, int measure)
    {
        Span<double> slopes = stackalloc double[256], curves = stackalloc double[256];
        slopes.Clear();
        curves.Clear();
        var bins = _binned[measure];
        foreach (var row in leaf.Rows)
        {
            slopes[bins[row]] += _slopes[row];
            curves[bins[row]] += _curves[row];
        }
        Split? best = null;
        var whole = leaf.Slope * leaf.Slope / (leaf.Curve + Ridge);
        double slope = 0, curve = 0;
        for (var bin = 0; bin < _edges[measure].Length; bin++)
        {
            (slope, curve) = (slope + slopes[bin], curve + curves[bin]);
            var (otherSlope, otherCurve) = (leaf.Slope - slope, leaf.Curve - curve);
            if (curve < LeastCurvature || otherCurve < LeastCurvature)
                continue;
            var gain = slope * slope / (curve + Ridge) + otherSlope * otherSlope / (otherCurve + Ridge) - whole;
            if (best is null || gain > best.Gain)
                best = new(measure, bin, gain);
        }
        return best;
    }
}
