namespace NewsProcessor.Reading.Text;

/// <summary>How much of a block's vocabulary the article shares: teasers of other stories have words of their own.</summary>
static class Topicality
{
    /// <summary>For each block, the share of its longer words that two other blocks of the article's stretch hold; -1 when it has none.</summary>
    public static float[] Of(BlockWords words, int blocks, (int Start, int End) article)
    {
        var (blocksOf, last) = (new int[words.Count], new int[words.Count]);
        for (var i = article.Start; i <= article.End; i++)
        {
            foreach (var word in words[i])
            {
                if (blocksOf[word] == 0 || last[word] != i)
                    (blocksOf[word], last[word]) = (blocksOf[word] + 1, i);
            }
        }
        var shares = new float[blocks];
        for (var i = 0; i < shares.Length; i++)
        {
            var all = words[i];
            var shared = 0;
            var needed = i >= article.Start && i <= article.End ? 2 : 1;
            foreach (var word in all)
                shared += blocksOf[word] >= needed ? 1 : 0;
            shares[i] = all.Length == 0 ? -1 : (float)shared / all.Length;
        }
        return shares;
    }
}
