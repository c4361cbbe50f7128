using System.Text.Json;
using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Formats;

/// <summary>The record itself, by the names of <see cref="Article"/>; a context before it says which of schema.org's terms they are, so that it is JSON-LD as well (JSON-LD 1.1, 4.1).</summary>
public sealed class RecordJson : IArticleWriter
{
    public string Name => "json";
    public string ContentType => "application/json; charset=utf-8";
    public string Extension => ".json";

    /// <summary>What has no term of schema.org's is not listed, and so is no part of the linked data.</summary>
    static ReadOnlySpan<byte> Context => """
        "@context":{"@version":1.1,"s":"https://schema.org/",
        "NewsArticle":"s:NewsArticle","ImageObject":"s:ImageObject","VideoObject":"s:VideoObject","AudioObject":"s:AudioObject","CreativeWork":"s:CreativeWork","Event":"s:Event",
        "id":"s:identifier","uri":"s:identifier","version":"s:version","url":{"@id":"s:url","@type":"@id"},
        "headline":"s:headline","alternativeHeadline":"s:alternativeHeadline","description":"s:description","articleBody":"s:articleBody",
        "dateline":"s:dateline","creditText":"s:creditText","inLanguage":"s:inLanguage","articleSection":"s:articleSection","keywords":"s:keywords","genres":"s:genre",
        "datePublished":{"@id":"s:datePublished","@type":"s:DateTime"},"dateModified":{"@id":"s:dateModified","@type":"s:DateTime"},
        "firstCreated":{"@id":"s:dateCreated","@type":"s:DateTime"},"expires":{"@id":"s:expires","@type":"s:DateTime"},
        "wordCount":"s:wordCount","timeRequired":{"@id":"s:timeRequired","@type":"s:Duration"},"isAccessibleForFree":"s:isAccessibleForFree",
        "copyrightNotice":"s:copyrightNotice","usageTerms":"s:usageInfo","contentLocation":"s:contentLocation","name":"s:name",
        "authors":{"@id":"s:author","@context":{"role":"s:jobTitle","organisation":"s:affiliation","email":"s:email"}},
        "publisher":{"@id":"s:publisher"},"infoSources":"s:sourceOrganization",
        "people":{"@id":"s:mentions","@context":{"code":"s:identifier"}},"organisations":{"@id":"s:mentions","@context":{"code":"s:identifier"}},
        "places":{"@id":"s:mentions","@context":{"code":"s:identifier"}},"subjects":{"@id":"s:about","@context":{"code":"s:termCode"}},
        "images":{"@id":"s:image","@context":{"url":{"@id":"s:contentUrl","@type":"@id"},"caption":"s:caption","credit":"s:creditText"}}},"@type":
        """u8;

    public byte[] Write(Article article)
    {
        var record = JsonSerializer.SerializeToUtf8Bytes(article, ArticleJson.Compact.Article);
        return [(byte)'{', .. Context, (byte)'"', .. System.Text.Encoding.ASCII.GetBytes(SchemaType.Of(article)), .. "\","u8, .. record.AsSpan(1)];
    }
}
