using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>Any query as a feed, as feed readers read it.</summary>
public sealed class FeedTests
{
    static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("atom", "application/atom+xml")]
    public async Task A_library_for_feeds_reads_what_the_list_shows(string syntax, string type)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 5);
        using var answer = await newsroom.Client.GetAsync($"api/articles.{syntax}?limit=3&content=full&code=secret", Stop);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var xml = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("secret", answer + xml, StringComparison.Ordinal);
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(xml)));

        Assert.Equal(["Report 5 & <more>", "Report 4 & <more>", "Report 3 & <more>"], feed.Items.Select(item => item.Title.Text));
        Assert.All(feed.Items, item => Assert.Matches("^urn:newsprocessor:article:[a-z2-7]{26}$", item.Id));
        Assert.Distinct(feed.Items.Select(item => item.Id));
        Assert.Equal(DateTimeOffset.Parse("2024-01-05T08:00:00Z", null), feed.Items.First().PublishDate);
        Assert.Equal("https://news.example/5", feed.Items.First().Links.First(link => link.RelationshipType is "alternate").Uri.ToString());
        Assert.Contains("<p>The clerk read report 5 aloud", syntax is "atom" ? ((TextSyndicationContent)feed.Items.First().Content).Text : feed.Items.First().ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").Single(), StringComparison.Ordinal);
        Assert.Contains(feed.Items.First().Categories, category => category.Name is "ferries");
        Assert.Equal("/api/articles." + syntax, feed.Links.Single(link => link.RelationshipType is "self").Uri.AbsolutePath);
    }

    /// <summary>The rules that feed validators hold feeds to: RFC 4287 and the RSS board's.</summary>
    [Theory]
    [InlineData("articles.atom")]
    [InlineData("articles.atom?q=nothing-like-it")]
    public async Task Atom_keeps_its_rules(string path)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 2);
        var feed = XDocument.Parse(await newsroom.Client.GetStringAsync("api/" + path, Stop)).Root!;
        foreach (var element in feed.Elements(_atom + "entry").Prepend(feed))
        {
            Assert.All((string[])["id", "title", "updated"], name => Assert.NotEmpty(Assert.Single(element.Elements(_atom + name)).Value));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", element.Element(_atom + "updated")!.Value);
            Assert.Distinct(element.Elements(_atom + "link").Select(link => (link.Attribute("rel")?.Value, link.Attribute("type")?.Value)));
            Assert.All(element.Elements(_atom + "link"), link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        }
        Assert.All(feed.Elements(_atom + "entry"), entry => Assert.NotEmpty(entry.Elements(_atom + "author").Elements(_atom + "name")));
        Assert.Single(feed.Elements(_atom + "link"), link => link.Attribute("rel")!.Value is "self");
    }

    [Fact]
    public async Task Rss_keeps_its_rules()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 2);
        var channel = XDocument.Parse(await newsroom.Client.GetStringAsync("api/articles.rss", Stop)).Root!.Element("channel")!;
        Assert.All((string[])["title", "link", "description", "lastBuildDate"], name => Assert.NotEmpty(Assert.Single(channel.Elements(name)).Value));
        Assert.Single(channel.Elements(_atom + "link"), link => link.Attribute("rel")!.Value is "self");
        foreach (var item in channel.Elements("item"))
        {
            Assert.Equal("false", Assert.Single(item.Elements("guid")).Attribute("isPermaLink")!.Value);
            Assert.Matches("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z]{2} [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT$", Assert.Single(item.Elements("pubDate")).Value);
            Assert.Empty(item.Elements("author"));
            Assert.Equal("Its standfirst says 1 &lt; 2.", item.Element("description")!.Value);
        }
    }

    [Fact]
    public async Task Json_Feed_keeps_its_rules()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 3);
        var feed = await newsroom.GetAsync("articles.json?limit=2");
        Assert.Equal(("https://jsonfeed.org/version/1.1", "Articles"), (feed.Text("version"), feed.Text("title")));
        Assert.EndsWith("/api/articles.json?limit=2", feed.Text("feed_url"), StringComparison.Ordinal);
        Assert.EndsWith("/api/reader", feed.Text("home_page_url"), StringComparison.Ordinal);
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.StartsWith("urn:newsprocessor:article:", item.Text("id"), StringComparison.Ordinal);
            Assert.Equal(("Its standfirst says 1 < 2.", "Its standfirst says 1 < 2."), (item.Text("summary"), item.Text("content_text")));
            Assert.False(item.TryGetProperty("content_html", out _));
            Assert.True(item.GetProperty("date_published").TryGetDateTimeOffset(out _));
            Assert.False(item.TryGetProperty("date_modified", out _));
            Assert.Equal("Ada Holm", item.GetProperty("authors")[0].Text("name"));
        }
    }

    [Fact]
    public async Task An_article_without_a_page_of_its_own_is_linked_to_the_reader()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("plain.txt", Stories.Short("Ferry timetable agreed", "short"));
        var item = Assert.Single((await newsroom.GetAsync("articles.json")).GetProperty("items").EnumerateArray());
        var id = item.GetProperty("_article").Text("id");
        Assert.EndsWith("/api/reader?article=" + id, item.Text("url"), StringComparison.Ordinal);
        using var page = await newsroom.Client.GetAsync(item.Text("url"), Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task Pages_lead_on_to_the_end_and_hold_each_article_once(string syntax)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 7);
        var (titles, pages) = (new List<string>(), 0);
        for (var next = $"api/articles.{syntax}?limit=3&q=report&code=secret"; next is not null; pages++)
        {
            using var answer = await newsroom.Client.GetAsync(next, Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("secret", answer + text, StringComparison.Ordinal);
            (var some, next) = syntax is "json" ? OfJson(text) : OfXml(text);
            titles.AddRange(some);
            Assert.Equal(next, answer.Headers.TryGetValues("Link", out var links) ? Assert.Single(links).Split('>')[0][1..] : null);
        }
        Assert.Equal(Enumerable.Range(1, 7).Reverse().Select(number => $"Report {number} & <more>"), titles);
        Assert.Equal(3, pages);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task A_reader_that_has_the_feed_is_told_so_until_it_changes(string syntax)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("later.json", Item(9, """ "embargoed": "2031-05-01T11:00:00Z", """));
        await FillAsync(newsroom, 2);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var path = "api/articles." + syntax;
        using var first = await newsroom.Client.GetAsync(path, Stop);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(newsroom, path, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(newsroom, path, Since(first)));

        newsroom.Clock.Advance(TimeSpan.FromHours(2));
        using var released = await newsroom.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(newsroom, path, Since(first)));
        Assert.NotEqual(first.Headers.ETag, released.Headers.ETag);

        // Printed long ago, received now.
        await newsroom.UploadAsync("old.json", Item(1).Replace("file:1", "file:old", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(newsroom, path, Since(released)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(newsroom, path, request => request.Headers.IfNoneMatch.Add(released.Headers.ETag!)));

        static Action<HttpRequestMessage> Since(HttpResponseMessage answer) => request => request.Headers.IfModifiedSince = answer.Content.Headers.LastModified;
    }

    /// <summary>What is gone leaves no date in a page: to go by the dates that are there would keep a killed story alive for ever.</summary>
    [Theory]
    [InlineData("articles")]
    [InlineData("articles?fields=headline&limit=2")]
    [InlineData("articles.rss")]
    [InlineData("articles.atom?content=full")]
    [InlineData("articles.json?author=Ada+Holm")]
    public async Task A_client_that_has_a_date_alone_is_told_when_something_went(string path)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 3);
        Assert.Null((await newsroom.Client.GetAsync("api/" + path, Stop)).Content.Headers.LastModified);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        using var first = await newsroom.Client.GetAsync("api/" + path, Stop);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(newsroom, "api/" + path, Since));

        await newsroom.UploadAsync("2-kill.json", Item(2, """ "ednote": "Kill.", """, version: 2, status: "canceled"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(newsroom, "api/" + path, Since));
        await newsroom.UploadAsync("more.json", Item(4));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await newsroom.Client.GetAsync("api/" + path, Stop);
        Assert.InRange(later.Content.Headers.LastModified!.Value, first.Content.Headers.LastModified!.Value.AddSeconds(1), newsroom.Clock.GetUtcNow());

        void Since(HttpRequestMessage request) => request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
    }

    [Fact]
    public async Task What_its_source_has_killed_or_withheld_is_told_in_no_feed()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 2);
        await newsroom.UploadAsync("1-kill.json", Item(1, """ "ednote": "Kill.", """, version: 2, status: "canceled"));
        await newsroom.UploadAsync("3.json", Item(3, status: "withheld"));
        foreach (var syntax in new[] { "rss", "atom", "json" })
        {
            Assert.DoesNotContain("eport 1", await newsroom.Client.GetStringAsync($"api/articles.{syntax}?content=full", Stop), StringComparison.Ordinal);
            var all = await newsroom.Client.GetStringAsync($"api/articles.{syntax}?content=full&status=any", Stop);
            Assert.Contains("clerk read report 2", all, StringComparison.Ordinal);
            Assert.DoesNotContain("clerk read report 1", all, StringComparison.Ordinal);
            Assert.DoesNotContain("clerk read report 3", all, StringComparison.Ordinal);
        }
        var atom = XDocument.Parse(await newsroom.Client.GetStringAsync("api/articles.atom?status=canceled", Stop)).Root!;
        Assert.StartsWith("urn:newsprocessor:article:", Assert.Single(atom.Elements(XName.Get("deleted-entry", "http://purl.org/atompub/tombstones/1.0"))).Attribute("ref")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles.xml", 404, "feed-not-found", "articles.rss, articles.atom, articles.json")]
    [InlineData("articles.rss?content=half", 400, "invalid-content", "'full'")]
    [InlineData("articles.rss?fields=id", 400, "unknown-parameter", "'fields'")]
    [InlineData("articles.atom?limit=0", 400, "invalid-limit", "1 to 200")]
    [InlineData("articles.json?cursor=nonsense", 400, "invalid-cursor", "without a cursor")]
    public async Task A_mistake_is_answered_with_what_to_do(string path, int status, string type, string advice)
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        using var answer = await newsroom.Client.GetAsync("api/" + path, Stop);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal((status, "urn:newsprocessor:problem:" + type), ((int)answer.StatusCode, problem.Text("type")));
        Assert.Contains(advice, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_texts_cost_reads_for_each_article_and_standfirsts_none()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await FillAsync(newsroom, 20);
        var (list, standfirsts, whole) = (await CallsAsync("articles?limit=20"), await CallsAsync("articles.rss?limit=20"), await CallsAsync("articles.rss?limit=20&content=full"));
        Assert.Equal(list, standfirsts);
        Assert.Equal(list + 40, whole);

        async Task<int> CallsAsync(string path)
        {
            newsroom.Storage.Traffic.Take();
            await newsroom.Client.GetStringAsync("api/" + path, Stop);
            return newsroom.Storage.Traffic.Take().Values.Sum(cost => cost.Calls);
        }
    }

    static async Task FillAsync(MemoryNewsroom newsroom, int count)
    {
        for (var number = 1; number <= count; number++)
            await newsroom.UploadAsync($"{number}.json", Item(number));
    }

    /// <summary>An invented article.</summary>
    static string Item(int number, string more = "", int version = 1, string status = "usable") => $$"""
        { "uri": "urn:newsml:news.example:file:{{number}}", "version": "{{version}}", "firstcreated": "2024-01-{{number:00}}T08:00:00Z", "type": "text", "pubstatus": "{{status}}", {{more}}
          "language": "en", "headline": "Report {{number}} &amp; &lt;more&gt;", "description_text": "Its standfirst says 1 &lt; 2.", "by": "By Ada Holm", "altids": [{ "role": "url", "value": "https://news.example/{{number}}" }],
          "keywords": ["ferries"], "body_text": "The clerk read report {{number}} aloud in the town hall at noon, and then went home.\n\nNobody asked a question about it." }
        """;

    static (IEnumerable<string>, string?) OfXml(string text)
    {
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(text)));
        return (feed.Items.Select(item => item.Title.Text), feed.Links.SingleOrDefault(link => link.RelationshipType is "next")?.Uri.OriginalString);
    }

    static (IEnumerable<string>, string?) OfJson(string text)
    {
        var feed = JsonDocument.Parse(text).RootElement;
        return (feed.GetProperty("items").EnumerateArray().Select(item => item.Text("title")!), feed.Text("next_url"));
    }

    static async Task<HttpStatusCode> StatusAsync(MemoryNewsroom newsroom, string path, Action<HttpRequestMessage> asking)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        asking(request);
        using var answer = await newsroom.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
