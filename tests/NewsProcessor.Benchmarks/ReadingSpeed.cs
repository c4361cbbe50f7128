using System.Text;
using AngleSharp.Html.Parser;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;

namespace NewsProcessor.Benchmarks;

/// <summary>Reading beside its floor (a bare DOM parse, decoding and splitting lines) and a peer. Language detection is not part of it.</summary>
static class ReadingSpeed
{
    public static void Print(IReadOnlyList<CaseSet> sets, int rounds)
    {
        Console.WriteLine($"{"set",-12} {"MB",5}  {"what",-24} {"MB/s",8} {"time, of floor",15} {"allocated/byte",15}");
        foreach (var set in sets.Where(set => set.Files.Count > 0))
        {
            var all = set.IsHtml ? OfPages(set) : OfTexts(set);
            Measured.Alternate(all, rounds);
            foreach (var one in all)
                Console.WriteLine($"{set.Name,-12} {set.Bytes / 1e6,5:0.0}  {one.Name,-24} {set.Bytes / 1e6 / one.Seconds,8:0.0} {one.Seconds / all[0].Seconds,15:0.00} {(double)one.Allocated / set.Bytes,15:0.0}");
            if (set.IsHtml)
                Console.WriteLine($"{"",-20}reading runs at {all[2].Seconds / all[1].Seconds:0.0} times the speed of SmartReader");
        }
    }

    static List<Measured> OfPages(CaseSet set) =>
    [
        new("AngleSharp, bare parse", () => Each(set, file => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span)).Dispose())),
        new("reading", () => Each(set, file => Read(new Html(), file))),
        new("SmartReader", () => Each(set, file => new SmartReader.Reader("https://news.example/", Encoding.UTF8.GetString(file.Bytes.Span)).GetArticle())),
    ];

    static List<Measured> OfTexts(CaseSet set) =>
    [
        new("decoding and splitting", () => Each(set, file => _ = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n').Length)),
        new("reading", () => Each(set, file => Read(new PlainText(), file))),
    ];

    /// <summary>What a format does with a file, body and sanitised HTML included; completion (language, hashes) comes after.</summary>
    static void Read(IArticleFormat format, NewsFile file)
    {
        foreach (var item in format.Read(new NewsFile(file.Name, file.Bytes)))
            _ = item.Article?.BodyHtml.Length;
    }

    static void Each(CaseSet set, Action<NewsFile> work)
    {
        foreach (var file in set.Files)
            work(file);
    }
}
