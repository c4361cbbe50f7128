using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;

namespace NewsProcessor.Training.Texts;

/// <summary>
/// The pages of the set trafilatura as the text browser w3m prints them (its Debian package must be there): 400 more sites than the sets of texts have.
/// Their gold names segments, not the body, so the page reader's own body stands in where it holds every segment wanted and none unwanted; else it is left open.
/// </summary>
static partial class PrintedPages
{
    public const string Set = "trafilatura";

    const int Columns = 100, ShortestBody = 300;

    public static IEnumerable<GoldCase> Of(string cases)
    {
        foreach (var (id, gold) in GoldCase.Answers(cases, Set))
        {
            var page = Path.Combine(cases, "input", Set, id + ".html");
            var text = Printed(page);
            var title = GoldCase.Field(gold, "title");
            yield return new(Set, id, text, GoldCase.Field(gold, "site") ?? id, Body(page, gold.RootElement), title is not null && Labels.Plain(text).Contains(Labels.Plain(title), StringComparison.Ordinal) ? title : null, Summary: null);
        }
    }

    static string Body(string page, JsonElement gold)
    {
        var article = new Html().Read(new NewsFile(Path.GetFileName(page), File.ReadAllBytes(page))).First().Article ?? new Article();
        var body = $"{article.Description}\n{article.ArticleBody}";
        var words = Words(body);
        bool Holds(JsonElement segment) => words.Contains(Words(segment.GetString()!), StringComparison.Ordinal);
        return article.ArticleBody.Length > ShortestBody && Segments(gold, "with").All(Holds) && !Segments(gold, "without").Any(Holds) ? body : "";
    }

    static JsonElement.ArrayEnumerator Segments(JsonElement gold, string name) => gold.TryGetProperty(name, out var segments) ? segments.EnumerateArray() : default;

    static string Words(string text) => NoWord().Replace(text, " ").Trim().ToLowerInvariant();

    static string Printed(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo("w3m", ["-dump", "-cols", $"{Columns}", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", page]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var text = browser.StandardOutput.ReadToEnd();
            browser.WaitForExit();
            return text;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("Training the text models needs the text browser w3m on the path: install its package.", missing);
        }
    }

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoWord();
}
