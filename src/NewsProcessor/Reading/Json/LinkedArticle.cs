using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Json;

/// <summary>A schema.org article (NewsArticle and its kin) as an article of ours; the record's names are schema.org's own.</summary>
static class LinkedArticle
{
    public static Article? Read(JsonElement value, LinkedGraph graph)
    {
        var fields = new JsonFields(value);
        var notes = new ItemNotes();
        string? Line(params ReadOnlySpan<string> names) => graph.List(fields, names).Select(JsonArticle.Line).FirstOrDefault(line => line is not null);
        List<string> Lines(params ReadOnlySpan<string> names) => [.. graph.List(fields, names).Select(JsonArticle.Line).OfType<string>().Distinct()];
        var published = notes.Date(Line("datePublished") ?? Line("dateCreated"), "datePublished");
        var url = Address(fields, graph);
        var body = fields.First("articleBody", "text", "reviewBody") is { } found ? StoredBody.Read(found.Value) : new();
        var publisher = graph.List(fields, "publisher", "sourceOrganization", "provider").FirstOrDefault();
        var topics = graph.List(fields, "about").Concat(graph.List(fields, "mentions")).ToList();
        var correction = Line("correction");
        var article = new Article
        {
            Uri = url is null ? fields.Text("identifier", "@id") ?? "" : "",
            UriSource = UriSource.Provider,
            Version = fields.Text("version"),
            Headline = Line("headline") ?? Line("name"),
            AlternativeHeadline = Line("alternativeHeadline", "alternateName"),
            Description = Line("description", "abstract"),
            CreditText = Line("creditText"),
            Publisher = JsonArticle.Line(publisher) is { } name ? new(name) { Url = BodyWriter.Address(new JsonFields(publisher).Text("url")) } : null,
            Dateline = Line("dateline"),
            ContentLocation = Line("contentLocation", "locationCreated"),
            DateModified = notes.Time(Line("dateModified"), "dateModified"),
            FirstCreated = notes.Time(Line("dateCreated"), "dateCreated"),
            Expires = notes.Time(Line("expires"), "expires"),
            Paragraphs = body.Paragraphs,
            Images = [.. graph.List(fields, "image", "images", "thumbnailUrl").Select(Pictures.Of).OfType<Image>().Concat(body.Images).DistinctBy(image => image.Url)],
            Associations = [.. graph.List(fields, "video", "audio", "associatedMedia").Select(Media).OfType<Association>()],
            People = Named(topics, "Person"),
            Organisations = Named(topics, "Organization"),
            Places = Named(topics, "Place"),
            Subjects = Named(topics, null),
            Url = url,
            InLanguage = fields.Text("inLanguage") ?? Line("inLanguage"),
            ArticleSection = Lines("articleSection"),
            Keywords = [.. Lines("keywords").SelectMany(words => words.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Genres = Lines("genre"),
            CopyrightHolder = Line("copyrightHolder"),
            CopyrightNotice = Line("copyrightNotice"),
            UsageTerms = Line("usageInfo", "license"),
            IsAccessibleForFree = fields.Text("isAccessibleForFree")?.ToLowerInvariant() switch { "true" or "1" => true, "false" or "0" => false, _ => null },
            ChangeType = correction is null ? null : "correction",
            ChangeNote = correction,
        };
        article = ItemNotes.Published(JsonArticle.Signed(article, graph.List(fields, "author", "authors", "creator")), published);
        // Sellers of news declare the length of the whole and show a part.
        var partial = article.IsAccessibleForFree is false && fields.Number("wordCount") is > 50 and var whole && Words.Count(article.ArticleBody) * 2 < whole;
        return JsonArticle.SaysNothing(article) ? null : article with { IsPartial = partial, Warnings = notes.Warnings };
    }

    static string? Address(JsonFields fields, LinkedGraph graph) =>
        BodyWriter.Address(fields.Text("url"))
        ?? graph.List(fields, "mainEntityOfPage").Select(page => BodyWriter.Address(page.ValueKind is JsonValueKind.Object ? new JsonFields(page).Text("@id", "url") : JsonFields.Text(page))).FirstOrDefault()
        ?? (BodyWriter.Address(fields.Text("@id")) is { } id && !id.Contains('#') ? id : null);

    /// <summary>The topics of one type; those of no named type for null.</summary>
    static IReadOnlyList<Entity> Named(List<JsonElement> topics, string? type) =>
        [.. topics.Where(topic => Kind(topic) == type).Select(One).OfType<Entity>().DistinctBy(entity => entity.Name)];

    static string? Kind(JsonElement topic) => LinkedGraph.TypeOf(topic) switch
    {
        "Person" => "Person",
        "Place" or "City" or "Country" or "State" or "AdministrativeArea" => "Place",
        { } type when type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation" or "SportsTeam" => "Organization",
        _ => null,
    };

    static Entity? One(JsonElement topic) => JsonArticle.Line(topic) is not { } name ? null : topic.ValueKind is JsonValueKind.Object
        ? new(name) { Code = new JsonFields(topic).Text("termCode", "sameAs", "@id") } : new(name);

    static Association? Media(JsonElement media)
    {
        var type = LinkedGraph.TypeOf(media);
        var fields = new JsonFields(media);
        return type is null or "ImageObject" ? null : new(JsonArticle.Line(media) ?? type)
        {
            Uri = fields.Text("contentUrl", "embedUrl", "url", "@id"),
            ItemType = type switch { "VideoObject" => "video", "AudioObject" => "audio", _ => type.ToLowerInvariant() },
            Headline = MarkupText.Line(fields.Text("name", "headline")),
        };
    }
}
