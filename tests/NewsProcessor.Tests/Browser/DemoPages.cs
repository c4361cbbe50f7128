using System.Globalization;

namespace NewsProcessor.Tests.Browser;

/// <summary>Invented articles with all that an article can have: pictures, quotations, lists, tables, versions, twins, other scripts.</summary>
static class DemoPages
{
    /// <summary>File names and contents; those ending in "-2.html" are versions of others, to be uploaded after them.</summary>
    public static IEnumerable<(string Name, string Content)> All(DateTimeOffset now) =>
    [
        ("features/tide.html", Page("tide", "en", "The woman who writes down the tide", "For fifty-one years Agnes Moor has read the gauge below the customs house twice a day. Now a machine does it, and she still comes.", "Ines Calder", "Harbour Post", "Long read", now.AddHours(-2), Tide, "https://pictures.example/tide.jpg")),
        ("features/bridge.html", Page("bridge", "en", "Council votes to keep the old bridge", "A narrow majority wants repairs; the engineers want a decision on money by March.", "Tom Abara", "Evening Lamp", "Politics", now.AddHours(-5), Bridge("eleven"))),
        ("features/bridge-2.html", Page("bridge", "en", "Council votes to keep the old bridge, mayor abstains", "A narrow majority wants repairs; the engineers want a decision on money by March.", "Tom Abara", "Evening Lamp", "Politics", now.AddHours(-4), Bridge("twelve") + "<p>The mayor, who had argued for a new bridge in the summer, abstained and left the chamber without a word to the people who were waiting in the hall.</p>")),
        ("features/bridge-copy.html", Page("bridge-copy", "en", "Old bridge stays, for now", null, "Tom Abara", "Valley Courier", "News", now.AddHours(-3), Bridge("eleven"))),
        ("dunya/kopru.html", Page("kopru", "tr", "Köprünün geleceği mecliste oylandı", "Dar bir çoğunluk onarımdan yana; mühendisler martta karar bekliyor.", "Elif Güneş", "Sahil Gazetesi", "Gündem", now.AddHours(-26), "<p>Belediye meclisi salı akşamı yaptığı toplantıda eski köprünün onarılmasına karar verdi. Oylamadan önce söz alan mühendisler, taş ayakların bir kış daha dayanacağını ama daha fazlası için söz veremeyeceklerini anlattı.</p><p>“Bu köprüden geçmeyen kalmadı,” diyen balıkçı Hasan Usta, toplantıyı sonuna kadar ayakta izledi.</p>")),
        ("alam/port.html", Page("port", "ar", "الميناء القديم يستقبل أول عبّارة بعد شتاء طويل", "عاد الركاب إلى الرصيف مع أول رحلة صباحية، وقال القبطان إن البحر كان هادئاً كما لم يكن منذ شهور.", "ليلى حداد", "صحيفة المرفأ", "محليات", now.AddHours(-7), "<p>وصلت العبّارة إلى الميناء القديم في الساعة السابعة صباحاً، وكان على متنها نحو مئتي راكب انتظروا هذه الرحلة منذ بداية الشتاء. وقد أغلق الرصيف في نوفمبر بعد أن أضرّت الأمواج بالجدار الشرقي.</p><blockquote><p>«لم أصدق أنني سأرى البيت قبل الربيع»، قالت مسافرة تحمل سلة من البرتقال.</p></blockquote><p>وأعلنت إدارة الميناء أن الرحلات ستكون مرتين في اليوم حتى نهاية الشهر، ثم أربع مرات في اليوم بعد ذلك.</p>")),
        ("welt/leuchtturm.html", Page("leuchtturm", "de", "Der Leuchtturm geht an die Gemeinde", "Nach neunzig Jahren gibt das Amt den Turm ab – samt Lampe, Treppe und einem Problem.", "Marta Lind", "Küstenblatt", "Regional", now.AddDays(-2), "<p>Die Gemeinde übernimmt den Leuchtturm am Nordkap zum Jahreswechsel. Das hat der Rat am Montagabend nach langer Aussprache und mit nur einer Gegenstimme beschlossen.</p><p>Für die Treppe, die niemand mehr betreten darf, fehlen allerdings noch dreißigtausend Kronen.</p>")),
        ("nihon/asaichi.html", Page("asaichi", "ja", "港の朝市、三年ぶりに再開", "早朝から長い列ができ、用意した魚は一時間で売り切れた。", "森田 亜紀", "みなと新聞", "地域", now.AddDays(-3), "<p>港の朝市が日曜日、三年ぶりに開かれた。午前五時の開場を待つ人の列は桟橋の先まで続き、用意された魚は一時間ほどで売り切れた。</p><p>「また顔を見られてうれしい」と、店を出した女性は話した。次の市は来月の第一日曜日に開かれる。</p>")),
    ];

    const string Tide = """
        <p>The gauge stands where the river meets the harbour, a white board with black figures, green below the half-metre with what the water leaves on it. At six in the morning and again at six in the evening, <strong>Agnes Moor</strong> comes down the customs-house steps, looks at it for about as long as one looks at a face, and writes a number in a book with a cloth spine.</p>
        <p>“People think the sea goes up and down,” she says. “It does not. It <em>breathes</em>, and some days it holds its breath.”</p>
        <h2>Thirty-seven thousand numbers</h2>
        <p>There are forty books. The first is in her father’s hand until a Tuesday in October, and in hers from the Wednesday on. The harbour office, which pays her the price of a loaf for each reading, has never asked to see them; the <a href="https://university.example/tides">university on the mainland</a> has, and keeps copies under glass.</p>
        <blockquote><p>A machine knows what the water did. It does not know what it was about to do.</p></blockquote>
        <p>What the books hold, beside the numbers, is everything that a person notices who stands in one place twice a day for half a century:</p>
        <ul><li>the day on which the swans came back, every year but two;</li><li>the night of the great flood, in pencil, since the ink had frozen;</li><li>three proposals of marriage, none of them hers.</li></ul>
        <h2>The highest waters</h2>
        <table><tr><td>Year</td><td>Metres</td><td>Remark</td></tr><tr><td>1978</td><td>4.12</td><td>Bakery under water</td></tr><tr><td>1993</td><td>3.97</td><td>No wind</td></tr><tr><td>2014</td><td>4.31</td><td>Board replaced</td></tr></table>
        <p>Since the spring, a grey box on the opposite wall sends the level to an office in the capital every six minutes. It was wrong for eleven days in June, when a family of starlings nested in front of its eye, and nobody there noticed; the harbour master did, because he had asked Agnes.</p>
        <p>She will stop, she says, when the last book is full. It has ninety pages left. At two lines a day, and forty lines a page, that is almost five years, and she has already bought the next one.</p>
        """;

    static string Bridge(string votes) => $"""
        <p>The town council decided on Tuesday night, by {votes} votes to nine, that the old stone bridge over the mill race will be repaired and not replaced. The debate lasted until a quarter to midnight and filled the public gallery twice over, once with those who came and once with those who took their seats.</p>
        <p>The engineers had told the councillors in the afternoon that the middle pier would stand for another winter, and that they would not put their names to a second one. Repairs would take fourteen months and close the bridge to carts and lorries for all of them, while people on foot could cross on planks.</p>
        <p>"We have listened to the stones for a hundred years," said the warden of the bridge, who was given the floor for three minutes and used two. "They can be listened to for a few more, if somebody pays the mason."</p>
        <p>How to pay the mason is what the council will talk about next. The treasurer spoke of a levy on moorings, the harbour master of a lawsuit if there was one, and the baker at the eastern end of a collection among those who cross it every morning without buying anything.</p>
        """;

    static string Page(string slug, string language, string headline, string? standfirst, string author, string paper, string section, DateTimeOffset published, string body, string? picture = null)
    {
        var time = published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{headline} | {paper}</title>
            <link rel="canonical" href="https://news.example/{slug}"><meta property="og:site_name" content="{paper}"><meta property="og:type" content="article">
            <meta name="author" content="{author}"><meta property="article:section" content="{section}"><meta property="article:published_time" content="{time}"><meta property="article:modified_time" content="{time}">
            {(standfirst is null ? "" : $"<meta name=\"description\" content=\"{standfirst}\">")}{(picture is null ? "" : $"<meta property=\"og:image\" content=\"{picture}\">")}</head>
            <body><article><h1>{headline}</h1>{(standfirst is null ? "" : $"<p class=\"standfirst\">{standfirst}</p>")}
            {body}
            </article></body></html>
            """;
    }
}
