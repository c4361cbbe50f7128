using System.Net;

namespace NewsProcessor.Benchmarks.Formats;

/// <summary>A story of about 600 invented words, the same for the same number; nothing in it is any format's.</summary>
sealed record InventedStory(int Number, string Headline, string Summary, string Author, IReadOnlyList<string> Paragraphs)
{
    const int Blocks = 12;

    static readonly string[] _syllables = "ba be bi bo ca ce di do fa fe ga go ha he ka ki la le ma mi na no pa pe ra ri sa so ta ti va vo".Split(' ');

    public string Address => $"https://invented-post.example/town/{Number}";

    public string Time => $"2024-03-{1 + (Number % 28):00}T{Number % 24:00}:15:00+01:00";

    /// <summary>As blogs and papers write it in feeds: paragraphs, a heading, some emphasis and a link.</summary>
    public string Html => string.Concat(Paragraphs.Select((text, place) => place switch
    {
        4 => $"<h2>{text[..30].TrimEnd()}</h2>\n<p>{text}</p>\n",
        _ => $"<p>{text.Replace(" sa ", " <em>sa</em> ", StringComparison.Ordinal)} <a href=\"{Address}/more\">{Author}</a>.</p>\n",
    }));

    public string HtmlEncoded => WebUtility.HtmlEncode(Html);

    public static InventedStory Of(int number)
    {
        var random = new Random(number);
        return new(number, Sentence(random, 8), Sentence(random, 22) + ".", $"{Name(random)} {Name(random)}", [.. Enumerable.Range(0, Blocks).Select(_ => Paragraph(random))]);
    }

    static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, 3).Select(_ => Sentence(random, random.Next(12, 22)) + "."));

    static string Name(Random random) => Sentence(random, 1) + "m";

    static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => _syllables[random.Next(_syllables.Length)]))));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
