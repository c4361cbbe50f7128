using System.Text;
using NewsProcessor.Reading;

namespace NewsProcessor.Benchmarks;

/// <summary>Inputs made to cost more than linear time: each is read at one, two and four times its size.</summary>
static class Traps
{
    const int Size = 100_000;

    /// <summary>More than this, from half of a size to the whole, is no longer linear (noise allowed for).</summary>
    const double Steepest = 3.0;

    /// <summary>Milliseconds: what takes longer is not tried at twice its size; what takes less than the other is noise.</summary>
    const double TooLong = 4000, Noticeable = 50;

    static readonly (string Name, Func<int, string> Make)[] _traps =
    [
        ("x.html, nested div", n => "<html><body>" + Times("<div>", n / 5) + "deep"),
        ("x.html, nested inline", n => "<html><body><p>" + Times("<b>", n / 3) + "deep"),
        ("x.html, nested font, block", n => "<html><body>" + Times("<font><p>", n / 9) + "deep"),
        ("x.html, nested table", n => "<html><body>" + Times("<table><tr><td>", n / 15) + "deep"),
        ("x.html, nested list", n => "<html><body>" + Times("<ul><li>word ", n / 13)),
        ("x.html, unclosed a", n => "<html><body>" + Times("<a href=x>word ", n / 15)),
        ("x.html, unclosed tag", n => "<html><body><p>" + Times("<p x=\"", n / 6)),
        ("x.html, flat paragraphs", n => "<html><body><article>" + Times("<p>One more sentence, of many, by the way.</p>", n / 45)),
        ("x.html, flat words", n => "<html><body><p>" + Times("word ", n / 5)),
        ("x.html, many br", n => "<html><body><p>" + Times("word<br><br>", n / 12)),
        ("x.html, bold lines", n => "<html><body><p>" + Times("<b>By Ann Doe</b><br>word<br>", n / 29)),
        ("x.html, lines of a paragraph", n => "<html><body><p>" + Times("word <i>word</i><br>", n / 20)),
        ("x.html, typed lines", n => "<html><body><h1>Bridge</h1><pre>" + Times("word\n", n / 5)),
        ("x.html, many typed texts", n => "<html><body><h1>Bridge</h1>" + Times("<pre>1\n2\n</pre><pre>word\n</pre>", n / 31)),
        ("x.html, items and speakers", n => "<html><body><article><h1>Bridge</h1>" + Times("<ul><li>word</li></ul><blockquote>word<cite>Ann Doe</cite></blockquote>", n / 70)),
        ("x.html, cells", n => "<html><body><h1>Bridge</h1><table><tr><td>" + Times("<p>One more sentence, of many, by the way, in a cell of its own that goes on.</p>", n / 83) + "</table>"),
        ("x.html, many attributes", n => "<html><body><p " + Times("a b ", n / 4) + ">word"),
        ("x.html, distinct attributes", n => "<html><body><p " + string.Join(' ', Enumerable.Range(0, n / 7).Select(at => $"a{at:00000}")) + ">word"),
        ("x.html, distinct fonts", n => "<html><body>" + string.Concat(Enumerable.Range(0, n / 20).Select(at => $"<p><font size={at:000000}>"))),
        ("x.html, many meta", n => "<html><head>" + Times("<meta name=author content=\"Ann Doe\">", n / 36)),
        ("x.html, many times", n => "<html><body>" + Times("<time datetime=2025-01-28>28 January 2025</time>", n / 48)),
        ("x.html, JSON-LD nested", n => "<html><script type=\"application/ld+json\">" + Times("{\"a\":[", n / 6)),
        ("x.html, JSON-LD broken", n => "<html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + Times("\"headline\":\"a\" \"author\":{ ", n / 26) + "</script>"),
        ("x.html, JSON-LD many", n => "<html>" + Times("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script>", n / 83)),
        ("x.html, nested publishers", n => "<html><body><article><h1>Bridge opens</h1>" + Times("<div itemprop=publisher>", n / 24) + "word"),
        ("x.html, many dates", n => "<html><body><article><h1>Bridge opens</h1>" + Times("<p>28 January 2025</p>", n / 22)),
        ("x.json, blocks", n => "{\"title\":\"Bridge opens\",\"body\":[" + Times("{\"type\":\"quote\",\"children\":[{\"type\":\"list\",\"items\":[{\"text\":\"word\"}]}]},", n / 72) + "{}]}"),
        ("x.json, blocks in each other", n => "{\"title\":\"Bridge opens\",\"body\":[" + Times(Times("{\"type\":\"list\",\"items\":[", 25) + "\"word\"" + Times("]}", 25) + ",", n / 732) + "{}]}"),
        ("x.json, one related to all", n => "{\"data\":[" + Times("{\"type\":\"a\",\"id\":\"1\",\"attributes\":{\"title\":\"Bridge opens\",\"body\":\"Soon.\"},\"relationships\":{\"uid\":{\"data\":{\"type\":\"u\",\"id\":\"1\"}}}},", n / 270) + "{}],\"included\":[{\"type\":\"u\",\"id\":\"1\",\"attributes\":{\"name\":\"" + new string('a', n / 2) + "\"}}]}"),
        ("x.csv, wide", n => "title,text," + string.Join(',', Enumerable.Range(0, n / 14).Select(at => $"c{at:00000}")) + "\nBridge,opens," + Times("a,", (n / 14) - 1) + "a\n"),
        ("x.csv, long", n => "title,text\n" + Times("Bridge,The bridge opens.\n", n / 25)),
        ("x.csv, quotes", n => "title,text\n" + Times("Bridge,\"opens\"\"\n", n / 18)),
        ("x.html, many images", n => "<html><body><article>" + Times("<figure><img src=a.jpg><figcaption>A photo by Ann</figcaption></figure>", n / 71)),
        ("x.xml, siblings", n => "<?xml version=\"1.0\"?><a>" + Times("<s><title>Bridge</title><body>The bridge opens.</body></s>", n / 56) + "</a>"),
        ("x.xml, attributes, elements", n => "<?xml version=\"1.0\"?><a " + string.Join(' ', Enumerable.Range(0, n / 26).Select(at => $"b{at:000000}=\"c\"")) + ">" + string.Concat(Enumerable.Range(0, n / 22).Select(at => $"<d{at:000000}/>")) + "</a>"),
        ("x.xml, wrappers", n => "<?xml version=\"1.0\"?><a>" + Times(Times("<a>", 150) + "word" + Times("</a>", 150), n / 1054) + "</a>"),
        ("x.sgml, unclosed", n => Times("<DOC>", n / 5) + "</DOC>"),
        ("x.txt, teleprinter", n => Times("ZCZC\nbsd123 4 wi 90 sda 0456\nFog closes.\n", n / 45)),
        ("x.txt, one line", n => Times("word ", n / 5)),
        ("x.txt, one line, no space", n => new string('a', n)),
        ("x.txt, digits", n => "Old bridge\n\n" + new string('1', n)),
        ("x.txt, numbers", n => "Old bridge\n\n" + Times("12 ", n / 3)),
        ("x.txt, years", n => "Old bridge\n\n" + Times("28 January 2025 ", n / 16)),
        ("x.txt, slashes", n => "Old bridge\n\n" + Times("28/01/", n / 6)),
        ("x.txt, spaces", n => "Old bridge\n\n" + new string(' ', n) + "x"),
        ("x.txt, dashes", n => "Old bridge\n\n" + new string('-', n) + "x"),
        ("x.txt, commas", n => "By " + Times("Ann Doe, ", n / 9)),
        ("x.txt, and", n => "By " + Times("Ann and ", n / 8)),
        ("x.txt, colons", n => "Old bridge\n\n" + new string(':', n)),
        ("x.txt, brackets", n => "Old bridge (" + new string('(', n)),
        ("x.txt, capitals", n => Times("A B ", n / 4)),
        ("x.txt, blank lines", n => "Old bridge" + new string('\n', n) + "x"),
        ("x.txt, short lines", n => Times("ab\n", n / 3)),
        ("x.txt, hashtags", n => "Old bridge to open\n\nThe old bridge is to open again, said the mayor on Tuesday.\n\n" + string.Concat(Enumerable.Range(0, n / 9).Select(at => $"#zz{at:00000}\n"))),
        ("x.txt, briefs", n => Times("Bridge opens\nKEEL. The bridge of Keel has opened.\n\n", n / 52)),
        ("x.txt, indented lines", n => "Old bridge\n\n" + Times("   The old bridge is to open again this week, said the mayor\nof the town on Tuesday, and nobody knows when it will close once\nmore.\n", n / 131)),
        ("x.txt, narrow lines", n => "Old bridge\n\n" + Times("The old bridge is to open a-\ngain this week.\n", n / 45)),
        ("x.html, page data", n => "<html><body><h1>Old bridge to open</h1><script>" + Times("a={\"title\":\"Old bridge to open\",\"b\":[{}]};", n / 46) + "</script>"),
        ("x.html, page data cut off", n => "<html><body><h1>Old bridge to open</h1><script>" + Times("a={\"b\":", n / 7) + "</script>"),
        ("x.xml, languages", n => "<NewsML><NewsItem><NewsComponent>" + string.Concat(Enumerable.Range(0, n / 150).Select(at => $"<NewsComponent xml:lang=\"l{at}\"><Role FormalName=\"Main\"/><NewsLines><HeadLine>Bridge</HeadLine></NewsLines><ContentItem><DataContent>Open.</DataContent></ContentItem></NewsComponent>")) + "</NewsComponent></NewsItem></NewsML>"),
        ("x.txt, ends of messages", n => "KEEL, 3 May (AFP) - The bridge of Keel has opened again.\n\nNNNN\n" + Times("x y\nNNNN\n", n / 9)),
        ("x.txt, dispatches", n => Times("KEEL, 3 May (AFP) - The bridge of Keel has opened again.\n\nNNNN\n", n / 63)),
        ("x.txt, times of sending", n => Times("06-Nov-2013 13:42\nA B\n\n", n / 23)),
        ("x.txt, behind a message", n => "ZCZC\nADN0412 7 CRO 0 ADN CRO RLA\n" + Times("bridge open\nNNNN\n", n / 17)),
        ("x.txt, headers", n => Times("ADN0412 7 CRO 0 ADN CRO RLA\nThe bridge of Keel =\nKeel, 3 May (AFP) - Open.\n\n", n / 76)),
        ("x.txt, takes", n => Times("ADN0412 7 CRO 0 ADN CRO RLA\nThe bridge of Keel (2) =\nKeel, 3 May (AFP) - Open. (segue)\n\n", n / 88)),
        ("x.html, pulled quotes", n => "<html><body><h1>Old bridge to open</h1>" + string.Concat(Enumerable.Range(0, n / 200).Select(at => $"<blockquote><p>Some words that come once more {at:00000}</p></blockquote><p>Well, some words that come once more {at:00000}, said the mayor of the town, and nobody knows why.</p>"))),
        ("x.txt, short blocks", n => Times("ab\n\n", n / 4)),
        ("x.txt, sentences", n => Times("The bridge opens, said Ann. ", n / 28)),
        ("x.txt, paragraphs", n => Times("The bridge over the river opens on Saturday, said Ann Doe.\n\n", n / 61)),
        ("x.txt, quotes", n => "Old bridge\n\n" + new string('"', n)),
        ("x.txt, addresses", n => "Old bridge\n\n" + Times("a@b.", n / 4)),
        ("x.txt, records", n => Times("Document 1 of 9\nTitle: Bridge\nLength: 9 words\n\nThe bridge opens, said Ann.\n", n / 73)),
        ("x.txt, rules", n => "Old bridge\n\n" + Times("-----\n", n / 6)),
        ("x.txt, stories between rules", n => Times("Old bridge\n28 January 2025\n\nThe bridge over the river opens on Saturday, said Ann Doe.\n\n*****\n", n / 96)),
        ("x.txt, two-letter codes", n => Times("HD  Bridge\nLP  Opens.\nAN  Document 1\n", n / 37)),
        ("x.txt, numbered links", n => "Old bridge\n\n" + Times("[1]word ", n / 24) + "\nReferences\n" + Times("1. http://a.b/\n", n / 24)),
        ("x.txt, addresses behind words", n => "Old bridge\n\n" + Times("word <https://a.b/> ", n / 20)),
        ("x.txt, Markdown's links", n => "# Old bridge\n\n" + Times("[word](/a) ", n / 11)),
        ("x.txt, 7-bit letters", n => "\u0001abc1234 4 ku 118\n\u0002" + Times("f}r h{tte ", n / 10) + "\u0003"),
        ("x.txt, endings", n => "\u0001abc1234 4 ku 118\n\u0002Bridge opens.\n" + Times("dpa ab cd\n", n / 10) + "\u0003"),
        ("x.xml, documents", n => Times("<nitf><body><p>The bridge opens.</p></body></nitf>\n", n / 51)),
        ("x.xml, ampersands", n => "<nitf><body>" + new string('&', n) + "</body></nitf>"),
        ("x.xml, sitemap", n => "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + Times("<url><news:news><news:title>Bridge</news:title></news:news></url>", n / 66) + "</urlset>"),
        ("x.html, entries", n => "<html><body><article><h1>Bridge</h1>" + Times("<section><h2>Soon</h2><p>The bridge over the river opens on Saturday, said Ann Doe.</p></section>", n / 97)),
        ("x.txt, Latin-1", n => Times("über ", n / 5)),
    ];

    public static void Print()
    {
        Console.WriteLine($"{"trap",-30} {"N, ms",9} {"2N, ms",9} {"4N, ms",9} {"steepest",9}");
        foreach (var (name, make) in _traps)
        {
            Read(name, make(Size / 8));
            var times = new List<double>();
            foreach (var size in (ReadOnlySpan<int>)[Size, 2 * Size, 4 * Size])
            {
                if (times is [.., > TooLong])
                    break;
                times.Add(Read(name, make(size)));
            }
            var steepest = times.Zip(times.Skip(1), (half, whole) => whole / half).DefaultIfEmpty(double.NaN).Max();
            Console.WriteLine($"{name,-30} {string.Join(' ', times.Select(time => $"{time,9:0.0}")),-29} {steepest,9:0.0}{(steepest > Steepest && times[^1] > Noticeable || times.Count < 3 ? "  not linear" : "")}");
        }
    }

    /// <summary>Milliseconds of processor time.</summary>
    static double Read(string name, string text)
    {
        var bytes = name.Contains("Latin-1", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        var start = Environment.CpuUsage.TotalTime;
        _ = ArticleReader.Read(new NewsFile(name[..name.IndexOf(',', StringComparison.Ordinal)], bytes)).Count;
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
