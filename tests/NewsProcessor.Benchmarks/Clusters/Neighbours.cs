using NewsProcessor.Articles.Clusters;

namespace NewsProcessor.Benchmarks.Clusters;

/// <summary>Different stories that are easily taken for one: of each story, those of its language that share most words with it.</summary>
static class Neighbours
{
    const int Nearest = 5;

    /// <summary>Looked at by eye: one agency's story as two sites carry it.</summary>
    static readonly (string One, string Other) _oneStory = ("trafilatura 106", "trafilatura 6");

    public static IReadOnlyList<(string Name, Func<Story, Story, (string One, string Other)> Pair)> All { get; } =
    [
        ("same topic", (one, other) => (one.Body, other.Body)),
        ("same topic, same credit", (one, other) => (Retelling.Credited(one.Body), Retelling.Credited(other.Body))),
        ("same topic, a third of background shared", (one, other) => (one.Body, $"{other.Body}\n\n{Background(one, other)}")),
        ("same topic, cut to 35 %", (one, other) => (one.Body, Retelling.Cut(other.Body, 0.35))),
    ];

    public static IEnumerable<(Story One, Story Other)> Of(IReadOnlyList<Story> stories)
    {
        var words = stories.ToDictionary(story => story, story => StoryWords.Of(story.Body).ToHashSet());
        return stories.SelectMany(one => stories.Where(other => other != one && Same(one.Language, other.Language)).OrderByDescending(other => Shared(words[one], words[other])).Take(Nearest)
            .Select(other => string.CompareOrdinal(one.Case, other.Case) < 0 ? (one, other) : (other, one))).Distinct().Where(pair => (pair.Item1.Case, pair.Item2.Case) != _oneStory);
    }

    static bool Same(string? one, string? other) => one is { Length: >= 2 } && other is { Length: >= 2 } && string.Equals(one[..2], other[..2], StringComparison.OrdinalIgnoreCase);

    /// <summary>The end of the first story, half as long as the second: a third of what the two make together.</summary>
    static string Background(Story one, Story other) => one.Body[^Math.Min(one.Body.Length / 2, other.Body.Length / 2)..];

    /// <summary>Of all words of the two, the share that both have.</summary>
    static double Shared(HashSet<ulong> some, HashSet<ulong> others)
    {
        var both = some.Count(others.Contains);
        return (double)both / (some.Count + others.Count - both);
    }
}
