namespace NewsProcessor.Articles.Clusters;

/// <summary>Whether two bodies are one story, whole or cut: most runs of three words of the shorter stand in the longer.</summary>
static class SameStory
{
    /// <summary>Share of the shorter text's runs. Different stories on one matter share background paragraphs, seldom half their text.</summary>
    const double Share = 0.6;

    const int Run = 3;

    public static bool Is(string one, string other)
    {
        var (some, others) = (Runs(one), Runs(other));
        var (fewer, more) = some.Count <= others.Count ? (some, others) : (others, some);
        return fewer.Count > 0 && fewer.Count(more.Contains) >= Share * fewer.Count;
    }

    static HashSet<ulong> Runs(string text)
    {
        var words = StoryWords.Of(text).ToList();
        var runs = new HashSet<ulong>();
        for (var at = 0; at + Run <= words.Count; at++)
            runs.Add(words[at] * 31 * 31 + words[at + 1] * 31 + words[at + 2]);
        return runs;
    }
}
