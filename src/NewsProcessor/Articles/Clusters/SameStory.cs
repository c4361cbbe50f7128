namespace NewsProcessor.Articles.Clusters;

/// <summary>Whether two bodies are one story, whole or cut: most runs of three words of the shorter stand in the longer.</summary>
static class SameStory
{
    /// <summary>Share of the shorter text's runs. Different stories on one matter share background paragraphs, seldom half their text.</summary>
    const double Share = 0.65;

    const int Run = 3;

    public static bool Is(string one, string other)
    {
        var (some, others) = (Runs(one), Runs(other));
        var (fewer, more) = some.Count <= others.Count ? (some, others) : (others, some);
        return fewer.Count > 0 && fewer.Count(more.Contains) >= Share * fewer.Count;
    }

    static HashSet<ulong> Runs(string text) => [.. StoryWords.Runs([.. StoryWords.Of(text)], Run)];
}
