namespace NewsProcessor.Reading.Json;

/// <summary>
/// The names of an article's plain properties, in lower case without "_" or "-": those of extraction tools (news-please, trafilatura, newspaper, goose, Readability),
/// of news services and of content systems; the most particular first, and never the time of fetching.
/// </summary>
static class PlainNames
{
    /// <summary>All that some services give of a text.</summary>
    public const string FirstParagraph = "leadparagraph";

    /// <summary>Where an article's standfirst is one of its components.</summary>
    public const string Components = "components";

    /// <summary>The headline of some services' articles, and the name of whatever else there is.</summary>
    const string Name = "name";

    public static readonly string[] Headlines = ["headline", "title", "headlines", "webtitle", "heading", "header", Name];
    public static readonly string[] Alternatives = ["alternativeheadline", "subtitle", "subheadline", "subhead", "subheadlines", "kicker"];
    public static readonly string[] Bodies = ["maintext", "articlebody", "contentelements", "contentwithmarkup", "bodyhtml", "contenthtml", "articlehtml", "html", "body", "content", "contents", "text", "fulltext", "bodytext", "cleanedtext", "textcontent", "storytext", "contenttext", "articletext", "rawtext", "plaintext", "richtext", "blocks", "paragraphs", Components, "news", FirstParagraph];
    public static readonly string[] Descriptions = ["standfirst", "description", "excerpt", "summary", "abstract", "lead", "teaser", "dek", "deck", "intro", "trailtext", "leadtext", "metadescription", "snippet"];
    public static readonly string[] Published = ["displaydate", "firstpublishdate", "datepublished", "datepublish", "publishdate", "publisheddate", "publishedat", "firstpublished", "publicationdate", "publishedtime", "webpublicationdate", "pubdate", "dategmt", "published", "publishdatetime", "publisheddatetime", "datetimepub", "datetime", "date", "firstcreated", "created", "createdat", "createddatetime", "timestamp", "versioncreated", "coverdate", "docdate"];
    public static readonly string[] Modified = ["datemodified", "datemodify", "modifieddate", "modifieddatetime", "updateddatetime", "modifiedgmt", "modified", "updatedat", "updateddate", "lastmodified", "lastupdated", "lastupdateddate", "updated", "changed"];
    public static readonly string[] Authors = ["authors", "author", "byline", "authorsbyline", "fieldbyline", "fieldauthor", "creator", "writer", "attributedto", "bylines", "credits"];
    public static readonly string[] Addresses = ["canonicalurl", "canonicallink", "canonical", "originalurl", "url", "weburl", "link", "permalink", "source"];
    public static readonly string[] Publishers = ["publicationname", "publisher", "sitename", "sourcehostname", "distributor", "source", "sourcename", "outlet", "publication", "provider", "providers"];
    public static readonly string[] Images = ["image", "imageurl", "topimage", "urltoimage", "leadimage", "leadimageurl", "thumbnail", "images", "mainimage", "featureimage", "featuredimage", "wp:featuredmedia", "promoitems", "coverimage", "cover", "heroimage", "fieldimage", "thumbnailurl"];
    public static readonly string[] Subjects = ["subjects", "topics"];

    /// <summary>What an article's values are wrapped in.</summary>
    public static readonly string[] Nested = ["fields", "attributes", "_source", "article", "head", "header", "meta", "metadata", "text", "links", "thread", "taxonomy", "sys", "body", "_embedded"];

    static readonly string[][] _tables = [Headlines, Alternatives, Bodies, Descriptions, Published, Modified, Authors, Addresses, Publishers, Images, Subjects];

    /// <summary>Whether properties of these names can make an article: a headline, and a text, a summary or an address. What has a name and no text may be anything.</summary>
    public static bool CanMakeArticle(Func<string, bool> has) =>
        Bodies.Any(has) ? Headlines.Any(has) : Headlines.Any(name => name != Name && has(name)) && (Descriptions.Any(has) || Addresses.Any(has));

    public static bool IsHeadline(string name) => Headlines.Contains(name);

    /// <summary>Whether one of the tables has the name.</summary>
    public static bool Knows(string name) => _tables.Any(names => names.Contains(name));
}
