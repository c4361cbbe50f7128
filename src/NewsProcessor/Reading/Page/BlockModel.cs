using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Gradient-boosted decision trees over a row of measures, trained by tests/NewsProcessor.Benchmarks/Training.
/// Text form: one tree a line, nodes in preorder; "f&lt;t" asks whether measure f is below t (then the left node follows), "v" alone is a leaf.
/// </summary>
sealed class BlockModel
{
    /// <summary>A sum this low (a probability below 2 in 100) after some trees is not argued up again: most blocks of a page end here.</summary>
    const float Settled = -4;
    const int TreesBetweenLooks = 20;

    readonly Node[] _nodes;
    readonly int[] _roots;

    /// <summary>Measure -1 is a leaf; the right child's index, since the left one follows its parent.</summary>
    [StructLayout(LayoutKind.Auto)]
    readonly record struct Node(int Measure, float Value, int Right);

    public BlockModel(TextReader lines)
    {
        var (nodes, roots) = (new List<Node>(), new List<int>());
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            roots.Add(nodes.Count);
            Grow(nodes, line.Split(' '));
        }
        (_nodes, _roots) = ([.. nodes], [.. roots]);
    }

    /// <summary>The probability, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> measures)
    {
        var sum = 0f;
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            var at = _roots[tree];
            ref readonly var node = ref _nodes[at];
            while (node.Measure >= 0)
            {
                at = measures[node.Measure] < node.Value ? at + 1 : node.Right;
                node = ref _nodes[at];
            }
            sum += node.Value;
            if (sum < Settled && tree % TreesBetweenLooks == 0)
                break;
        }
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>A preorder list: a subtree that has ended sends the next node to the right of the nearest open question.</summary>
    static void Grow(List<Node> grown, string[] nodes)
    {
        var open = new Stack<int>();
        foreach (var written in nodes)
        {
            var at = written.IndexOf('<', StringComparison.Ordinal);
            if (at >= 0)
            {
                open.Push(grown.Count);
                grown.Add(new(int.Parse(written.AsSpan(0, at), CultureInfo.InvariantCulture), Number(written.AsSpan(at + 1)), 0));
                continue;
            }
            grown.Add(new(-1, Number(written), 0));
            Close(grown, open);
        }
    }

    static void Close(List<Node> grown, Stack<int> open)
    {
        while (open.Count > 0 && grown[open.Peek()].Right != 0)
            open.Pop();
        if (open.TryPeek(out var question))
            grown[question] = grown[question] with { Right = grown.Count };
    }

    static float Number(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
