using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// Gradient-boosted decision trees over a row of measures, trained by tests/NewsProcessor.Benchmarks/Training.
/// Text form: one tree a line, nodes in preorder; "f&lt;t" asks whether measure f is below t (then the left node follows), "v" alone is a leaf.
/// </summary>
sealed class BlockModel
{
    readonly List<Node> _nodes = [];
    readonly List<int> _roots = [];

    /// <summary>Measure -1 is a leaf; the right child's index, since the left one follows its parent.</summary>
    [StructLayout(LayoutKind.Auto)]
    readonly record struct Node(int Measure, float Value, int Right);

    public BlockModel(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            _roots.Add(_nodes.Count);
            Grow(line.Split(' '));
        }
    }

    /// <summary>The probability, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> measures)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            var at = root;
            while (_nodes[at] is { Measure: >= 0 } node)
                at = measures[node.Measure] < node.Value ? at + 1 : node.Right;
            sum += _nodes[at].Value;
        }
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>A preorder list: a subtree that has ended sends the next node to the right of the nearest open question.</summary>
    void Grow(string[] nodes)
    {
        var open = new Stack<int>();
        foreach (var written in nodes)
        {
            var at = written.IndexOf('<', StringComparison.Ordinal);
            if (at >= 0)
            {
                open.Push(_nodes.Count);
                _nodes.Add(new(int.Parse(written.AsSpan(0, at), CultureInfo.InvariantCulture), Number(written.AsSpan(at + 1)), 0));
                continue;
            }
            _nodes.Add(new(-1, Number(written), 0));
            Close(open);
        }
    }

    void Close(Stack<int> open)
    {
        while (open.Count > 0 && _nodes[open.Peek()].Right != 0)
            open.Pop();
        if (open.TryPeek(out var question))
            _nodes[question] = _nodes[question] with { Right = _nodes.Count };
    }

    static float Number(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
