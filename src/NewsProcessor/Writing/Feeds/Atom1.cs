using System.Xml;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Feeds;

/// <summary>Atom (RFC 4287), in pages (RFC 5005); what was withdrawn stands as a deleted entry (RFC 6721).</summary>
public sealed class Atom1 : IFeedWriter
{
    const string FeedType = "application/atom+xml";

    public string Name => "atom";
    public string ContentType => "application/atom+xml; charset=utf-8";

    public byte[] Write(Feed feed) => FeedXml.Document(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.Say(null, "title", FeedXml.Atom, feed.Title);
        xml.Say(null, "id", FeedXml.Atom, feed.Id);
        xml.Say(null, "updated", FeedXml.Atom, FeedXml.Rfc3339(feed.Updated));
        xml.Say(null, "generator", FeedXml.Atom, "News Processor");
        Link(xml, "self", feed.Self, FeedType);
        Link(xml, "first", feed.First, FeedType);
        Link(xml, "next", feed.Next, FeedType);
        Link(xml, "alternate", feed.Site, "text/html");
        Link(xml, "alternate", feed.List, "application/json");
        foreach (var item in feed.Items)
        {
            if (item.Summary.PubStatus is PubStatus.Canceled)
                xml.Mark("at", "deleted-entry", FeedXml.Tombstones, ("ref", item.Id), ("when", FeedXml.Rfc3339(item.Updated)));
            else
                Write(xml, item);
        }
    });

    static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        if (item.Summary.InLanguage is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.Say(null, "title", FeedXml.Atom, item.Title);
        xml.Say(null, "id", FeedXml.Atom, item.Id);
        xml.Say(null, "updated", FeedXml.Atom, FeedXml.Rfc3339(item.Updated));
        if (item.Summary.DatePublished is { } published)
            xml.Say(null, "published", FeedXml.Atom, FeedXml.Rfc3339(published));
        Link(xml, "alternate", item.Link, "text/html");
        Link(xml, "alternate", item.Record, "application/json");
        Signed(xml, item.Summary);
        foreach (var topic in item.Topics)
            xml.Mark(null, "category", FeedXml.Atom, ("term", topic));
        xml.Say(null, "rights", FeedXml.Atom, item.Content?.CopyrightNotice);
        Told(xml, item);
        xml.WriteEndElement();
    }

    /// <summary>Every entry must name somebody: who wrote it, else who published it, else the agency.</summary>
    static void Signed(XmlWriter xml, ArticleSummary summary)
    {
        var names = summary.Authors is not [] ? summary.Authors : [summary.Byline ?? summary.Publisher ?? (summary.InfoSources is [var agency, ..] ? agency : "unknown")];
        foreach (var name in names)
        {
            xml.WriteStartElement("author", FeedXml.Atom);
            xml.Say(null, "name", FeedXml.Atom, name);
            xml.WriteEndElement();
        }
        xml.Say("dc", "publisher", FeedXml.DublinCore, summary.Publisher);
    }

    static void Told(XmlWriter xml, FeedItem item)
    {
        if (item.Picture is { } picture)
            xml.Mark("media", "content", FeedXml.Media, ("url", picture), ("medium", "image"));
        xml.Say(null, "summary", FeedXml.Atom, item.Standfirst);
        if (item.Content is not { } whole)
            return;
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(BodyMarkup.Of(whole).ToString());
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, string relation, string? address, string type)
    {
        if (address is not null)
            xml.Mark(null, "link", FeedXml.Atom, ("rel", relation), ("type", type), ("href", address));
    }
}
