using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;

namespace NewsProcessor.Training.Texts;

/// <summary>
/// Pages as the text browser w3m prints them (its Debian package must be there). The set trafilatura has 400 more sites than the sets of texts have.
/// Its gold names segments, not the body, so the page reader's own body stands in where it holds every segment wanted and none unwanted; else it is left open.
/// </summary>
static partial class PrintedPages
{
    public const string Set = "trafilatura";

    const int Columns = 100, ShortestBody = 300;

    public static IEnumerable<GoldCase> Of(string cases)
    {
        foreach (var (id, gold) in GoldCase.Answers(cases, Set))
        {
            var page = PathOf(cases, Set, id);
            var (article, text, title) = (Article(page), Printed(File.ReadAllText(page)), GoldCase.Field(gold, "title"));
            yield return new(Set, id, text, GoldCase.Field(gold, "site") ?? id, Body(article, gold.RootElement), title is not null && Labels.Plain(text).Contains(Labels.Plain(title), StringComparison.Ordinal) ? title : null, Summary: null, Publisher(article, gold, text));
        }
    }

    /// <summary>Pages of which only the publisher counts: those of the other sets, and the main part of every page, as it is copied.</summary>
    public static IEnumerable<GoldCase> WithPublishers(string cases)
    {
        foreach (var (set, id, gold) in new[] { "aeb", "fundus", Set }.SelectMany(set => GoldCase.Answers(cases, set).Select(answer => (set, answer.Id, answer.Gold))))
        {
            var page = PathOf(cases, set, id);
            var (article, markup) = (Article(page), File.ReadAllText(page));
            var main = new HtmlParser().ParseDocument(markup).QuerySelector("main, article, [role=main]")?.OuterHtml;
            foreach (var text in new[] { set == Set ? null : markup, main }.OfType<string>().Select(Printed))
                yield return new(Set, id, text, GoldCase.Field(gold, "site") ?? id, Body: "", Title: null, Summary: null, Publisher(article, gold, text));
        }
    }

    /// <summary>Gold's, where the text says it; else what the page's metadata says.</summary>
    static string? Publisher(Article article, JsonDocument gold, string text) =>
        GoldCase.Field(gold, "publisher") is { } named && text.Contains(named, StringComparison.OrdinalIgnoreCase) ? named : article.Publisher?.Name;

    static string PathOf(string cases, string set, string id) => Path.Combine(cases, "input", set, id + ".html");

    static Article Article(string page) => new Html().Read(new NewsFile(Path.GetFileName(page), File.ReadAllBytes(page))).First().Article ?? new Article();

    static string Body(Article article, JsonElement gold)
    {
        var body = $"{article.Description}\n{article.ArticleBody}";
        var words = Words(body);
        bool Holds(JsonElement segment) => words.Contains(Words(segment.GetString()!), StringComparison.Ordinal);
        return article.ArticleBody.Length > ShortestBody && Segments(gold, "with").All(Holds) && !Segments(gold, "without").Any(Holds) ? body : "";
    }

    static JsonElement.ArrayEnumerator Segments(JsonElement gold, string name) => gold.TryGetProperty(name, out var segments) ? segments.EnumerateArray() : default;

    static string Words(string text) => NoWord().Replace(text, " ").Trim().ToLowerInvariant();

    static string Printed(string markup)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo("w3m", ["-dump", "-cols", $"{Columns}", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"]) { UseShellExecute = false, RedirectStandardInput = true, StandardInputEncoding = new UTF8Encoding(), RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = browser.StandardOutput.ReadToEndAsync();
            browser.StandardInput.Write(markup);
            browser.StandardInput.Close();
            browser.WaitForExit();
            return text.Result;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("Training the text models needs the text browser w3m on the path: install its package.", missing);
        }
    }

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoWord();
}
