using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Text;

/// <summary>What each block shares with the story that the draft sees: a headline is made of the story's words and stands right above it.</summary>
static class SharedWords
{
    /// <summary>Shorter blocks of the story are headings and captions, which say nothing of its words.</summary>
    const int ShortestParagraph = 80;

    /// <summary>Longer blocks are no headlines; how far around the story's start headlines are looked for, in blocks.</summary>
    const int LongestHeadline = 250, Above = 30, Below = 2;

    const int Farthest = 99;

    /// <summary>Adds the share and number of a block's words that the story holds elsewhere, the number beside the best of those near the story's start, and the blocks down to the next paragraph of the story.</summary>
    /// <param name="rows">The rows, one a block.</param>
    /// <param name="traits">The blocks' measures.</param>
    /// <param name="words">The blocks' words.</param>
    /// <param name="draft">How likely each block is story, 0 to 1.</param>
    /// <param name="start">The story's first block.</param>
    public static void Add(IReadOnlyList<FeatureRow> rows, BlockTraits[] traits, BlockWords words, float[] draft, int start)
    {
        bool IsStory(int i) => draft[i] >= TextPage.Likely && traits[i].Weight >= ShortestParagraph;
        var (storyBlocks, last) = (new int[words.Count], new int[words.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var word in IsStory(i) ? words[i] : [])
            {
                if (last[word] != i + 1)
                    (storyBlocks[word], last[word]) = (storyBlocks[word] + 1, i + 1);
            }
        }
        Array.Clear(last);
        var (shared, distinct, best) = (new int[rows.Count], new int[rows.Count], 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var needed = IsStory(i) ? 2 : 1;
            foreach (var word in words[i])
            {
                if (last[word] == i + 1)
                    continue;
                last[word] = i + 1;
                distinct[i]++;
                shared[i] += storyBlocks[word] >= needed ? 1 : 0;
            }
            if (i >= start - Above && i <= start + Below && traits[i].Weight < LongestHeadline)
                best = Math.Max(best, shared[i]);
        }
        var next = Farthest;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            rows[i].Add(distinct[i] == 0 ? -1 : (float)shared[i] / distinct[i], shared[i], next, best == 0 ? 0 : (float)shared[i] / best);
            next = IsStory(i) ? 0 : Math.Min(Farthest, next + 1);
        }
    }
}
