using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsProcessor.Articles.Search;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>Questions, and which of the ten stories of <see cref="SearchedNewsroom"/> answer them, newest first.</summary>
public sealed class SearchTests(SearchedNewsroom searched) : IClassFixture<SearchedNewsroom>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 7, 6, 5, 4, 3, 2, 1)]
    [InlineData("&source=harbour post", 7, 5, 2, 1)]
    [InlineData("&source=SAHIL gazetesi,\"Wire, Quill %26 Co\"", 6, 4, 3)]
    [InlineData("&author=zoe muller", 4)]
    [InlineData("&author=Ayşe Çınar", 3)]
    [InlineData("&author=ayse cinar", 3)]
    [InlineData("&author=Jonas Lint&source=Harbour Post", 7, 2)]
    [InlineData("&language=en", 7, 4, 2, 1)]
    [InlineData("&language=en-gb", 2)]
    [InlineData("&language=tr,AR", 6, 3)]
    [InlineData("&section=gundem", 3)]
    [InlineData("&keyword=lodz", 4)]
    [InlineData("&keyword=bridge,جسر", 7, 6)]
    [InlineData("&source=Harbour Post&section=Transport&author=Marta Quill", 7, 1)]
    [InlineData("&source=nobody")]
    [InlineData("&upload=stories/all.ndjson&language=tr", 3)]
    [InlineData("&upload=another.txt")]
    [InlineData("&url=https://news.example/4", 4)]
    [InlineData("&uri=https://news.example/4", 4)]
    [InlineData("&url=https://news.example/4&language=tr")]
    [InlineData("&url=https://NEWS.example/4")]
    [InlineData("&uri=https://news.example/400")]
    [InlineData("&from=2024-04-05", 7, 6, 5)]
    [InlineData("&to=2024-04-02", 2, 1)]
    [InlineData("&from=2024-04-02&to=2024-04-03", 3, 2)]
    [InlineData("&from=2024-04-02T08:00:00Z&to=2024-04-03T08:00:00Z", 3, 2)]
    [InlineData("&from=2024-04-02T08:00:01Z&to=2024-04-03T10:59:59%2B03:00")]
    [InlineData("&from=2024-04-02T08:00:01Z&to=2024-04-03T11:00:00+03:00", 3)]
    [InlineData("&q=ferry&from=2024-04-02", 2)]
    [InlineData("&type=picture", 8)]
    [InlineData("&type=composite")]
    [InlineData("&type=any&keyword=ferry", 8, 1)]
    [InlineData("&type=picture,text&q=ships", 8)]
    [InlineData("&status=canceled", 9)]
    [InlineData("&status=withheld,canceled", 10, 9)]
    [InlineData("&status=any&q=bridge", 10, 9, 7)]
    [InlineData("&status=any&type=any&author=jonas lint", 10, 9, 8, 7, 2)]
    [InlineData("&status=withheld&type=picture")]
    public Task Filters_narrow_the_list_down(string query, params int[] stories) => AssertAsync(query, stories);

    [Theory]
    [InlineData("ferry", 2, 1)]
    [InlineData("FERRY strike", 2)]
    [InlineData("ferry AND strike", 2)]
    [InlineData("erdogan istanbul", 3)]
    [InlineData("IŞIKLARI", 3)]
    [InlineData("isiklari kopru", 3)]
    [InlineData("lodz cafe", 4)]
    [InlineData("Łódź -ferry", 4)]
    [InlineData("新桥", 5)]
    [InlineData("北京市", 5)]
    [InlineData("京", 5)]
    [InlineData("北长")]
    [InlineData("المدينه", 6)]
    [InlineData("جديداً", 6)]
    [InlineData("ferry OR bridge", 7, 2, 1)]
    [InlineData("ferry OR bridge mayor", 7, 2, 1)]
    [InlineData("(ferry OR bridge) mayor", 7)]
    [InlineData("mayor (cafe OR (bridge -karakova))", 7, 4)]
    [InlineData("-ferry", 7, 6, 5, 4, 3)]
    [InlineData("NOT (ferry OR mayor)", 6, 5, 3)]
    [InlineData("NOT NOT ferry", 2, 1)]
    [InlineData("ferry NOT strike", 1)]
    [InlineData("strike OR -boat", 7, 6, 5, 4, 3, 2)]
    [InlineData("\"war of words\"", 7)]
    [InlineData("\"words of war\"")]
    [InlineData("“not to be”", 7)]
    [InlineData("\"to be or not\"")]
    [InlineData("the", 7, 4, 2, 1)]
    [InlineData("the mayor", 7, 4)]
    [InlineData("mayor -\"first coffee\"", 7)]
    [InlineData("headline:mayor", 4)]
    [InlineData("headline:\"opens after\"", 7)]
    [InlineData("headline:opens -headline:café", 7)]
    [InlineData("headline:boat")]
    [InlineData("boat", 2, 1)]
    [InlineData("harbour", 7, 5, 2, 1)]
    [InlineData("quill ferry &", 1)]
    [InlineData("zzz OR yyy")]
    public Task Words_phrases_and_operators_find_what_they_say(string q, params int[] stories) => AssertAsync("&q=" + Uri.EscapeDataString(q), stories);

    [Theory]
    [InlineData("q=ferry \"to kara", "invalid-q", "Column 7: The quotation mark is never closed")]
    [InlineData("q=(ferry", "invalid-q", "Column 1: The parenthesis is never closed")]
    [InlineData("q=ferry) boat", "invalid-q", "Column 6: The parenthesis closes none")]
    [InlineData("q=ferry OR", "invalid-q", "Column 7: OR stands between two things")]
    [InlineData("q=OR ferry", "invalid-q", "Column 1: OR stands between two things")]
    [InlineData("q=(OR ferry)", "invalid-q", "Column 2: OR stands")]
    [InlineData("q=ferry NOT", "invalid-q", "Column 7: Nothing follows to leave out")]
    [InlineData("q=ferry ()", "invalid-q", "Column 7: The parentheses are empty")]
    [InlineData("q=ferry author:quill", "invalid-q", "Column 7: 'author:' can't be searched by")]
    [InlineData("q=headline: ferry", "invalid-q", "Column 1: Nothing follows headline:")]
    [InlineData("q=%26 - !", "invalid-q", "no word to look for")]
    [InlineData("q=((((((((((((((((((((((ferry", "invalid-q", "Column 21: The search is nested deeper than 20")]
    [InlineData("q=a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6 b7 b8 b9 c1 c2 c3 c4 c5 c6 c7 c8 c9 d1 d2 d3 d4 d5 d6", "invalid-q", "Column 97: The search goes beyond 32 words")]
    [InlineData("from=yesterday", "invalid-from", "such as 2024-03-31")]
    [InlineData("to=2024-13-01", "invalid-to", "such as 2024-03-31")]
    [InlineData("from=2024-05-02&to=2024-05-01", "invalid-from", "Exchange them")]
    [InlineData("language=english", "invalid-language", "pt-BR")]
    [InlineData("status=dead", "invalid-status", "usable, withheld, canceled or any")]
    [InlineData("type=a b", "invalid-type", "text, composite")]
    [InlineData("fields=headline,body", "invalid-fields", "'body' is not a field of a list. Known: id, itemType, headline")]
    [InlineData("source=a&source=b", "repeated-parameter", "apart by commas")]
    [InlineData("colour=red", "unknown-parameter", "q, source, author, language, section, keyword, cluster, upload, uri, url, from, to, status, type, collapse, fields, limit, cursor")]
    public async Task A_question_that_can_t_be_understood_is_answered_with_what_to_do(string query, string type, string advice)
    {
        using var answer = await searched.Newsroom.Client.GetAsync("api/articles?" + query, Stop);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((HttpStatusCode.BadRequest, "urn:newsprocessor:problem:" + type), (answer.StatusCode, problem.Text("type")));
        Assert.Contains(advice, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&q=ferry OR bridge OR mayor OR strike")]
    [InlineData("&source=Harbour Post")]
    [InlineData("&language=en&q=-karakova")]
    [InlineData("&status=any&type=any")]
    public async Task Pages_of_one_hold_everything_once(string query)
    {
        var whole = await StoriesAsync(query);
        Assert.NotEmpty(whole);
        var pages = await searched.Newsroom.ListAllAsync(limit: 1, query: query);
        Assert.Equal(whole, pages.Select(Day));
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        var page = await searched.Newsroom.GetAsync("articles?limit=1&q=ferry");
        using var other = await searched.Newsroom.Client.GetAsync(page.Text("nextLink")!.Replace("q=ferry", "q=boat", StringComparison.Ordinal), Stop);
        Assert.Equal("urn:newsprocessor:problem:invalid-cursor", (await other.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("type"));
    }

    [Fact]
    public async Task Fields_chosen_are_given_with_the_id_and_no_others()
    {
        var page = await searched.Newsroom.GetAsync("articles?q=strike&fields=headline,datePublished");
        var fields = page.GetProperty("value")[0].EnumerateObject().Select(field => field.Name);
        Assert.Equal(["id", "headline", "datePublished"], fields);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_page_that_costs_all_it_may_leads_on_to_the_rest(int calls)
    {
        await using var frugal = await Newsroom.OpenAsync(searched.Newsroom.ConnectionString, watchUploads: false, limits: new SearchLimits(calls, TimeSpan.FromMinutes(1)));
        foreach (var query in new[] { "", "&q=mayor", "&q=ferry OR mayor", "&q=mayor bridge", "&q=-ferry", "&source=harbour post&language=en&author=marta quill", "&q=ferry mayor" })
            Assert.Equal(await StoriesAsync(query), (await frugal.ListAllAsync(query: query)).Select(Day));
    }

    async Task AssertAsync(string query, int[] stories) => Assert.Equal(stories, await StoriesAsync(query));

    async Task<List<int>> StoriesAsync(string query) =>
        [.. (await searched.Newsroom.GetAsync("articles?limit=200" + query)).GetProperty("value").EnumerateArray().Select(Day)];

    /// <summary>Stories are known by their day of publication.</summary>
    static int Day(JsonElement article) => article.GetProperty("datePublished").GetDateTimeOffset().Day;
}
