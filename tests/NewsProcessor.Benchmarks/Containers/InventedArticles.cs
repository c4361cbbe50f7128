using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsProcessor.Benchmarks.Containers;

/// <summary>Articles of invented words, the same for the same number.</summary>
static class InventedArticles
{
    static readonly string[] _syllables = "ba be bi bo ca ce di do fa fe ga go ha he ka ki la le ma mi na no pa pe ra ri sa so ta ti va vo".Split(' ');

    public static string Text(int number, int length)
    {
        var random = new Random(number);
        var text = new StringBuilder($"{Sentence(random, 6)} {number.ToString(CultureInfo.InvariantCulture)}\n\n");
        while (text.Length < length)
            text.Append(Paragraph(random)).Append("\n\n");
        return text.ToString();
    }

    /// <summary>A page with a head, some furniture and the article.</summary>
    public static string Page(int number, int length)
    {
        var random = new Random(number);
        var headline = $"{Sentence(random, 7)} {number.ToString(CultureInfo.InvariantCulture)}";
        var page = new StringBuilder($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} - The Invented Post</title>
            <link rel="canonical" href="https://invented-post.example/{number}"><meta property="article:published_time" content="2024-0{1 + number % 9}-1{number % 10}T08:00:00Z"></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li></ul></nav><article><h1>{headline}</h1><p class="byline">By Ada Holm</p>

            """);
        while (page.Length < length)
            page.Append("<p>").Append(Paragraph(random)).Append("</p>\n");
        return page.Append("</article><footer><p>The Invented Post</p></footer></body></html>\n").ToString();
    }

    /// <param name="output">Written to its end.</param>
    /// <param name="count">How many pages.</param>
    /// <param name="length">Characters of each page.</param>
    public static void Zip(Stream output, int count, int length)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create);
        for (var number = 1; number <= count; number++)
        {
            using var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{number % 100}/{number}.html"), CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(Page(number, length)));
        }
    }

    /// <summary>Each record a gzip member, with a request before each response, as crawlers write them.</summary>
    public static void WebArchive(Stream output, int count, int length)
    {
        for (var number = 1; number <= count; number++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"https://invented-post.example/warc/{number}");
            Record(output, "request", address, "GET / HTTP/1.1\r\n\r\n");
            Record(output, "response", address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Page(count + number, length));
        }
    }

    static void Record(Stream output, string type, string address, string block)
    {
        using var member = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype={type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n")));
    }

    static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Sentence(random, random.Next(8, 22)) + "."));

    static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => _syllables[random.Next(_syllables.Length)]))));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
