namespace NewsProcessor.Training.Pages;

/// <summary>Where in the gold text the words of blocks stand, so that a block of a word or two is the body's only where it stands between the same paragraphs.</summary>
sealed class GoldPlaces
{
    /// <summary>Blocks looked at on either side for one long enough to be found in the gold text, and words that the two may overlap by.</summary>
    const int Reach = 40, Slack = 3;

    readonly string[] _gold;
    readonly Dictionary<string, int> _first = new(StringComparer.Ordinal), _last = new(StringComparer.Ordinal);

    public GoldPlaces(string[] gold)
    {
        _gold = gold;
        for (var i = 0; i + 4 <= gold.Length; i++)
        {
            var run = string.Join(' ', gold.AsSpan(i, 4)!);
            _first.TryAdd(run, i);
            _last[run] = i;
        }
    }

    /// <summary>Whether the words of the short block stand in the gold text behind those of the long block before it, and before those of the next.</summary>
    public bool Between(string[][] words, double[] share, int at)
    {
        var from = 0;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (share[i] > 0.6 && words[i].Length >= 4 && _first.TryGetValue(string.Join(' ', words[i][^4..]), out var end))
            {
                from = Math.Max(0, end + 4 - Slack);
                break;
            }
        }
        var to = _gold.Length;
        for (var i = at + 1; i < Math.Min(words.Length, at + Reach); i++)
        {
            if (share[i] > 0.6 && words[i].Length >= 4 && _last.TryGetValue(string.Join(' ', words[i][..4]), out var start) && start >= from)
            {
                to = Math.Min(_gold.Length, start + Slack);
                break;
            }
        }
        for (var i = from; i + words[at].Length <= to; i++)
        {
            if (_gold.AsSpan(i, words[at].Length).SequenceEqual(words[at]))
                return true;
        }
        return false;
    }
}
