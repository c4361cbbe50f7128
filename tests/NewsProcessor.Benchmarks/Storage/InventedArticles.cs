using NewsProcessor.Articles;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>Articles made up by number, always the same: words as frequent as in a language (the n-th has 1/n of the first's share), a few sources, many authors.</summary>
static class InventedArticles
{
    const int Vocabulary = 20_000;

    static readonly double[] _shares = Shares();

    /// <summary>The word of a rank, from 0.</summary>
    public static string Word(int rank) => "w" + rank.ToString("x4", System.Globalization.CultureInfo.InvariantCulture);

    public static Article Of(int number)
    {
        var random = new Random(number);
        var published = DateTimeOffset.Parse("2024-01-01T00:00:00Z", null).AddMinutes(number * 11);
        return new()
        {
            Id = ArticleId.Of(null, $"https://news.example/{number}"),
            Uri = $"https://news.example/{number}",
            UriSource = UriSource.Url,
            Headline = Words(random, 9),
            Description = Words(random, 22),
            Byline = $"By Reporter {number % 211}",
            Authors = [new($"Reporter {number % 211}")],
            Publisher = new($"Paper {random.Next(random.Next(1, 13))}"),
            InLanguage = random.Next(10) < 7 ? "en" : "tr",
            ArticleSection = [$"Section {random.Next(10)}"],
            Keywords = [$"topic {random.Next(300)}", $"topic {random.Next(300)}"],
            ContentLocation = $"City {random.Next(80)}",
            DatePublished = published,
            DateModified = published,
            Paragraphs = [.. Enumerable.Range(0, 12).Select(_ => new Paragraph(ParagraphKind.Paragraph, Words(random, 45)))],
            WordCount = 540,
            Source = new() { Upload = $"invented/{number / 1000}.ndjson", ItemIndex = number % 1000, Sha256 = "", Format = "json", ReceivedAt = published.AddMinutes(5) },
        };
    }

    static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(Rank(random))));

    static int Rank(Random random)
    {
        var at = Array.BinarySearch(_shares, random.NextDouble() * _shares[^1]);
        return Math.Min(Vocabulary - 1, at < 0 ? ~at : at);
    }

    static double[] Shares()
    {
        var (shares, sum) = (new double[Vocabulary], 0.0);
        for (var rank = 0; rank < Vocabulary; rank++)
            shares[rank] = sum += 1.0 / (rank + 1);
        return shares;
    }
}
