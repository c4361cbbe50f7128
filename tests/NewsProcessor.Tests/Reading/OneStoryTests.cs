using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>One story in every format that can carry it lands in the same record with the same meaning.</summary>
public sealed class OneStoryTests
{
    const string Headline = "Harbour to be dredged next year", Author = "Mara Quill";
    const string First = "The harbour will be dredged next year, the council said on Thursday after a long debate about the cost.";
    const string Second = "Fishermen had asked for the work since the storm of two winters ago, when the channel silted up.";
    const string Moment = "2024-03-14T12:05:00+00:00";

    public static TheoryData<string, string, string> Written() => new()
    {
        { "NITF", "a.xml", $"<nitf><head><docdata><doc-id id-string=\"x\"/><date.issue norm=\"20240314T120500Z\"/></docdata></head><body><body.head><hedline><hl1>{Headline}</hl1></hedline><byline>By {Author}</byline></body.head><body.content><p>{First}</p><p>{Second}</p></body.content></body></nitf>" },
        { "APPL", "a.xml", $"<Publication xmlns=\"http://ap.org/schemas/03/2005/appl\"><Identification><ItemId>x</ItemId><MediaType>Text</MediaType><DefaultLanguage>en</DefaultLanguage></Identification><PublicationManagement><FirstCreated Year=\"2024\" Month=\"3\" Day=\"14\" Time=\"12:05:00\"/><Status>Usable</Status></PublicationManagement><NewsLines><HeadLine>{Headline}</HeadLine><ByLine>By {Author}</ByLine></NewsLines><PublicationComponent Role=\"Main\"><TextContentItem><DataContent><nitf><body.content><p>{First}</p><p>{Second}</p></body.content></nitf></DataContent></TextContentItem></PublicationComponent></Publication>" },
        { "NewsML-G2", "a.xml", $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"x\" version=\"1\" xml:lang=\"en\"><itemMeta><itemClass qcode=\"ninat:text\"/><versionCreated>2024-03-14T12:05:00Z</versionCreated><firstCreated>2024-03-14T12:05:00Z</firstCreated></itemMeta><contentMeta><headline>{Headline}</headline><by>By {Author}</by></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>{First}</p><p>{Second}</p></body></html></inlineXML></contentSet></newsItem>" },
        { "NewsML 1", "a.xml", $"<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>p</ProviderId><DateId>20240314</DateId><NewsItemId>x</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240314T120500Z</FirstCreated><Status FormalName=\"Usable\"/></NewsManagement><NewsComponent xml:lang=\"en\"><NewsLines><HeadLine>{Headline}</HeadLine><ByLine>By {Author}</ByLine></NewsLines><ContentItem><DataContent><p>{First}</p><p>{Second}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>" },
        { "ninjs", "a.json", $"{{\"uri\":\"x\",\"type\":\"text\",\"pubstatus\":\"usable\",\"firstcreated\":\"2024-03-14T12:05:00Z\",\"headline\":\"{Headline}\",\"byline\":\"By {Author}\",\"body_xhtml\":\"<p>{First}</p><p>{Second}</p>\"}}" },
        { "JSON-LD", "a.json", $"{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{Headline}\",\"author\":{{\"@type\":\"Person\",\"name\":\"{Author}\"}},\"datePublished\":\"{Moment}\",\"articleBody\":\"{First}\\n\\n{Second}\"}}" },
        { "JSON", "a.json", $"{{\"title\":\"{Headline}\",\"authors\":[\"{Author}\"],\"date_publish\":\"2024-03-14 12:05:00+00:00\",\"maintext\":\"{First}\\n{Second}\"}}" },
        { "RSS", "a.rss", $"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>{Headline}</title><dc:creator>{Author}</dc:creator><pubDate>Thu, 14 Mar 2024 12:05:00 GMT</pubDate><content:encoded><![CDATA[<p>{First}</p><p>{Second}</p>]]></content:encoded></item></channel></rss>" },
        { "Atom", "a.atom", $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x</id><title>{Headline}</title><author><name>{Author}</name></author><published>2024-03-14T12:05:00Z</published><content type=\"html\">&lt;p&gt;{First}&lt;/p&gt;&lt;p&gt;{Second}&lt;/p&gt;</content></entry></feed>" },
        { "JSON Feed", "a.json", $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":\"x\",\"title\":\"{Headline}\",\"authors\":[{{\"name\":\"{Author}\"}}],\"date_published\":\"{Moment}\",\"content_html\":\"<p>{First}</p><p>{Second}</p>\"}}]}}" },
        { "mail", "a.eml", $"From: {Author} <m@b.example>\nTo: d@p.example\nSubject: {Headline}\nDate: Thu, 14 Mar 2024 12:05:00 +0000\nMessage-ID: <x@b.example>\n\n{First}\n\n{Second}\n" },
        { "Markdown", "a.md", $"---\ntitle: {Headline}\nauthor: {Author}\ndate: 2024-03-14T12:05:00Z\n---\n\n{First}\n\n{Second}\n" },
        { "plain text", "a.txt", $"{Headline}\nBy {Author}\nMarch 14, 2024 12:05 GMT\n\n{First}\n\n{Second}\n" },
        { "IPTC 7901", "a.txt", $"\u0001NWA0412 3 POL 0037\r\nHarbour/\r\n\u0002{Headline}\r\nBy {Author} =\r\n\r\n   {First}\r\n   {Second}\r\n\u0003141205 GMT MAR 24\r\n\u0004" },
        { "ANPA 1312", "a.txt", $"\u0016\u0016\u0001a0142\u001F_x\r\nr a\u0013\u0011 BC-Harbour 03-14 0037\r\n\u0002^BC-Harbour,0037<\r\n^{Headline}<\r\n^By {Author}=\r\n\t{First}\r\n\t{Second}\r\n\u0003AP-WS-03-14-24 1205GMT\r\n\u0004" },
        { "ZCZC", "a.txt", $"ZCZC LWN\r\n#Harbour\r\n$" + $"{Headline}\r\n:(COLDWATER)\r\nBy {Author}\r\n{First}\r\n\r\n   {Second}\r\n141205 GMT MAR 24\r\nNNNN\r\n" },
        { "RTF", "a.rtf", $"{{\\rtf1\\ansi {Headline}\\par By {Author}\\par March 14, 2024 12:05 GMT\\par {First}\\par {Second}\\par }}" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_story_is_the_same_in_every_format(string format, string name, string content)
    {
        var article = Assert.Single(ArticleReader.Read(new NewsFile(name, Encoding.UTF8.GetBytes(content)))).Article;
        Assert.NotNull(article);
        Assert.Equal(format, article.Source.Format);
        Assert.Equal(Headline, article.Headline);
        Assert.Equal(Author, Assert.Single(article.Authors).Name);
        Assert.Equal($"{First}\n\n{Second}", article.ArticleBody);
        Assert.Equal(DateTimeOffset.Parse(Moment, System.Globalization.CultureInfo.InvariantCulture), article.DatePublished);
        Assert.Equal(0, article.UtcOffsetMinutes);
        Assert.Equal(("text", "en", PubStatus.Usable, false), (article.ItemType, article.InLanguage, article.PubStatus, article.IsPartial));
        Assert.Empty(article.Warnings);
    }
}
