using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using NewsProcessor.Reading;
using UglyToad.PdfPig;

namespace NewsProcessor.Benchmarks;

/// <summary>
/// Each format's reading beside the bare parse of its syntax, on the repository's samples. The item's language is not part of it: completion comes after a format's own reading.
/// Where bodies are HTML inside another syntax, a second floor parses those too.
/// </summary>
static class FormatSpeed
{
    /// <summary>Samples are small; so many copies make a round long enough to measure.</summary>
    const int BytesOfRound = 1_500_000;

    public static void Print(int rounds)
    {
        Console.WriteLine($"{"format",-18} {"files",5} {"MB/s",8} {"of syntax",10} {"of syntax + bodies",19}");
        foreach (var (format, files) in Cases.Samples().GroupBy(file => ArticleFormats.All.FirstOrDefault(one => one.Recognises(file))).Where(group => group.Key is not null).Select(group => (group.Key!, group.ToList())))
        {
            if (Syntax(format.Name) is not { } syntax)
                continue;
            var sound = files.Where(file => format.Read(file).Any(item => item.Article is not null) && Parses(syntax, file)).ToList();
            if (sound.Count == 0)
                continue;
            var bytes = sound.Sum(file => file.Bytes.Length);
            var times = Math.Max(1, BytesOfRound / bytes);
            var bodies = sound.SelectMany(file => format.Read(file)).Select(item => item.Article?.BodyHtml ?? "").ToList();
            List<Measured> all =
            [
                new("syntax", () => Repeat(times, () => sound.ForEach(syntax))),
                new("bodies", () => Repeat(times, () => bodies.ForEach(body => new HtmlParser().ParseDocument(body).Dispose()))),
                new("reading", () => Repeat(times, () => sound.ForEach(file => Read(format, file)))),
            ];
            Measured.Alternate(all, rounds);
            Console.WriteLine($"{format.Name,-18} {sound.Count,5} {bytes * (double)times / 1e6 / all[2].Seconds,8:0.0} {all[2].Seconds / all[0].Seconds,10:0.0} {all[2].Seconds / (all[0].Seconds + all[1].Seconds),19:0.0}");
        }
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

    static bool Parses(Action<NewsFile> syntax, NewsFile file)
    {
        try
        {
            syntax(file);
            return true;
        }
        catch (Exception fault) when (fault is XmlException or JsonException or FormatException)
        {
            return false;
        }
    }

    static Action<NewsFile>? Syntax(string format) => format switch
    {
        "NITF" or "NewsML 1" or "NewsML-G2" or "RSS" or "Atom" or "WordPress export" => Xml,
        "ninjs" or "JSON" or "JSON-LD" or "JSON Feed" => Json,
        "NDJSON" => Lines,
        "mail" => file => MimeMessage.Load(Stream(file)).Dispose(),
        "Markdown" => file => Markdig.Markdown.Parse(Encoding.UTF8.GetString(file.Bytes.Span)),
        "DOCX" => Word,
        "PDF" => Pdf,
        "IPTC 7901" or "ANPA 1312" or "RTF" => file => _ = Encoding.Latin1.GetString(file.Bytes.Span).Split('\n').Length,
        _ => null,
    };

    static void Xml(NewsFile file)
    {
        using var reader = XmlReader.Create(Stream(file), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (reader.Read())
        {
        }
    }

    static void Json(NewsFile file)
    {
        using var document = JsonDocument.Parse(file.Bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    static void Lines(NewsFile file)
    {
        foreach (var line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            JsonDocument.Parse(line).Dispose();
    }

    static void Word(NewsFile file)
    {
        using var document = WordprocessingDocument.Open(Stream(file), isEditable: false);
        _ = document.MainDocumentPart?.Document?.Body?.Descendants().Count();
    }

    static void Pdf(NewsFile file)
    {
        using var document = PdfDocument.Open(file.Bytes.ToArray());
        foreach (var page in document.GetPages())
            _ = page.Letters.Count;
    }

    static MemoryStream Stream(NewsFile file) => new(file.Bytes.ToArray(), writable: false);
}
