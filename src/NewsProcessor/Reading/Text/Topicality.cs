using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>How much of a block's vocabulary the article shares: teasers of other stories have words of their own.</summary>
static class Topicality
{
    const int Shortest = 4;

    /// <summary>For each block, the share of its longer words that two other blocks of the article's stretch hold; -1 when it has none.</summary>
    public static float[] Of(IReadOnlyList<TextBlock> blocks, (int Start, int End) article)
    {
        var known = new Dictionary<int, (int Last, int Times)>();
        for (var i = article.Start; i <= article.End; i++)
        {
            foreach (var word in Words(blocks[i].Text))
            {
                if (!known.TryGetValue(word, out var seen))
                    known[word] = (i, 1);
                else if (seen.Last != i)
                    known[word] = (i, seen.Times + 1);
            }
        }
        var shares = new float[blocks.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            var (all, shared) = (0, 0);
            var needed = i >= article.Start && i <= article.End ? 2 : 1;
            foreach (var word in Words(blocks[i].Text))
            {
                all++;
                if (known.TryGetValue(word, out var seen) && seen.Times >= needed)
                    shared++;
            }
            shares[i] = all == 0 ? -1 : (float)shared / all;
        }
        return shares;
    }

    /// <summary>Hashes of the words of four letters or more; of each pair of characters in scripts without spaces.</summary>
    public static WordHashes Words(string text) => new(text);

    public struct WordHashes(string text)
    {
        int _at;

        public int Current { get; private set; }

        public readonly WordHashes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < text.Length)
            {
                var (hash, length) = (17, 0);
                for (; _at < text.Length && char.IsLetter(text[_at]); _at++, length++)
                {
                    if (length == 2 && text[_at - 1] >= '\u3040')
                        break;
                    hash = (hash * 31) + SmallLetters.Of(text[_at]);
                }
                if (_at == text.Length || !char.IsLetter(text[_at]))
                    _at++;
                Current = hash;
                if (length >= Shortest || (length == 2 && text[Math.Min(text.Length, _at) - 1] >= '\u3040'))
                    return true;
            }
            return false;
        }
    }
}
