using System.Runtime.InteropServices;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Where a block stands: among running text or among links, how far from the nearest paragraph, inside the text's densest stretch or not.</summary>
sealed class Surroundings
{
    static readonly int[] _windows = [3, 10, 30];

    readonly IReadOnlyList<TextBlock> _blocks;
    readonly BlockTraits[] _traits;
    readonly float[] _running;
    readonly int[] _before, _after, _lastRelated, _copies, _sentencesBefore;
    readonly (int Start, int End) _dense;
    readonly float[] _topical;
    readonly float _total;

    public Surroundings(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockWords words)
    {
        (_blocks, _traits) = (blocks, traits);
        var count = blocks.Count;
        _running = new float[count + 1];
        _sentencesBefore = new int[count + 1];
        (_before, _after, _lastRelated) = (new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var long_ = traits[i].IsParagraph;
            _running[i + 1] = _running[i] + (traits[i].IsSentence ? traits[i].Weight : 0);
            _sentencesBefore[i + 1] = _sentencesBefore[i] + (long_ ? 1 : 0);
            _before[i] = i > 0 && !traits[i - 1].IsParagraph ? _before[i - 1] + 1 : i == 0 ? 99 : 0;
            _lastRelated[i] = (traits[i].Whole & (FurnitureKind.Related | FurnitureKind.Comments)) != FurnitureKind.None ? 0 : i == 0 ? 999 : _lastRelated[i - 1] + 1;
        }
        for (var i = count - 1; i >= 0; i--)
            _after[i] = i == count - 1 ? 99 : traits[i + 1].IsParagraph ? 0 : _after[i + 1] + 1;
        _total = _running[count];
        _dense = Densest(i => traits[i].IsSentence ? Math.Min(traits[i].Weight, 400) : -30 - (traits[i].EndsSentence ? 0 : Math.Min(60, traits[i].Weight) / 4), count);
        _copies = Copies();
        _topical = Topicality.Of(words, count, _dense);
    }

    /// <summary>The stretch of blocks with the greatest sum (Kadane's algorithm).</summary>
    public static (int Start, int End) Densest(Func<int, float> worth, int count)
    {
        var (best, bestRange, sum, start) = (0f, (0, -1), 0f, 0);
        for (var i = 0; i < count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += worth(i);
            if (sum > best)
                (best, bestRange) = (sum, (start, i));
        }
        return bestRange;
    }

    /// <summary>How often each block's text occurs, whatever its letters' case.</summary>
    int[] Copies()
    {
        // Blocks of other measures are no copies: that spares most of them the hash of their whole text.
        var alike = new Dictionary<(int, int, float, float), int>();
        for (var i = 0; i < _blocks.Count; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(alike, Measures(i), out _)++;
        var same = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (alike[Measures(i)] > 1)
                CollectionsMarshal.GetValueRefOrAddDefault(same, _blocks[i].Text, out _)++;
        }
        return [.. _blocks.Select(block => same.GetValueOrDefault(block.Text, 1))];
    }

    (int, int, float, float) Measures(int i) => (_blocks[i].Text.Length, _traits[i].Words, _traits[i].Digits, _traits[i].Commas);

    public void Add(FeatureRow row, int i)
    {
        var count = _blocks.Count;
        foreach (var window in _windows)
        {
            row.Add(MathF.Log(1 + _running[i] - _running[Math.Max(0, i - window)]));
            row.Add(MathF.Log(1 + _running[Math.Min(count, i + 1 + window)] - _running[i + 1]));
        }
        row.Add(Math.Min(40, _before[i]), Math.Min(40, _after[i]), Math.Min(60, _lastRelated[i]), Math.Min(5, _copies[i]), MathF.Log(count), MathF.Log(1 + _total));
        row.Add((float)i / count, Math.Min(30, i), Math.Min(30, count - 1 - i), (_running[i] + 1) / (_total + 2));
        row.Add(i >= _dense.Start && i <= _dense.End, Math.Clamp(i - _dense.Start, -30, 60), Math.Clamp(_dense.End - i, -30, 60), _dense.End - _dense.Start + 1);
        row.Add((float)(_sentencesBefore[Math.Min(count, _dense.End + 1)] - _sentencesBefore[Math.Max(0, _dense.Start)]) / (_dense.End - _dense.Start + 2));
        row.Add(_topical[i], IsPrefix(i, i + 1), IsPrefix(i - 1, i), IsPrefix(i, i - 1), SinceRelated(i));
    }

    /// <summary>Paragraphs between the last heading of a related block and this one.</summary>
    int SinceRelated(int i) => _lastRelated[i] > i ? 40 : Math.Min(40, _sentencesBefore[i] - _sentencesBefore[i - _lastRelated[i]]);

    /// <summary>Whether one block begins with the whole other: a caption printed again with its credit.</summary>
    bool IsPrefix(int shorter, int longer) =>
        shorter >= 0 && longer >= 0 && shorter < _blocks.Count && longer < _blocks.Count
        && _blocks[shorter].Text.Length >= 8 && _blocks[longer].Text.StartsWith(_blocks[shorter].Text, StringComparison.OrdinalIgnoreCase);
}
