using NewsProcessor.Articles.Clusters;

namespace NewsProcessor.Benchmarks.Clusters;

/// <summary>Whether one story of several senders is found as one, and different stories of one topic are not: on pairs made of the evaluation data.</summary>
static class ClusterQuality
{
    public static void Print(string? folder)
    {
        var stories = StoryCases.Load(folder);
        var neighbours = Neighbours.Of(stories).ToList();
        Console.WriteLine($"{stories.Count} stories in {stories.Select(story => story.Language).Distinct().Count()} languages, {neighbours.Count} pairs of neighbours");
        Console.WriteLine($"{"one story",-45}{"candidates",12}{"joined",10}");
        var (right, all) = (0, 0);
        foreach (var (name, pair) in Retelling.All)
        {
            var outcomes = stories.Select(pair).Select(Outcome).ToList();
            (right, all) = (right + outcomes.Count(outcome => outcome.Joined), all + outcomes.Count);
            Print(name, outcomes);
        }
        Console.WriteLine($"{"different stories",-45}{"candidates",12}{"joined",10}");
        var wrong = 0;
        foreach (var (name, pair) in Neighbours.All)
        {
            var outcomes = neighbours.Select(two => Outcome(pair(two.One, two.Other))).ToList();
            wrong += outcomes.Count(outcome => outcome.Joined);
            Print(name, outcomes);
            foreach (var (one, other) in neighbours.Where((_, at) => outcomes[at].Joined))
                Console.WriteLine($"    {one.Case} and {other.Case}");
        }
        Console.WriteLine($"precision {(double)right / Math.Max(1, right + wrong):0.0000}, recall {(double)right / Math.Max(1, all):0.0000}");
    }

    static void Print(string name, IReadOnlyList<(bool Candidate, bool Joined)> outcomes) =>
        Console.WriteLine($"{name,-45}{outcomes.Average(outcome => outcome.Candidate ? 1.0 : 0),12:0.0000}{outcomes.Average(outcome => outcome.Joined ? 1.0 : 0),10:0.0000}");

    /// <summary>As the articles would be found and compared, were they the only ones of their days.</summary>
    static (bool Candidate, bool Joined) Outcome((string One, string Other) pair)
    {
        var candidate = LeadSketch.Of(pair.One) is { } one && LeadSketch.Of(pair.Other) is { } other && LeadSketch.Bands(one).Intersect(LeadSketch.Bands(other)).Any()
            && Simhash.Differences(Simhash.Of(pair.One)!, Simhash.Of(pair.Other)!) <= Simhash.MostDifferences;
        return (candidate, candidate && SameStory.Is(pair.One, pair.Other));
    }
}
