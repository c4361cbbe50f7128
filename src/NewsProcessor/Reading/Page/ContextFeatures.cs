using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>What the first judgement says of the blocks around: for the second, which sees a block in its company.</summary>
sealed class ContextFeatures
{
    readonly IReadOnlyList<Block> _blocks;
    readonly float[] _first;
    readonly double[] _massBefore;
    readonly Dictionary<int, (double Sum, int Count)> _parents = [];
    readonly Dictionary<int, (double Sum, int Count)> _patterns = [];

    public ContextFeatures(IReadOnlyList<Block> blocks, float[] first)
    {
        (_blocks, _first, _massBefore) = (blocks, first, new double[blocks.Count + 1]);
        for (var i = 0; i < blocks.Count; i++)
        {
            _massBefore[i + 1] = _massBefore[i] + first[i] * blocks[i].Text.Length;
            Add(_parents, (blocks[i].Region.Parent ?? blocks[i].Region).Index, first[i]);
            Add(_patterns, blocks[i].Region.Pattern, first[i]);
        }
    }

    public void Fill(FeatureRow row, Block block)
    {
        var at = block.Index;
        for (var step = -4; step <= 4; step++)
            row.Add(At(at + step));
        row.Add(Mean(_parents[(block.Region.Parent ?? block.Region).Index]));
        row.Add(Mean(_patterns[block.Region.Pattern]));
        var all = _massBefore[^1] + 1;
        row.Add(_massBefore[at] / all);
        row.Add((all - _massBefore[at + 1]) / all);
        row.Add(Highest(at - 10, at));
        row.Add(Highest(at + 1, at + 11));
        row.Add(Math.Log(all));
    }

    float At(int index) => index >= 0 && index < _first.Length ? _first[index] : -1;

    double Highest(int from, int to)
    {
        var highest = 0f;
        for (var i = Math.Max(0, from); i < Math.Min(to, _first.Length); i++)
            highest = Math.Max(highest, _first[i]);
        return highest;
    }

    static double Mean((double Sum, int Count) total) => total.Sum / total.Count;

    static void Add(Dictionary<int, (double Sum, int Count)> totals, int key, float value)
    {
        var (sum, count) = totals.GetValueOrDefault(key);
        totals[key] = (sum + value, count + 1);
    }
}
