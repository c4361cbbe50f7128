using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>An item of RSS or an entry of Atom as an article. Both use one vocabulary here: the wild mixes them.</summary>
static class FeedItem
{
    static readonly string[] _content = ["content:encoded", "content", "atom:content", "xhtml:body", "body", "fullText"];
    static readonly string[] _summary = ["description", "summary", "atom:summary", "dc:description", "media:description"];

    public static Article Of(FeedNode item, FeedChannel channel, FeedIdentity identity)
    {
        if (item.Name is "at:deleted-entry" or "deleted-entry")
            return Deleted(item, identity);
        var url = FeedLinks.Page(item, channel.Link);
        var content = item.All(_content).FirstOrDefault(node => node["src"] is null && (node.HasElements || node.Text is not null));
        var article = new Article
        {
            Headline = item.All("title", "media:title", "dc:title").Select(FeedWords.Line).FirstOrDefault(line => line is not null),
            Url = url,
            Publisher = Source(item) ?? channel.Publisher,
            InLanguage = FeedChannel.Tag(item["xml:lang"] ?? content?["xml:lang"] ?? item.Say("dc:language", "language")) ?? channel.Language,
            CopyrightNotice = item.Say("rights", "dc:rights", "media:copyright", "copyright") ?? channel.Rights,
        };
        article = FeedDates.Dated(FeedTopics.Filed(FeedAuthors.Signed(article, item, channel), item), item);
        article = identity.Named(article, item.Say("guid", "id", "atom:id", "dc:identifier"));
        var (filled, images) = FeedNitf.In(content) is { } document ? FeedNitf.Filled(article, document, Summary(item)) : FeedBody.Filled(article, content is null ? null : FeedWords.Html(content), Summary(item));
        filled = FeedWire.Filled(filled, item, identity);
        return filled with { IsFromFeed = true, Images = FeedMedia.Of(item, images) };
    }

    /// <summary>The summary; that of a group of media where the item has no other, as films' feeds have it.</summary>
    static string? Summary(FeedNode item) =>
        item.All(_summary).Concat(item.All("media:group").SelectMany(group => group.All("media:description"))).Concat(item.All("itunes:summary")).Select(FeedWords.Html).FirstOrDefault(html => html.Length > 0);

    /// <summary>An item taken over from elsewhere names where (RSS 2.0 and RFC 4287, source).</summary>
    static Publisher? Source(FeedNode item)
    {
        if (item.First("source", "atom:source") is not { } source)
            return item.Say("dc:publisher") is { } publisher ? new(publisher) : null;
        var name = source.HasElements ? source.First("title", "atom:title") is { } title ? FeedWords.Line(title) : null : FeedWords.Line(source);
        return name is null ? null : new(name) { Url = FeedLinks.Page(source, null) ?? Page.WebAddress.Of(source["url"]) };
    }

    /// <summary>A tombstone: the entry of that id is gone (RFC 6721).</summary>
    static Article Deleted(FeedNode item, FeedIdentity identity)
    {
        var when = item["when"] is { } written ? Newsroom.NewsDates.Machine(written)?.Value : null;
        var gone = new Article { PubStatus = PubStatus.Canceled, ChangeType = "deleted", ChangeNote = item.Say("at:comment", "comment"), VersionCreated = when, DateModified = when };
        return identity.Named(gone, item["ref"]);
    }
}
