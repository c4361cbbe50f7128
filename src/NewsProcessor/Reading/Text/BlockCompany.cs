using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>The company that a block keeps: how much furniture, talk of the page itself, capitals and short lines stand around it, near and in the whole text. The copied article alone and the whole page show the same lines, and want them judged otherwise.</summary>
sealed class BlockCompany
{
    /// <summary>How many numbers are added for each block.</summary>
    public const int Count = 36;

    static readonly int[] _windows = [3, 10, 30];

    readonly BlockTraits[] _traits;

    /// <summary>Sums over the blocks before each one.</summary>
    readonly float[] _shortLines, _capitals, _talk, _furniture, _times;
    readonly float _running, _wholeFurniture, _paragraphs;

    public BlockCompany(BlockTraits[] traits)
    {
        _traits = traits;
        _shortLines = Sums(trait => trait.Weight < 60 && !trait.EndsSentence ? 1 : 0);
        _capitals = Sums(trait => trait.Capitalised);
        _talk = Sums(trait => trait.Promotion);
        _furniture = Sums(trait => trait.Starts != FurnitureKind.None ? 1 : 0);
        _times = Sums(trait => trait.HasClock || trait.HasYear ? 1 : 0);
        _running = traits.Sum(trait => trait.IsSentence ? trait.Weight : 0) / (traits.Sum(trait => trait.Weight) + 1);
        _wholeFurniture = Share(trait => trait.Whole != FurnitureKind.None);
        _paragraphs = Share(trait => trait.IsParagraph);
    }

    public void Add(FeatureRow row, int i)
    {
        foreach (var window in _windows)
        {
            foreach (var sums in (ReadOnlySpan<float[]>)[_shortLines, _capitals, _talk, _furniture, _times])
                row.Add(sums[i] - sums[Math.Max(0, i - window)], sums[Math.Min(_traits.Length, i + 1 + window)] - sums[i + 1]);
        }
        row.Add(_running, _wholeFurniture, _paragraphs, _capitals[^1] / _traits.Length, _talk[^1] / _traits.Length, _furniture[^1] / _traits.Length);
    }

    float[] Sums(Func<BlockTraits, float> measure)
    {
        var sums = new float[_traits.Length + 1];
        for (var i = 0; i < _traits.Length; i++)
            sums[i + 1] = sums[i] + measure(_traits[i]);
        return sums;
    }

    float Share(Func<BlockTraits, bool> asked) => (float)_traits.Count(asked) / _traits.Length;
}
