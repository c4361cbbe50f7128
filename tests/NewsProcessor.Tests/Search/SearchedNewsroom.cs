using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Tests.Hosting;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>A newsroom with a few invented stories in several languages, for all tests that only ask.</summary>
public sealed class SearchedNewsroom(AzuriteFixture azurite) : IAsyncLifetime
{
    internal Newsroom Newsroom { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Newsroom = await Newsroom.OpenAsync(azurite.NewAccount(), clock: new FakeTimeProvider(DateTimeOffset.Parse("2031-05-01T10:00:00Z", null)));
        await Newsroom.Uploads.GetBlobClient("stories/all.ndjson").PutAsync(string.Join('\n', Stories()));
        await Newsroom.DrainAsync();
    }

    public ValueTask DisposeAsync() => Newsroom.DisposeAsync();

    static IEnumerable<string> Stories()
    {
        yield return Story(1, "Ferry to Karakova sails again", "en", "Harbour Post", ["Marta Quill"], "Transport", "ferry, winter", "The last boat of the day waits for the train.");
        yield return Story(2, "Ferry crew on strike", "en-GB", "Harbour Post", ["Jonas Lint"], "Transport", "strike", "No boat leaves before Monday, says the union.");
        yield return Story(3, "Erdoğan'ın İstanbul ziyareti ışıkları söndürdü", "tr", "Sahil Gazetesi", ["Ayşe Çınar"], "Gündem", "İstanbul", "Köprü trafiğe kapatıldı.");
        yield return Story(4, "Mayor of Łódź opens café", "en", "Wire, Quill & Co", ["Zoë Müller"], "Culture", "Łódź, cafés", "The mayor herself made the first coffee.");
        yield return Story(5, "北京市长宣布新桥开放", "zh", "Harbour Post", ["王小明"], "城市", "新桥", "市民排队过桥。");
        yield return Story(6, "المدينة الأولى تفتح جسرا جديدا", "ar", "Sahil Gazetesi", ["أحمد سالم"], "أخبار", "جسر", "حضر رئيس البلدية الافتتاح");
        yield return Story(7, "Bridge opens after the war of words", "en", "Harbour Post", ["Marta Quill", "Jonas Lint"], "Transport", "bridge", "To be opened or not to be: the mayor decides.");
        yield return Item(8, "Ships at rest", "picture", "usable");
        yield return Item(9, "Bridge closes, says mayor", "text", "canceled");
        yield return Item(10, "Bridge toll, not yet", "text", "withheld");
    }

    /// <summary>A schema.org article published on a day of April 2024.</summary>
    static string Story(int day, string headline, string language, string publisher, string[] authors, string section, string keywords, string standfirst) =>
        new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = $"https://news.example/{day}",
            ["url"] = $"https://news.example/{day}",
            ["inLanguage"] = language,
            ["headline"] = headline,
            ["description"] = standfirst,
            ["author"] = new JsonArray([.. authors.Select(author => new JsonObject { ["@type"] = "Person", ["name"] = author })]),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher },
            ["articleSection"] = section,
            ["keywords"] = keywords,
            ["datePublished"] = $"2024-04-{day:D2}T08:00:00Z",
            ["articleBody"] = language switch
            {
                "tr" => "Belediye başkanı köprünün açılışında kısa bir konuşma yaptı ve sonra herkese teşekkür etti.",
                "ar" => "قال رئيس البلدية إن الجسر الجديد سيفتح أمام السيارات في الصباح الباكر من يوم الاثنين.",
                "zh" => "市长在仪式上说，新桥将于星期一早上对所有车辆开放，市民不必再等待渡船。",
                _ => Body,
            },
        }.ToJsonString();

    /// <summary>A ninjs item of the same month.</summary>
    static string Item(int day, string headline, string type, string status) =>
        new JsonObject
        {
            ["uri"] = "urn:news.example:" + day,
            ["type"] = type,
            ["pubstatus"] = status,
            ["language"] = "en",
            ["headline"] = headline,
            ["byline"] = "Jonas Lint",
            ["keywords"] = new JsonArray("ferry"),
            ["versioncreated"] = $"2024-04-{day:D2}T08:00:00Z",
            ["body_text"] = Body,
        }.ToJsonString();

    const string Body = "The clerk read the statement aloud in the town hall at noon.\n\nNobody asked a question.";
}
