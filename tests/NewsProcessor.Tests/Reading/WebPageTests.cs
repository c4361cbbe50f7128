using System.Text;
using AngleSharp.Html.Parser;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Formats;
using Xunit;

namespace NewsProcessor.Tests.Reading;

public sealed class WebPageTests
{
    const string Sentence = "The harbour board voted on Monday to rebuild the old pier, and the work is to begin before the winter storms arrive. ";

    static readonly string[] _inlineTags = ["p", "h2", "li", "ul", "blockquote", "figure", "figcaption", "table", "tbody", "tr", "td", "a", "strong", "em", "sub", "sup", "code"];

    static Article Read(string html) => Assert.Single(ArticleReader.Read(new NewsFile("page.html", Encoding.UTF8.GetBytes(html)))).Article!;

    static string Page(string paragraph) => $"<!doctype html><html lang=en><head><title>Old pier to be rebuilt</title></head><body><article><h1>Old pier to be rebuilt</h1>{string.Concat(Enumerable.Repeat($"<p>{Sentence}{paragraph}</p>", 4))}</article></body></html>";

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">vote</a>")]
    [InlineData("<a href=\" java\nscript:alert(1)\">vote</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">vote</a>")]
    [InlineData("<a href='https://example.org/\" onmouseover=\"alert(1)'>vote</a>")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;quot;><script>alert(1)</script>\">vote</a>")]
    [InlineData("<b onclick=\"alert(1)\" style=\"background:url(javascript:alert(1))\">vote</b>")]
    [InlineData("<img src=x onerror=alert(1)><svg onload=alert(1)><script>alert(1)</script></svg><em>vote</em>")]
    [InlineData("<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>")]
    [InlineData("<em><math><mi xlink:href=\"javascript:alert(1)\">x</mi></math></em><iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<em><style><img src=x onerror=alert(1)></style></em><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<a href=\"vbscript:msgbox(1)\"><code>&#60;img src=x onerror=alert(1)&#62;</code></a>")]
    public void Nothing_that_a_page_holds_can_act_in_its_body(string attack)
    {
        var article = Read(Page(attack));
        Assert.Contains("harbour board", article.ArticleBody, StringComparison.Ordinal);
        foreach (var element in new HtmlParser().ParseDocument(article.BodyHtml).Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, _inlineTags);
            foreach (var attribute in element.Attributes)
            {
                Assert.Equal("href", attribute.LocalName);
                Assert.Matches("^(https?://|mailto:)", attribute.Value);
            }
        }
    }

    [Fact]
    public void Emphasis_and_links_stay_in_the_body()
    {
        var article = Read(Page("<a href=\"https://example.org/pier\">The <b>full</b> plan</a> is public."));
        Assert.Contains("<a href=\"https://example.org/pier\">The <strong>full</strong> plan</a> is public.", article.BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1><a href=\"/\">Grey Pier Diary</a></h1><h2>Old pier to be rebuilt</h2>", "Grey Pier Diary » Blog » Old pier to be rebuilt")]
    [InlineData("<h1><a href=\"https://pier.example/\">Grey Pier Diary</a></h1><h3>Old pier to be rebuilt</h3>", "Grey Pier Diary » Old pier to be rebuilt")]
    [InlineData("<h1>Old pier to be rebuilt | Harbour Office</h1>", "Old pier to be rebuilt | Harbour Office\"><meta property=\"og:site_name\" content=\"Harbour Office")]
    [InlineData("<h1>12.03.2024 - Old pier to be rebuilt</h1>", "News")]
    public void The_headline_is_told_from_what_pages_set_around_it(string headings, string title)
    {
        var html = Page("").Replace("<title>Old pier to be rebuilt</title>", $"<meta property=\"og:title\" content=\"{title}\">", StringComparison.Ordinal).Replace("<h1>Old pier to be rebuilt</h1>", headings, StringComparison.Ordinal);
        Assert.Equal("Old pier to be rebuilt", Read(html).Headline);
    }

    [Theory]
    [InlineData("Old pier to be rebuilt -", "Old pier to be rebuilt")]
    [InlineData("古い桟橋を建て直す-新华网", "古い桟橋を建て直す")]
    [InlineData("古い桟橋を建て直す_港新聞\"><meta property=\"og:site_name\" content=\"港新聞", "古い桟橋を建て直す")]
    [InlineData("古い桟橋-建て直し", "古い桟橋-建て直し")]
    public void A_title_ends_where_the_site_begins(string title, string headline)
    {
        var html = Page("").Replace("<title>Old pier to be rebuilt</title>", $"<meta property=\"og:title\" content=\"{title}\">", StringComparison.Ordinal).Replace("<h1>Old pier to be rebuilt</h1>", "", StringComparison.Ordinal);
        Assert.Equal(headline, Read(html).Headline);
    }

    [Fact]
    public void A_title_that_begins_with_the_site_names_the_publisher_there()
    {
        var article = Read(Page("").Replace("<title>", "<title>Grey Pier Diary » Blog » ", StringComparison.Ordinal).Replace("<h1>Old pier to be rebuilt</h1>", "<h1><a href=\"/\">Grey Pier Diary</a></h1><h2>Old pier to be rebuilt</h2>", StringComparison.Ordinal));
        Assert.Equal(("Old pier to be rebuilt", "Grey Pier Diary"), (article.Headline, article.Publisher?.Name));
    }

    [Fact]
    public void A_page_without_article_data_is_dated_by_its_own()
    {
        var article = Read(Page("").Replace("</head>", "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"datePublished\":\"2024-03-12T09:30:00+01:00\"}</script></head>", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2024, 3, 12, 9, 30, 0, TimeSpan.FromHours(1)), article.DatePublished);
    }

    [Fact]
    public void A_label_far_below_the_story_names_its_author()
    {
        var footer = $"<footer><ul>{string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href=\"/berth/{i}\">Tariff of berth {i}</a></li>"))}</ul></footer>";
        Assert.Equal("Petra Lind", Assert.Single(Read(Page("").Replace("</article>", $"</article>{footer}<p>Author: Petra Lind</p>", StringComparison.Ordinal)).Authors).Name);
        Assert.Empty(Read(Page("").Replace("</article>", $"</article>{footer}<p>Author: Petra Lind</p><p>Author: Jonas Feld</p>", StringComparison.Ordinal)).Authors);
    }

    [Theory]
    [InlineData("<!doctype html><p>a", true)]
    [InlineData("\uFEFF  <!-- saved from a browser -->\n<HTML><body>", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html>", true)]
    [InlineData("<br />\n<b>Notice</b>: undefined index<html>", true)]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", false)]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>", false)]
    [InlineData("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", false)]
    [InlineData("How to write a page\n\nStart with <html> and go on with <body>, she says.", false)]
    [InlineData("<3 is what the poster said\n\nText follows.", false)]
    public void A_page_is_told_by_its_first_bytes(string text, bool isPage) =>
        Assert.Equal(isPage, new Html().Recognises(new NewsFile("upload", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_page_in_a_wide_charset_is_a_page() =>
        Assert.True(new Html().Recognises(new NewsFile("upload", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<html><body>")).ToArray())));

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<p x=\"", 100_000)]
    [InlineData("<a href=x>", 100_000)]
    [InlineData("word ", 500_000)]
    public void A_page_made_to_be_hard_is_read_all_the_same(string part, int times) =>
        Assert.NotNull(Read("<html><body>" + string.Concat(Enumerable.Repeat(part, times)) + "deep"));

    [Fact]
    public void The_home_page_is_no_storys_address()
    {
        var html = Page("").Replace("<head>", "<head><link rel=canonical href=\"https://example.org/\"><meta property=\"og:url\" content=\"https://example.org/news/pier\">", StringComparison.Ordinal);
        Assert.Equal("https://example.org/news/pier", Read(html).Url);
        Assert.Null(Read(html.Replace("/news/pier", "", StringComparison.Ordinal)).Url);
    }
}
