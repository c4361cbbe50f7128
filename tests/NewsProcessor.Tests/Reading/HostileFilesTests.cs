using System.IO.Compression;
using System.Text;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Files made to exhaust their reader are refused with a reason, or cost only the item that they are in.</summary>
public sealed class HostileFilesTests
{
    [Theory]
    [InlineData("<description>{0}</description>")]
    [InlineData("<description><![CDATA[{0}]]></description>")]
    public void An_item_nested_without_end_costs_no_other_item(string description)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "x" + string.Concat(Enumerable.Repeat("</div>", 20_000));
        var items = Read("deep.rss", $"<rss><channel><title>F</title><item><title>Deep</title>{string.Format(System.Globalization.CultureInfo.InvariantCulture, description, deep)}</item><item><title>Sound</title></item></channel></rss>");
        Assert.Equal(2, items.Count);
        Assert.Equal("Sound", items[1].Article?.Headline);
    }

    [Fact]
    public void A_feed_that_declares_entities_is_refused()
    {
        var item = Assert.Single(Read("bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"));
        Assert.Contains("declares entities", item.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rich_text_nested_without_end_is_refused_with_its_place()
    {
        var item = Assert.Single(Read("deep.rtf", @"{\rtf1 " + new string('{', 50_000) + "x"));
        Assert.Contains("nested more than 1000 deep at byte", item.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_with_a_list_left_open_is_refused() =>
        Assert.Contains("no closing \"]\"", Assert.Single(Read("open.md", "---\nauthor: [Ann, Bob\ntitle: Fog\n---\n\nText.\n")).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Messages_in_messages_are_read_to_a_limit()
    {
        var mail = "From: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: Innermost\nMessage-ID: <0@b.example>\n\nText.\n";
        for (var depth = 1; depth <= 8; depth++)
            mail = $"From: a@b.example\nSubject: Outer\nMessage-ID: <{depth}@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m{depth}\n\n--m{depth}\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n{mail}\n--m{depth}--\n";
        Assert.Contains(Read("nested.eml", mail), item => item.Refusal?.Contains("nested more than 4 deep", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_Word_document_nested_without_end_is_refused_with_its_place()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000));
        var item = Assert.Single(ArticleReader.Read(new NewsFile("deep.docx", Word($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"))));
        Assert.Contains("word/document.xml, line 1: elements are nested more than 256 deep", item.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bb\">]><document-content><body><text><p>&b;</p></text></body></document-content>", "content.xml: The document type at the start of this XML declares entities")]
    [InlineData("<document-content><body><text>{0}</text></body></document-content>", "Elements stand more than 200 deep in each other")]
    [InlineData("<document-content><body/></document-content>", "has no text (content.xml: no <office:text>")]
    [InlineData(null, "content.xml: It unpacks to more than 32 MiB")]
    public void An_OpenDocument_text_made_to_exhaust_its_reader_is_refused_with_its_place(string? content, string reason)
    {
        content = content?.Replace("{0}", string.Concat(Enumerable.Repeat("<list><item>", 5_000)) + string.Concat(Enumerable.Repeat("</item></list>", 5_000)), StringComparison.Ordinal) ?? new string(' ', 40 * 1024 * 1024);
        var item = Assert.Single(ArticleReader.Read(new NewsFile("hostile.odt", Packed(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)))));
        Assert.Contains(reason, item.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How to write a feed\n\nStart the file with <rss version=\"2.0\"> and close it, the trainer told the newsroom on Monday, and nothing can go wrong.")]
    [InlineData("Как делают ленты\n\nФайл начинается с <rss version=\"2.0\">, сказал редакции преподаватель в понедельник, и больше ничего не нужно.")]
    [InlineData("The letter\n\nFrom: the start, he wrote, nothing was said about \\rtf1 or about %PDF-1.4, and the council was surprised.")]
    public void An_article_about_a_format_is_plain_text(string text) =>
        Assert.Equal("plain text", Assert.Single(Read("story.txt", text)).Article?.Source.Format);

    static IReadOnlyList<ReadItem> Read(string name, string content) => ArticleReader.Read(new NewsFile(name, Encoding.UTF8.GetBytes(content)));

    static byte[] Word(string document) => Packed(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document));

    static byte[] Packed(params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
