using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Fragments are read flat where they are simple; whichever way, the answer must be the parser's.</summary>
public sealed class HtmlFragmentTests
{
    const string Address = "https://paper.example/story/";

    static readonly string[] _blocks = ["p", "p", "p", "h2", "li", "blockquote", "ul", "div", "ol", "h3", "section", "td"];
    static readonly string[] _inline = ["a", "b", "strong", "em", "i", "cite", "code", "sub", "span", "br", "u", "img", "q"];
    static readonly string[] _texts =
    [
        "The ferry sails", " again ", "\n", "  two  blanks ", "caf\u00e9", "\u00a0", "A &amp; B", "R&D", "x &lt; y", "&nbsp;", "&rsquo;s", "&copy 2024", "\u200bzero\ufeff", "5 > 4", "&#8217;", "&#150;", "&lang;", "a & b", "\u65e5\u672c\u3000\u8a9e", "\t", "&#128674;", "\"quoted\"", "<!-- note -->", "< 5",
    ];
    static readonly string[] _attributes =
    [
        "", "", "", " class=\"wp-block\"", " class='hidden'", " style=\"display:none\"", " id=\"lead\"", " hidden", " href=\"/more?a=1&amp;b=2\"", " href='https://other.example/x'", " href=\"mailto:desk@paper.example\"", " href=\"javascript:alert(1)\"", " href=\"/a?x=1&copy=2\"", " title=\"A &quot;title&quot;\"", " HREF=\"/x\"", " rel=nofollow", "  dir=\"rtl\"", " data-x=\"<p>\"",
    ];

    [Fact]
    public void A_fragment_that_is_read_flat_says_what_the_parser_says()
    {
        var (flat, random) = (0, new Random(7));
        for (var times = 0; times < 6_000; times++)
        {
            var html = Fragment(random, odd: times % 2);
            flat += FlatFragment.Read(html, link => WebAddress.Of(link, Address)) is null ? 0 : 1;
            Assert.Equal(html + "\n" + Said(HtmlFragment.Parsed(html, Address)), html + "\n" + Said(HtmlFragment.Read(html, Address)));
        }
        Assert.True(flat > 1_500, $"Only {flat} fragments were read flat.");
    }

    static string Said((IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images) read) =>
        string.Concat(read.Paragraphs.Select(paragraph => $"{paragraph.Kind}|{paragraph.Text}|{paragraph.Html}\n").Concat(read.Images.Select(image => $"{image.Url}\n")));

    /// <summary>Blocks with text and marks; an odd one forgets some tags, and takes any piece of the lists above.</summary>
    static string Fragment(Random random, int odd)
    {
        var html = new StringBuilder();
        for (var blocks = random.Next(1, 5); blocks > 0; blocks--)
            Element(html, random, _blocks[random.Next(odd == 1 ? _blocks.Length : 10)], odd, depth: 0);
        return html.ToString();
    }

    static void Element(StringBuilder html, Random random, string name, int odd, int depth)
    {
        var holds = name is "blockquote" or "ul" or "div" or "ol" or "section";
        html.Append('<').Append(name).Append(name == "a" && odd == 0 ? " href=\"/more\"" : _attributes[random.Next(odd == 1 ? _attributes.Length : 4)]).Append('>');
        for (var parts = random.Next(4); parts > 0 && depth < 4; parts--)
        {
            if (random.Next(3) > 0)
                html.Append(holds && odd == 0 ? "\n" : _texts[random.Next(odd == 1 ? _texts.Length : 11)]);
            else if (holds || random.Next(20) == 0)
                Element(html, random, _blocks[random.Next(odd == 1 ? _blocks.Length : 10)], odd, depth + 1);
            else
                Element(html, random, _inline[random.Next(odd == 1 ? _inline.Length : 9)], odd, depth + 1);
        }
        if (odd == 0 || random.Next(12) > 0)
            html.Append("</").Append(name).Append('>');
    }
}
