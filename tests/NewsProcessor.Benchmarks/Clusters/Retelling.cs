using System.Buffers;
using System.Text;

namespace NewsProcessor.Benchmarks.Clusters;

/// <summary>What desks do to a story that they take over.</summary>
static class Retelling
{
    static readonly SearchValues<char> _ends = SearchValues.Create(".!?。！？।\n");

    /// <summary>Each with its name: the story as one sender has it, and as another has it.</summary>
    public static IReadOnlyList<(string Name, Func<Story, (string One, string Other)> Pair)> All { get; } =
    [
        ("cut to 60 %", story => (story.Body, Cut(story.Body, 0.6))),
        ("cut to 35 %", story => (story.Body, Cut(story.Body, 0.35))),
        ("another headline in the text", story => (Headed(story.Body, 1), Headed(story.Body, 2))),
        ("credit and dateline", story => (story.Body, Credited(story.Body))),
        ("lightly edited", story => (story.Body, Edited(story.Body, story.Case))),
        ("credit, cut to 60 %", story => (story.Body, Credited(Cut(story.Body, 0.6)))),
        ("edited, cut to 60 %", story => (story.Body, Edited(Cut(story.Body, 0.6), story.Case))),
    ];

    /// <summary>The beginning, to the end of the sentence in which the share is reached: counted in characters, so that scripts without blanks are cut too.</summary>
    public static string Cut(string body, double share)
    {
        var length = (int)(body.Length * share);
        var end = body.AsSpan(length).IndexOfAny(_ends);
        return end is >= 0 and < 300 ? body[..(length + end + 1)] : body[..length];
    }

    public static string Credited(string body) => $"MILLTOWN, Feb 11 (Quay News Agency) - {body}\n\n(Reporting by Ann Miller and Tom Weaver in Milltown; additional reporting by John Ferry; editing by Mary Lock)\n\nSource: Quay News Agency. Our standards: the Quay principles of trust. Sign up for the morning letter of the Quay News Agency.";

    /// <summary>A headline made of the story's own words: the longest of two spans of its beginning.</summary>
    static string Headed(string body, int which)
    {
        var words = body.Split(' ', 41 * which).Skip(40 * (which - 1)).Take(40).Where(word => !word.Contains('\n', StringComparison.Ordinal) && word.Length < 30);
        return string.Join(' ', words.OrderByDescending(word => word.Length).Take(8)) + "\n\n" + body;
    }

    /// <summary>Every 25th word or so (of scripts without blanks, letter) is another, and one sentence of the second paragraph is gone.</summary>
    public static string Edited(string body, string seed)
    {
        var random = new Random(seed.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var text = new StringBuilder();
        var words = Shortened(body).Split(' ');
        foreach (var word in words)
            text.Append(text.Length > 0 ? " " : "").Append(word.Length > 40 ? Respelled(word, random) : random.Next(25) == 0 ? words[random.Next(words.Length)].Trim() : word);
        return text.ToString();
    }

    /// <summary>Without the second sentence, where there is one.</summary>
    static string Shortened(string body)
    {
        var first = body.AsSpan().IndexOfAny(".。।");
        var second = first < 0 ? -1 : body.AsSpan(first + 1).IndexOfAny(".。।");
        return second is > 0 and < 400 ? body.Remove(first + 1, second + 1) : body;
    }

    static string Respelled(string run, Random random) => string.Concat(run.Select(letter => random.Next(50) == 0 ? run[random.Next(run.Length)] : letter));
}
