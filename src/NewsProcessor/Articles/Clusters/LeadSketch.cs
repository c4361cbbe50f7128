using System.Globalization;

namespace NewsProcessor.Articles.Clusters;

/// <summary>
/// Four samples of the runs of words in a story's beginning (Broder's min-hash): of two beginnings that share a part p of their runs, each sample is equal with
/// probability p, so that one of the four nearly always is where a desk changed some words; equal quarters of a simhash survive but the least of edits.
/// </summary>
public static class LeadSketch
{
    /// <summary>Words that each sample is taken from: the fewer, the more of them a cut leaves; the more, the less a dropped sentence or a long credit counts.</summary>
    static readonly int[] _words = [100, 100, 250, 250];

    /// <summary>Hexadecimal digits of a sample.</summary>
    const int Digits = 8;

    /// <summary>Words of a run: shorter ones stand in too many other stories.</summary>
    const int Run = 4;

    /// <summary>32 hexadecimal digits; null for a text too short.</summary>
    public static string? Of(string body)
    {
        if (StoryWords.Lead(body, _words.Max()) is not { } words)
            return null;
        List<ulong> runs = [.. StoryWords.Runs(words, Run)];
        return string.Concat(_words.Select((count, sample) => Sample(runs.Take(count - Run + 1), sample)));
    }

    /// <summary>The least hash of the runs, in an order of this sample's own. Mixed once more: the least of many begins with zeros.</summary>
    static string Sample(IEnumerable<ulong> runs, int sample) =>
        ((uint)StoryWords.Mixed(runs.Min(run => StoryWords.Mixed(run + ((ulong)(sample + 1) * 0x9E3779B97F4A7C15))))).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The samples, each with its place.</summary>
    internal static IEnumerable<string> Bands(string sketch) => Enumerable.Range(0, _words.Length).Select(sample => $"{sample}{sketch.AsSpan(sample * Digits, Digits)}");
}
