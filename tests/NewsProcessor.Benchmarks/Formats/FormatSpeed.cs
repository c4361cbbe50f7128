using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor.Benchmarks.Formats;

/// <summary>
/// Each format's reading beside the bare parse of its syntax, on invented files of usual size. Where bodies are HTML inside another syntax, a second floor parses those too,
/// with one parser. What follows any format's reading (notices, identity, counts, hash; the language as declared, since detecting it is measured by "reading") is a column of its own.
/// </summary>
static class FormatSpeed
{
    const int BytesOfRound = 1_500_000;

    static readonly HtmlParser _parser = new();

    public static void Print(int rounds, string? only)
    {
        // Once through everything first: formats share code, and the compiler settles late.
        foreach (var file in InventedFiles.All())
            Repeat(Math.Max(1, BytesOfRound / file.Bytes.Length), () => _ = ArticleFormats.All.First(one => one.Recognises(file)).Read(file).Count());
        Console.WriteLine($"{"format",-17} {"items",5} {"MB/s",7} {"µs an item",11} {"× syntax",9} {"× syntax + bodies",18} {"allocated/byte",14} {"µs completing it",17}");
        foreach (var file in InventedFiles.All())
        {
            var format = ArticleFormats.All.First(one => one.Recognises(file));
            if (only is not null && format.Name != only)
                continue;
            if (BareSyntax.Of(format.Name) is not { } syntax)
                throw new InvalidOperationException($"{file.Name} is taken for {format.Name}, which has no floor.");
            var articles = format.Read(file).Select(item => item.Article ?? throw new InvalidOperationException($"{file.Name}: {item.Refusal}")).ToList();
            Print(format, file, syntax, articles, rounds);
        }
    }

    static void Print(IArticleFormat format, NewsFile file, Action<NewsFile> syntax, List<Article> articles, int rounds)
    {
        var times = Math.Max(1, BytesOfRound / file.Bytes.Length);
        var bodies = articles.Select(article => article.BodyHtml).ToList();
        List<Measured> all =
        [
            new("syntax", () => Repeat(times, () => syntax(file))),
            new("bodies", () => Repeat(times, () => bodies.ForEach(body => _parser.ParseDocument(body).Dispose()))),
            new("reading", () => Repeat(times, () => Read(format, file))),
            new("completing", () => Repeat(times, () => articles.ForEach(article => Completion.Of(article with { InLanguage = article.InLanguage ?? "en" }, new() { Upload = file.Name, ItemCount = articles.Count })))),
        ];
        Measured.Alternate(all, rounds);
        double Item(int one) => all[one].Seconds * 1e6 / times / articles.Count;
        Console.WriteLine($"{format.Name,-17} {articles.Count,5} {file.Bytes.Length * (double)times / 1e6 / all[2].Seconds,7:0.0} {Item(2),11:0} {Item(2) / Item(0),9:0.0} {Item(2) / (Item(0) + Item(1)),18:0.0} {(double)all[2].Allocated / times / file.Bytes.Length,14:0.0} {Item(3),17:0}");
    }

    static void Repeat(int times, Action work)
    {
        for (var i = 0; i < times; i++)
            work();
    }

    static void Read(IArticleFormat format, NewsFile file)
    {
        foreach (var item in format.Read(new NewsFile(file.Name, file.Bytes)))
            _ = item.Article?.Paragraphs.Count;
    }
}
