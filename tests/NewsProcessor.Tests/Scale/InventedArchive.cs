using System.Globalization;
using NewsProcessor.Articles;

namespace NewsProcessor.Tests.Scale;

/// <summary>
/// Archives of any size made up by number, always the same, the newest first, spread over four years: words, sources, sections, keywords and authors with a few common and many rare ones,
/// words that go together, sources that keep to one language, pictures and killed stories in between.
/// </summary>
static class InventedArchive
{
    public static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly TimeSpan _span = TimeSpan.FromDays(4 * 365);
    static readonly Zipf _words = new(50_000), _sources = new(40), _agencies = new(5), _sections = new(12), _keywords = new(5000), _authors = new(3000), _places = new(400);
    static readonly string[] _languages = ["en", "tr", "de", "pt-BR", "fr"];

    /// <summary>The word of a rank, from 0.</summary>
    public static string Word(int rank) => "w" + rank.ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>One article, all but its body.</summary>
    /// <param name="number">From 0, the newest.</param>
    /// <param name="size">Articles in the archive.</param>
    public static Article Of(int number, int size)
    {
        var random = new Random(number);
        var (source, author) = (_sources.Draw(random), _authors.Draw(random));
        var published = Now - _span / size * (number + random.NextDouble());
        var name = $"Ann{author % 61} Reporter{author}";
        return new()
        {
            Id = ArticleId.Of(null, $"https://news.example/{number}"),
            Uri = $"https://news.example/{number}",
            UriSource = UriSource.Url,
            ItemType = random.Next(25) == 0 ? "picture" : "text",
            PubStatus = random.Next(200) == 0 ? PubStatus.Canceled : PubStatus.Usable,
            Headline = Text(random, 9),
            Description = Text(random, 20),
            Byline = name,
            Authors = [new(name)],
            Publisher = new($"Paper{source}"),
            InfoSources = random.Next(3) == 0 ? [$"Agency{_agencies.Draw(random)}"] : [],
            InLanguage = _languages[source % _languages.Length],
            ArticleSection = [$"Desk{_sections.Draw(random)}"],
            Keywords = [.. Enumerable.Range(0, 3).Select(_ => $"topic{_keywords.Draw(random)}")],
            ContentLocation = $"City{_places.Draw(random)}",
            DatePublished = published,
            WordCount = 540,
            Simhash = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture),
            LeadSketch = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture) + random.NextInt64().ToString("x16", CultureInfo.InvariantCulture),
            Source = new() { Upload = $"invented/{number / 100}.ndjson", ItemIndex = number % 100, Sha256 = "", Format = "json", ReceivedAt = published.AddMinutes(3) },
        };
    }

    /// <summary>Every fourth time a word of even rank draws the next one after it, as in "prime minister".</summary>
    static string Text(Random random, int count)
    {
        var words = new string[count];
        for (var (at, last) = (0, 1); at < count; at++)
        {
            last = last % 2 == 0 && random.Next(4) == 0 ? last + 1 : _words.Draw(random);
            words[at] = Word(last);
        }
        return string.Join(' ', words);
    }
}
