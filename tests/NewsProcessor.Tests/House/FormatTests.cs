using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;
using Xunit;

namespace NewsProcessor.Tests.House;

/// <summary>A format that nobody has shown to work does not belong on the list.</summary>
public sealed class FormatTests
{
    static string Samples { get; } = Repository.Path("tests", "NewsProcessor.Tests", "Reading", "Samples");

    /// <summary>What a saved page holds is read as the web page that it was.</summary>
    public static TheoryData<string> Formats() => new(ArticleFormats.All.Where(format => format is not SavedPage).Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_has_at_least_five_samples(string format) => Assert.InRange(Of(format).Count(), 5, int.MaxValue);

    /// <summary>Web pages and plain text are never broken: whatever they hold is read.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_refuses_what_is_broken_with_its_place(string format)
    {
        if (format is "HTML" or "plain text" or "Markdown")
            return;
        var reasons = Of(format).SelectMany(path => ArticleReader.Read(File(path))).Select(item => item.Refusal).OfType<string>().ToList();
        Assert.Contains(reasons, reason => Place.Any(place => reason.Contains(place, StringComparison.OrdinalIgnoreCase)));
    }

    static readonly string[] Place = ["line ", "byte ", "item ", "message ", "page ", "$", "attachment ", ".xml"];

    static IEnumerable<string> Of(string format) => Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal) && ArticleFormats.All.FirstOrDefault(one => one.Recognises(File(path)))?.Name == format);

    static NewsFile File(string path) => new(Path.GetFileName(path), System.IO.File.ReadAllBytes(path));
}
