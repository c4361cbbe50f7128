using System.Text;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Page;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Inputs made to cost more than linear time or to overflow the stack. The bounds are generous: a quadratic reader takes hours over these, a recursive one ends the process.</summary>
public sealed class HostileInputTests
{
    const int MiB = 1024 * 1024;
    static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    static readonly (string Trap, string Name, Func<string> Make)[] _traps =
    [
        ("100,000 nested blocks", "x.html", () => "<html><body>" + Times("<div>", 100_000) + "deep" + Times("</div>", 100_000)),
        ("100,000 nested lists", "x.html", () => "<html><body>" + Times("<ul><li>word ", 100_000)),
        ("100,000 nested spans", "x.html", () => "<html><body><p>" + Times("<span>", 100_000) + "deep"),
        ("100,000 nested quotes", "x.html", () => "<html><body>" + Times("<blockquote>word ", 100_000)),
        ("100,000 unclosed bold", "x.html", () => "<html><body><p>" + Times("<b>word ", 100_000)),
        ("20,000 unclosed fonts, each its own, over as many paragraphs", "x.html", () => "<html><body>" + string.Concat(Enumerable.Range(0, 20_000).Select(size => $"<p><font size={size}>word"))),
        ("100,000 attributes of one tag", "x.html", () => "<html><body><p " + string.Join(' ', Enumerable.Range(0, 100_000).Select(at => $"a{at}")) + ">word"),
        ("unclosed links", "x.html", () => "<html><body>" + Times("<a href=x>word ", 100_000)),
        ("unclosed quotes in tags", "x.html", () => "<html><body>" + Times("<p x=\"", 300_000)),
        ("unclosed comments", "x.html", () => "<html><body>word " + Times("<!-- ", 300_000)),
        ("a 10 MB paragraph", "x.html", () => "<html><body><p>" + Times("word ", 2 * MiB)),
        ("nested JSON-LD", "x.html", () => "<html><script type=\"application/ld+json\">" + Times("{\"a\":[", 300_000) + "</script>word"),
        ("a 10 MB line", "x.txt", () => Times("word ", 2 * MiB)),
        ("a 10 MB line without a space", "x.txt", () => new string('a', 10 * MiB)),
        ("digits", "x.txt", () => "Old bridge\n\n" + new string('1', MiB)),
        ("numbers", "x.txt", () => "Old bridge\n\n" + Times("12 ", MiB / 3)),
        ("dates", "x.txt", () => "Old bridge\n\n" + Times("28 January 2025 ", MiB / 16)),
        ("halves of dates", "x.txt", () => "Old bridge\n\n" + Times("28/01/", MiB / 6)),
        ("spaces", "x.txt", () => "Old bridge\n\n" + new string(' ', MiB) + "x"),
        ("dashes", "x.txt", () => "Old bridge\n\n" + new string('-', MiB) + "x"),
        ("names", "x.txt", () => "By " + Times("Ann Doe, ", MiB / 9)),
        ("joined names", "x.txt", () => "By " + Times("Ann and ", MiB / 8)),
        ("brackets", "x.txt", () => "Old bridge (" + new string('(', MiB)),
        ("blank lines", "x.txt", () => "Old bridge" + new string('\n', MiB) + "x"),
        ("short lines", "x.txt", () => Times("ab\n", MiB / 3)),
        ("a table's open quotation mark", "x.csv", () => "title,text\n" + Times("a,b\n", 1000) + "a,\"" + Times("word\n", MiB)),
        ("a table of open quotation marks", "x.csv", () => "title,text\n" + Times("a,\"b\n", MiB)),
        ("a table's header of a million columns", "x.csv", () => "title,text" + Times(",a", MiB) + "\n1,2"),
        ("a row of a million cells", "x.csv", () => "title,text\n" + Times("a,", MiB)),
        ("addresses", "x.txt", () => "Old bridge\n\n" + Times("a@b.", MiB / 4)),
    ];

    public static TheoryData<string> Traps { get; } = new(_traps.Select(trap => trap.Trap));

    [Theory, MemberData(nameof(Traps))]
    public async Task A_hostile_file_is_read_or_refused_in_linear_time(string trap)
    {
        var (_, name, make) = _traps.Single(row => row.Trap == trap);
        var file = new NewsFile(name, Encoding.UTF8.GetBytes(make()));
        var items = await Task.Run(() => ArticleReader.Read(file), TestContext.Current.CancellationToken).WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.All(items, item => Assert.Null(item.Fault));
    }

    [Fact]
    public void Markup_that_people_write_stays_as_it_is()
    {
        var page = $"<html{new string(' ', 2000)}lang='en'><body><!-- <div> --><svg><path/><path/></svg><p title='a > b'>One<p>Two<b>three</b></div></body>";
        Assert.Same(page, Nesting.Bounded(page));
    }

    [Fact]
    public void What_scripts_and_styles_say_goes_but_linked_data_and_titles_stay()
    {
        const string Kept = "<title>One</title><script type='application/ld+json'>{\"headline\":\"One\"}</script><p>One</p>";
        var bounded = Nesting.Bounded($"<style>p { '{' } color: red { '}' }</style><script>var a = '<div>';</script>{Kept}<script>var b = 2;</script>");
        Assert.Contains(Kept, bounded, StringComparison.Ordinal);
        Assert.DoesNotContain("var ", bounded, StringComparison.Ordinal);
        Assert.DoesNotContain("color", bounded, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_past_the_bound_go_and_their_text_stays()
    {
        var shallow = Nesting.Bounded(Times("<div>", 600) + "<p>deep</p>" + Times("</div>", 600) + "<p>after</p>");
        Assert.Equal(Times("<div>", 512) + "<p>deep</p>" + Times("</div>", 512) + "<p>after</p>", shallow);
    }

    static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
