using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsProcessor.Reading;

namespace NewsProcessor.Benchmarks.Formats;

/// <summary>Files as newsrooms drop them, in memory: feeds and lists of a hundred articles, else one article a file. Each declares its language where its format can.</summary>
static class InventedFiles
{
    const int Items = 100;

    static readonly List<InventedStory> _stories = [.. Enumerable.Range(1, Items).Select(InventedStory.Of)];

    public static IEnumerable<NewsFile> All() =>
    [
        File("nitf.xml", Nitf(_stories[0])),
        File("appl.xml", Appl(_stories[0])),
        File("newsml1.xml", NewsMl1(_stories[1])),
        File("g2.xml", G2(_stories[2])),
        File("feed.rss", Rss()),
        File("feed.atom", Atom()),
        File("sitemap.xml", Sitemap()),
        File("feed.json", new JsonObject { ["version"] = "https://jsonfeed.org/version/1.1", ["title"] = "Invented Post", ["language"] = "en", ["items"] = List(FeedItem) }.ToJsonString()),
        File("lines.jsonl", string.Join('\n', _stories.Select(story => Plain(story).ToJsonString()))),
        File("ninjs.json", List(Ninjs).ToJsonString()),
        File("linked.json", List(Linked).ToJsonString()),
        File("plain.json", List(Plain).ToJsonString()),
        File("stories.xml", Stories()),
        File("table.csv", Table()),
        File("wire.7901", Wire7901(_stories[3]), Encoding.Latin1),
        File("wire.anpa", Anpa(_stories[4]), Encoding.Latin1),
        File("wire.zczc", Zczc(_stories[9]), Encoding.Latin1),
        File("story.rtf", Rtf(_stories[5]), Encoding.Latin1),
        File("story.eml", Mail(_stories[6])),
        File("story.md", Markdown(_stories[7])),
        File("export.xml", WordPress()),
        new("story.docx", InventedDocuments.Word(_stories[8])),
        new("story.odt", InventedDocuments.OpenDocument(_stories[10])),
        new("story.pdf", InventedDocuments.Pdf(_stories[9])),
    ];

    static NewsFile File(string name, string text, Encoding? encoding = null) => new(name, (encoding ?? Encoding.UTF8).GetBytes(text));

    static JsonArray List(Func<InventedStory, JsonObject> item) => [.. _stories.Select(item)];

    static string Paragraphs(InventedStory story) => string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>\n"));

    static string Nitf(InventedStory story) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <nitf><head><title>{story.Headline}</title><docdata><doc-id id-string="invented-{story.Number}" regsrc="invented.example"/><urgency ed-urg="4"/><date.issue norm="20240311T101500+0100"/><doc.copyright holder="Invented Post"/></docdata></head>
        <body xml:lang="en"><body.head><hedline><hl1>{story.Headline}</hl1></hedline><byline>By <person>{story.Author}</person></byline><abstract><p>{story.Summary}</p></abstract></body.head>
        <body.content>{Paragraphs(story)}</body.content></body></nitf>
        """;

    static string Appl(InventedStory story) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Publication Version="5.3.1" xmlns="http://ap.org/schemas/03/2005/appl"><Identification><ItemId>{story.Number}</ItemId><MediaType>Text</MediaType><Priority>4</Priority><DefaultLanguage>en</DefaultLanguage><RecordSequenceNumber>1</RecordSequenceNumber></Identification>
        <PublicationManagement><RecordType>Change</RecordType><ArrivalDateTime>2024-03-11T09:15:00</ArrivalDateTime><FirstCreated Year="2024" Month="3" Day="11" Time="09:15:00"/><Status>Usable</Status></PublicationManagement>
        <NewsLines><Title>{story.Headline}</Title><HeadLine>{story.Headline}</HeadLine><ByLine>By {story.Author}</ByLine></NewsLines><DescriptiveMetadata><Description>{story.Summary}</Description></DescriptiveMetadata>
        <PublicationComponent Role="Main" MediaType="Text"><TextContentItem><DataContent><nitf><body.content><block>{Paragraphs(story)}</block></body.content></nitf></DataContent></TextContentItem></PublicationComponent></Publication>
        """;

    static string Stories() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <stories>{string.Join('\n', _stories.Select(story => $"<story lang=\"en\"><title>{story.Headline}</title><author>{story.Author}</author><published>{story.Time}</published><url>{story.Address}</url><summary>{story.Summary}</summary><body>{Paragraphs(story)}</body></story>"))}</stories>
        """;

    static string Table() => "title,summary,author,date,url,language,text\n" + string.Join('\n', _stories.Select(story =>
        $"{story.Headline},{story.Summary},{story.Author},{story.Time},{story.Address},en,\"{string.Join("\n\n", story.Paragraphs.Select(text => text.Replace(" sa ", " \"\"sa\"\" ", StringComparison.Ordinal)))}\""));

    static string NewsMl1(InventedStory story) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <NewsML><NewsEnvelope><DateAndTime>20240311T101500+0100</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>invented.example</ProviderId><DateId>20240311</DateId><NewsItemId>{story.Number}</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:invented.example:20240311:{story.Number}:1N</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240311T101500+0100</FirstCreated><ThisRevisionCreated>20240311T101500+0100</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
        <NewsComponent xml:lang="en"><NewsLines><HeadLine>{story.Headline}</HeadLine><ByLine>By {story.Author}</ByLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>{Paragraphs(story)}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
        """;

    static string G2(InventedStory story) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.30" guid="urn:newsml:invented.example:{story.Number}" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Invented Post</name></provider><versionCreated>{story.Time}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><contentCreated>{story.Time}</contentCreated><creator><name>{story.Author}</name></creator><language tag="en"/><headline>{story.Headline}</headline><by>By {story.Author}</by><description role="drol:summary">{story.Summary}</description></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{Paragraphs(story)}</body></html></inlineXML></contentSet></newsItem>
        """;

    static string Sitemap() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        {string.Concat(_stories.Select(story => $"<url><loc>https://invented-post.example/{story.Number}</loc><news:news><news:publication><news:name>Invented Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-03-11T10:15:00+01:00</news:publication_date><news:title>{story.Headline}</news:title></news:news></url>\n"))}
        </urlset>
        """;

    static string Rss() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Invented Post</title><link>https://invented-post.example/</link><language>en</language>
        {string.Join('\n', _stories.Select(story => $"<item><title>{story.Headline}</title><link>{story.Address}</link><guid>{story.Address}</guid><dc:creator>{story.Author}</dc:creator><pubDate>Mon, 11 Mar 2024 10:15:00 +0100</pubDate><category>Town</category><description>{story.Summary}</description><content:encoded><![CDATA[{story.Html}]]></content:encoded></item>"))}
        </channel></rss>
        """;

    static string Atom() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Invented Post</title><id>https://invented-post.example/</id><updated>2024-03-11T10:15:00Z</updated>
        {string.Join('\n', _stories.Select(story => $"<entry><title>{story.Headline}</title><link href=\"{story.Address}\"/><id>{story.Address}</id><author><name>{story.Author}</name></author><published>{story.Time}</published><updated>{story.Time}</updated><summary>{story.Summary}</summary><content type=\"html\">{story.HtmlEncoded}</content></entry>"))}
        </feed>
        """;

    static string WordPress() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Invented Post</title><link>https://invented-post.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
        {string.Join('\n', _stories.Select(story => $"<item><title>{story.Headline}</title><link>{story.Address}</link><guid isPermaLink=\"false\">https://invented-post.example/?p={story.Number}</guid><dc:creator><![CDATA[{story.Author}]]></dc:creator><content:encoded><![CDATA[{story.Html}]]></content:encoded><excerpt:encoded><![CDATA[{story.Summary}]]></excerpt:encoded><wp:post_id>{story.Number}</wp:post_id><wp:post_date_gmt>2024-03-11 09:15:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"))}
        </channel></rss>
        """;

    static JsonObject FeedItem(InventedStory story) => new()
    {
        ["id"] = story.Address, ["url"] = story.Address, ["title"] = story.Headline, ["summary"] = story.Summary, ["content_html"] = story.Html, ["date_published"] = story.Time,
        ["authors"] = new JsonArray(new JsonObject { ["name"] = story.Author }), ["tags"] = new JsonArray("town", "council"),
    };

    static JsonObject Plain(InventedStory story) => new()
    {
        ["title"] = story.Headline, ["description"] = story.Summary, ["authors"] = new JsonArray(story.Author), ["date_publish"] = story.Time, ["url"] = story.Address,
        ["language"] = "en", ["source_domain"] = "invented-post.example", ["maintext"] = string.Join('\n', story.Paragraphs),
    };

    static JsonObject Ninjs(InventedStory story) => new()
    {
        ["uri"] = $"urn:invented:{story.Number}", ["type"] = "text", ["pubStatus"] = "usable", ["version"] = "1", ["versionCreated"] = story.Time, ["firstCreated"] = story.Time, ["language"] = "en", ["urgency"] = 4, ["by"] = $"By {story.Author}",
        ["headlines"] = new JsonArray(new JsonObject { ["role"] = "main", ["value"] = story.Headline }), ["descriptions"] = new JsonArray(new JsonObject { ["role"] = "summary", ["value"] = story.Summary }),
        ["bodies"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["value"] = story.Html }),
        ["subjects"] = new JsonArray(new JsonObject { ["name"] = "town", ["uri"] = "http://cv.iptc.org/newscodes/mediatopic/20000587" }),
    };

    static JsonObject Linked(InventedStory story) => new()
    {
        ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["@id"] = story.Address, ["url"] = story.Address, ["headline"] = story.Headline, ["description"] = story.Summary, ["datePublished"] = story.Time, ["dateModified"] = story.Time,
        ["inLanguage"] = "en", ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = story.Author }, ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = "Invented Post" }, ["articleBody"] = string.Join("\n\n", story.Paragraphs),
    };

    static string Wire7901(InventedStory story) => $"\u0001inp0045 3 pl 612  inp 0045\r\n\r\nTown/Council/\r\n\u0002{story.Headline}\r\nBy {story.Author}, inp =\r\n\r\n{string.Join("\r\n\r\n", story.Paragraphs.Select(Wrapped))}\r\n\r\ninp itr nn\r\n\u0003111015 GMT Mar 24\r\n\u0004";

    static string Anpa(InventedStory story) => $"\u0016\u0016\u0001w1645\u001F_town\r\nu i\u0013\u0011 BC-XX--TownStory   03-14 0612\r\n\u0002\u0002BC-XX--Town Story,612<\r\n^{story.Headline}<\r\n^By {story.Author.ToUpperInvariant()}=\r\n^Invented Writer=\r\n{string.Concat(story.Paragraphs.Select(text => $"\t   {text} \r\n"))}\t   \u0003INP-WF-03-14-24 2350GMT<\r\n\u0004";

    static string Zczc(InventedStory story) => $"ZCZC INP\r\n#Town council\r\n${story.Headline}\r\n:(HARBOUR)\r\n*11000000\r\nBy {story.Author}\r\n{string.Join("\r\n\r\n   ", story.Paragraphs)}\r\n111015 GMT MAR 24\r\nNNNN\r\n";

    static string Rtf(InventedStory story) => $$$"""
        {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title {{{story.Headline}}}}{\author {{{story.Author}}}}{\creatim\yr2024\mo3\dy11\hr10\min15}}
        \pard\s1\b\fs32 {{{story.Headline}}}\b0\par
        \pard\s0\fs24 By {{{story.Author}}}\par
        {{{string.Join('\n', story.Paragraphs.Select(text => $@"{{\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid123 {text.Replace(" sa ", @" \'e9\'e8 ", StringComparison.Ordinal)}}}\par"))}}}
        }
        """;

    static string Mail(InventedStory story) => $"From: \"{story.Author}\" <press@invented.example>\r\nTo: desk@invented.example\r\nSubject: {story.Headline}\r\nDate: Mon, 11 Mar 2024 10:15:00 +0100\r\nMessage-ID: <{story.Number}@invented.example>\r\nContent-Language: en\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{string.Join("\r\n\r\n", story.Paragraphs)}\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{story.Html}</body></html>\r\n--b1--\r\n";

    static string Markdown(InventedStory story) => $"---\ntitle: {JsonSerializer.Serialize(story.Headline)}\nauthor: {story.Author}\ndate: {story.Time}\nlang: en\n---\n\n# {story.Headline}\n\n{string.Join("\n\n", story.Paragraphs.Select(text => text.Replace(" sa ", " *sa* ", StringComparison.Ordinal)))}\n";

    static string Wrapped(string text)
    {
        var (lines, line) = (new StringBuilder(), 0);
        foreach (var word in text.Split(' '))
        {
            line = line + word.Length > 68 ? 0 : line + word.Length + 1;
            lines.Append(line == 0 ? "\r\n" : lines.Length == 0 ? "" : " ").Append(word);
        }
        return lines.ToString();
    }
}
