using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Tests.Hosting;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Kills, corrections and updates of part of a story act on the story that they name, in whichever order they arrive.</summary>
public sealed class NoticeTests(AzuriteFixture azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("story.xml", "kill.xml")]
    [InlineData("kill.xml", "story.xml")]
    public async Task A_kill_notice_takes_down_the_story_that_it_names_whichever_comes_first(string first, string second)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await UploadAsync(newsroom, first);
        await UploadAsync(newsroom, second);

        Assert.DoesNotContain("Mayor resigns over harbour deal", await HeadlinesAsync(newsroom));
        var problem = await ProblemAsync(newsroom, await IdAsync(newsroom, "story.xml"), HttpStatusCode.Gone);
        Assert.Contains("has not resigned", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_notice_said_is_taken_back_when_its_blob_goes_while_it_is_read()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var app = new AppInstance(newsroom.ConnectionString);
        var (gone, kept) = (0, 0);
        for (var paused = true; paused;)
        {
            var call = gone + kept + 1;
            Assert.InRange(call, 1, 60);
            var (story, kill) = (newsroom.Uploads.GetBlobClient($"story/{call}.xml"), newsroom.Uploads.GetBlobClient($"kill/{call}.xml"));
            await story.PutAsync(Story.Replace("qp-77", $"qp-{call}-77", StringComparison.Ordinal));
            await kill.PutAsync(Kill.Replace("qp-7", $"qp-{call}-7", StringComparison.Ordinal));
            var pause = new PausesAt(call, () => kill.DeleteAsync());
            await using (var slow = new AppInstance(newsroom.ConnectionString, pause))
                await slow.IngestAsync(kill);
            paused = pause.Paused;
            await app.IngestAsync(story);
            var isKept = (await newsroom.FindReceiptAsync(kill.Name))!.Value.Text("state") == "done";
            using var answer = await newsroom.Client.GetAsync("api/articles/" + await IdAsync(newsroom, story.Name), Stop);
            Assert.Equal(isKept ? HttpStatusCode.Gone : HttpStatusCode.OK, answer.StatusCode);
            (gone, kept) = isKept ? (gone, kept + 1) : (gone + 1, kept);
        }
        Assert.True(gone > 10 && kept > 0, $"{gone} gone, {kept} kept");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_any_storage_call_of_a_notice_leaves_its_story_taken_down_after_all(bool onceSent)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite, watchUploads: false);
        await using var healthy = new AppInstance(newsroom.ConnectionString);
        var call = 1;
        for (var died = true; died; call++)
        {
            Assert.InRange(call, 1, 60);
            var (story, kill) = (newsroom.Uploads.GetBlobClient($"story/{call}.xml"), newsroom.Uploads.GetBlobClient($"kill/{call}.xml"));
            await story.PutAsync(Story.Replace("qp-77", $"qp-{call}-77", StringComparison.Ordinal));
            await healthy.IngestAsync(story);
            await kill.PutAsync(Kill.Replace("qp-7", $"qp-{call}-7", StringComparison.Ordinal));
            died = await CrashTests.DiesAsync(newsroom, kill, call, onceSent);
            await CrashTests.RecoverAsync(newsroom, kill);
            await ProblemAsync(newsroom, await IdAsync(newsroom, story.Name), HttpStatusCode.Gone);
        }
        Assert.InRange(call, 10, 60);
        Assert.DoesNotContain("Mayor resigns over harbour deal", await HeadlinesAsync(newsroom));
    }

    [Theory]
    [InlineData("partial.atom", "whole.atom")]
    [InlineData("whole.atom", "partial.atom")]
    public async Task A_feed_s_summary_updates_the_story_and_keeps_its_longer_body(string first, string second)
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await UploadAsync(newsroom, first);
        await UploadAsync(newsroom, second);

        var article = await newsroom.GetAsync("articles/" + Assert.Single(await newsroom.ListAllAsync()).Text("id"));
        Assert.Equal("Ferry timetable agreed after long night", article.Text("headline"));
        Assert.Contains("The last boat leaves at nine in the evening", article.Text("articleBody"), StringComparison.Ordinal);
        Assert.Contains("whole.atom", article.GetProperty("warnings").EnumerateArray().Last().GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_the_source_made_after_its_notice_stands()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("a.xml").PutAsync(NewsItem("urn:newsml:news.example:river", 1, "2024-02-01T09:00:00Z", "River bursts its banks", ""));
        await newsroom.Uploads.GetBlobClient("b.xml").PutAsync(NewsItem("urn:newsml:news.example:advisory", 1, "2024-02-01T10:00:00Z", "Advisory",
            """<link rel="irel:supersedes" residref="urn:newsml:news.example:river"/>"""));
        await newsroom.DrainAsync();
        Assert.Equal(["Advisory"], await HeadlinesAsync(newsroom));
        await newsroom.Uploads.GetBlobClient("c.xml").PutAsync(NewsItem("urn:newsml:news.example:river", 2, "2024-02-01T11:00:00Z", "River falls again", ""));
        await newsroom.DrainAsync();
        Assert.Equal(["Advisory", "River falls again"], (await HeadlinesAsync(newsroom)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_notice_sent_twice_is_taken_back_with_the_last_upload_that_holds_it()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("story.xml", Story);
        await newsroom.UploadAsync("kill.xml", Kill);
        await newsroom.UploadAsync("kill-again.xml", Kill);
        Assert.DoesNotContain("Mayor resigns over harbour deal", await newsroom.HeadlinesAsync());
        using var first = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("kill.xml"), Stop);
        Assert.DoesNotContain("Mayor resigns over harbour deal", await newsroom.HeadlinesAsync());
        using var second = await newsroom.Client.DeleteAsync("api/uploads/" + Receipt.IdOf("kill-again.xml"), Stop);
        Assert.Contains("Mayor resigns over harbour deal", await newsroom.HeadlinesAsync());
    }

    [Fact]
    public async Task A_feed_s_summary_of_an_embargoed_story_does_not_publish_it()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("whole.json", """
            { "uri": "tag:quay.example,2031:budget", "version": "1", "versioncreated": "2031-05-01T08:00:00Z", "type": "text", "embargoed": "2031-05-02T08:00:00Z",
              "headline": "Budget agreed", "body_text": "The council agreed on the budget for the coming year after a night of talks in the town hall." }
            """);
        await newsroom.UploadAsync("part.json", """
            { "uri": "tag:quay.example,2031:budget", "version": "2", "versioncreated": "2031-05-01T09:00:00Z", "type": "text", "headline": "Budget agreed at last", "description_text": "An agreement." }
            """);
        Assert.Empty(await newsroom.HeadlinesAsync());
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Budget agreed at last"], await newsroom.HeadlinesAsync());
    }

    [Fact]
    public async Task A_notice_in_words_takes_down_the_one_story_of_its_source_that_it_can_mean()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("story.txt", Wire("Mill race dries up in the night", "Quay Press Agency"));
        await newsroom.UploadAsync("namesake.txt", Wire("Mill race dries up in the night", "Reuters"));
        await newsroom.UploadAsync("other.txt", Wire("Mill race is full again", "Reuters"));
        await newsroom.UploadAsync("notice.txt", Wire("KILL: Mill race dries up in the night", "Reuters"));
        var left = (await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray().Select(article => article.Text("upload")).Order(StringComparer.Ordinal);
        Assert.Equal(["other.txt", "story.txt"], left);
    }

    [Fact]
    public async Task A_notice_in_words_that_could_mean_two_stories_or_none_takes_down_neither_and_says_so()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("one.txt", Wire("Mill race dries up in the night", "Reuters"));
        await newsroom.UploadAsync("two.txt", Wire("Mill race dries up in the night", "Reuters"));
        await newsroom.UploadAsync("notice.txt", Wire("KILL: Mill race dries up in the night", "Reuters"));
        await newsroom.UploadAsync("late.txt", Wire("KILL: Bees leave the town hall", "Reuters"));
        Assert.Equal(2, (await newsroom.HeadlinesAsync()).Count);
        foreach (var (name, words) in new[] { ("notice.txt", "matches 2 stories"), ("late.txt", "matches no story") })
            Assert.Contains((await newsroom.GetAsync("uploads?name=" + name)).GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.Contains(words, StringComparison.Ordinal));
    }

    static string Wire(string headline, string agency) =>
        $"{headline}\n\nMILLTOWN, Jan 3 ({agency}) - The water in the mill race fell by two metres on Wednesday night, the river office said.\n\nNobody could say why, and the wheel stood still until noon.\n";

    [Fact]
    public async Task Items_that_repeat_a_guid_are_versions_of_one_story()
    {
        await using var newsroom = await Newsroom.OpenAsync(azurite);
        await newsroom.Uploads.GetBlobClient("twice.rss").PutAsync(Feed(
            Item("g1", "Ferry sails", "Mon, 01 Jan 2024 08:00:00 GMT", "", Body("first")) + Item("g1", "Ferry sails late", "Mon, 01 Jan 2024 09:00:00 GMT", "", Body("second")) + Item("g2", "Ferry rests", "Mon, 01 Jan 2024 10:00:00 GMT", "", Body("third"))));
        await newsroom.DrainAsync();
        Assert.Equal(["Ferry rests", "Ferry sails late"], (await HeadlinesAsync(newsroom)).Order(StringComparer.Ordinal));
    }

    static Task UploadAsync(Newsroom newsroom, string name) => UploadAsync(newsroom, name, name switch
    {
        "story.xml" => Story,
        "kill.xml" => Kill,
        "whole.atom" => Entry("Ferry timetable talks", "2024-01-01T08:00:00Z", "<content type=\"html\">&lt;p&gt;The council met on the quay for two hours.&lt;/p&gt;&lt;p&gt;The last boat leaves at nine in the evening all winter.&lt;/p&gt;</content>"),
        _ => Entry("Ferry timetable agreed after long night", "2024-01-01T09:00:00Z", "<summary>An agreement at last.</summary>"),
    });

    static async Task UploadAsync(Newsroom newsroom, string name, string content)
    {
        await newsroom.Uploads.GetBlobClient(name).PutAsync(content);
        await newsroom.DrainAsync();
    }

    static async Task<List<string?>> HeadlinesAsync(Newsroom newsroom) => [.. (await newsroom.ListAllAsync()).Select(article => article.Text("headline"))];

    static async Task<string> IdAsync(Newsroom newsroom, string name) => (await newsroom.FindReceiptAsync(name))!.Value.GetProperty("articles")[0].GetString()!;

    static async Task<string> ProblemAsync(Newsroom newsroom, string id, HttpStatusCode expected)
    {
        using var answer = await newsroom.Client.GetAsync("api/articles/" + id, Stop);
        Assert.Equal(expected, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("detail")!;
    }

    const string Story = """
        <?xml version="1.0"?><nitf><head><docdata><doc-id regsrc="Quay Press" id-string="qp-77"/><date.issue norm="20240102T090000Z"/></docdata></head>
        <body><body.head><hedline><hl1>Mayor resigns over harbour deal</hl1></hedline></body.head>
        <body.content><block><p>The mayor stepped down on Tuesday after a day of questions about the sale of the quay.</p></block></body.content></body></nitf>
        """;

    const string Kill = """
        <?xml version="1.0"?><nitf><head><docdata management-status="canceled" management-doc-idref="qp-77"><doc-id regsrc="Quay Press" id-string="qp-78"/><date.issue norm="20240102T100000Z"/>
        <ed-msg info="Kill the story qp-77: the mayor has not resigned."/></docdata></head>
        <body><body.head><hedline><hl1>KILL: Mayor resigns</hl1></hedline></body.head><body.content><block><p>Kill the story about the mayor. She has not resigned.</p></block></body.content></body></nitf>
        """;

    static string NewsItem(string guid, int version, string created, string headline, string links) => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" standard="NewsML-G2" standardversion="2.30" conformance="power">
        <itemMeta><itemClass qcode="ninat:text"/><provider literal="Quay Press"/><versionCreated>{created}</versionCreated><pubStatus qcode="stat:usable"/>{links}</itemMeta>
        <contentMeta><headline>{headline}</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The water stood at four metres at noon, the river office said.</p></body></html></inlineXML></contentSet></newsItem>
        """;

    static string Feed(string items) => $"""
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Press</title><link>https://quay.example/</link>{items}</channel></rss>
        """;

    static string Entry(string title, string updated, string content) => $"""
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Press</title><id>https://quay.example/</id><updated>{updated}</updated>
        <entry><id>tag:quay.example,2024:ferry</id><title>{title}</title><updated>{updated}</updated>{content}</entry></feed>
        """;

    static string Item(string guid, string title, string date, string description, string content) =>
        $"""<item><guid isPermaLink="false">{guid}</guid><title>{title}</title><pubDate>{date}</pubDate>{description}{content}</item>""";

    static string Body(string words) => $"<content:encoded><![CDATA[<p>The council met on the quay this morning and talked for two hours about boats.</p><p>{words}.</p>]]></content:encoded>";
}
