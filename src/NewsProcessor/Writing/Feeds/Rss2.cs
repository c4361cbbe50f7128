using System.Net;
using System.Xml;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Feeds;

/// <summary>RSS 2.0, with the extensions that readers know: content, Dublin Core, Media RSS, and Atom's links.</summary>
public sealed class Rss2 : IFeedWriter
{
    public string Name => "rss";
    public string ContentType => "application/rss+xml; charset=utf-8";

    public byte[] Write(Feed feed) => FeedXml.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, ns) in (ReadOnlySpan<(string, string)>)[("atom", FeedXml.Atom), ("content", FeedXml.Content), ("dc", FeedXml.DublinCore), ("media", FeedXml.Media)])
            xml.WriteAttributeString("xmlns", prefix, null, ns);
        xml.WriteStartElement("channel");
        xml.Say(null, "title", null, feed.Title);
        xml.Say(null, "link", null, feed.Site);
        xml.Say(null, "description", null, "Articles, newest first.");
        xml.Say(null, "lastBuildDate", null, FeedXml.Rfc822(feed.Updated));
        xml.Say(null, "generator", null, "News Processor");
        xml.Say(null, "docs", null, "https://www.rssboard.org/rss-specification");
        foreach (var (relation, address) in (ReadOnlySpan<(string, string?)>)[("self", feed.Self), ("first", feed.First), ("next", feed.Next)])
        {
            if (address is not null)
                xml.Mark("atom", "link", FeedXml.Atom, ("rel", relation), ("href", address), ("type", "application/rss+xml"));
        }
        foreach (var item in feed.Items)
            Write(xml, item);
    });

    static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Say(null, "title", null, item.Title);
        xml.Say(null, "link", null, item.Link);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        if (item.Summary.DatePublished is { } published)
            xml.Say(null, "pubDate", null, FeedXml.Rfc822(published));
        // A description is HTML.
        xml.Say(null, "description", null, item.Standfirst is { } standfirst ? WebUtility.HtmlEncode(standfirst) : null);
        if (item.Content is { } whole)
            xml.Say("content", "encoded", FeedXml.Content, BodyMarkup.Of(whole).ToString());
        foreach (var topic in item.Topics)
            xml.Say(null, "category", null, topic);
        foreach (var author in item.Summary.Authors)
            xml.Say("dc", "creator", FeedXml.DublinCore, author);
        xml.Say("dc", "publisher", FeedXml.DublinCore, item.Summary.Publisher);
        xml.Say("dc", "language", FeedXml.DublinCore, item.Summary.InLanguage);
        xml.Say("dc", "rights", FeedXml.DublinCore, item.Content?.CopyrightNotice);
        if (item.Picture is { } picture)
            xml.Mark("media", "content", FeedXml.Media, ("url", picture), ("medium", "image"));
        xml.WriteEndElement();
    }
}
