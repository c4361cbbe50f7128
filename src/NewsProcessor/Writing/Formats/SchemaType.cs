using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Formats;

/// <summary>schema.org's types for those of ninjs.</summary>
static class SchemaType
{
    public static string Of(Article article) => article.ItemType switch
    {
        "text" or "composite" => "NewsArticle",
        "picture" or "graphic" => "ImageObject",
        "video" => "VideoObject",
        "audio" => "AudioObject",
        "event" => "Event",
        _ => "CreativeWork",
    };
}
