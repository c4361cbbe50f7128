using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Json;

/// <summary>The lists of a ninjs item: people and other concepts, renditions, associations.</summary>
static class NinjsParts
{
    /// <summary>The concepts of a list, by name; by literal, code or uri where they have none.</summary>
    public static IReadOnlyList<Entity> Entities(JsonFields fields, params ReadOnlySpan<string> names) =>
        [.. fields.List(names).Select(Entity).OfType<Entity>().DistinctBy(entity => (entity.Name, entity.Code))];

    public static IReadOnlyList<string> Words(JsonFields fields, params ReadOnlySpan<string> names) =>
        [.. fields.List(names).Select(value => value.ValueKind is JsonValueKind.Object ? Entity(value)?.Name : JsonFields.Text(value)).OfType<string>()
            .SelectMany(text => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The subjects of a relation: "section" and "keyword" are lists of their own here, where ninjs 3 has one for all.</summary>
    public static IEnumerable<string> Related(JsonFields fields, string relation) => Among(fields, "rel", relation, "subjects", "subject").Select(Entity).OfType<Entity>().Select(entity => entity.Name);

    /// <summary>What the item is about.</summary>
    public static IReadOnlyList<Entity> Subjects(JsonFields fields) => [.. fields.List("subjects", "subject")
        .Where(value => !(value.ValueKind is JsonValueKind.Object && Text(value, "rel") is "section" or "keyword")).Select(Entity).OfType<Entity>().DistinctBy(entity => (entity.Name, entity.Code))];

    /// <summary>The source that is said to be the publisher.</summary>
    public static Publisher? Publisher(JsonFields fields) =>
        Among(fields, "role", "publisher", "infosources", "infosource").Where(source => Text(source, "name") is not null).Select(source => new Publisher(MarkupText.Line(Text(source, "name"))!) { Url = BodyWriter.Address(Text(source, "uri")) }).FirstOrDefault();

    /// <summary>Where the information is from: not who publishes the item, nor who only sends it. Agencies' own property for it is "source".</summary>
    public static IReadOnlyList<string> Sources(JsonFields fields) => [.. fields.List("infosources", "infosource", "source")
        .Where(source => !(source.ValueKind is JsonValueKind.Object && (Text(source, "role") is "publisher" || (Text(source, "role") is "provider" && Text(source, "name") is null))))
        .Select(Entity).OfType<Entity>().DistinctBy(entity => (entity.Name, entity.Code)).Select(source => source.Name)];

    /// <summary>The item's page, where one of its other identities is that.</summary>
    public static string? Page(JsonFields fields) => BodyWriter.Address(Among(fields, "role", "url", "altids").Select(id => Text(id, "value")).Concat(Among(fields, "rel", "canonical", "links").Select(link => Text(link, "href"))).FirstOrDefault(address => address is not null));

    /// <summary>Who took a picture, as AP's items name him.</summary>
    public static string? Photographer(JsonFields fields) => fields.Text("type") is "picture" && fields.First("photographer") is { Value: { ValueKind: JsonValueKind.Object } person } ? Text(person, "name") : null;

    static IEnumerable<JsonElement> Among(JsonFields fields, string property, string value, params ReadOnlySpan<string> names) =>
        fields.List(names).Where(one => one.ValueKind is JsonValueKind.Object && Text(one, property) == value);

    /// <summary>The item's uri; where it is an address that asks a service, without what changes with each request (AP's "?qt=…&amp;et=…").</summary>
    public static string Identity(JsonFields fields)
    {
        var uri = fields.Text("uri", "guid") ?? "";
        return uri.IndexOf('?') is > 0 and var query && fields.First("altids") is { Value.ValueKind: JsonValueKind.Object } others && new JsonFields(others.Value).Text("itemid") is { } id && uri.AsSpan(0, query).EndsWith(id)
            ? uri[..query] : uri;
    }

    /// <summary>Roles of those who did not write the text.</summary>
    static readonly string[] _others = ["edit", "photo", "translat", "producer"];

    /// <summary>A list of {by, title}, as AP has it, or of {role, value} with editors beside authors.</summary>
    public static string? Bylines(JsonFields fields) =>
        string.Join(", ", fields.List("bylines").Where(value => value.ValueKind is JsonValueKind.Object && Text(value, "role") is var role && !(role is not null && Array.Exists(_others, word => role.Contains(word, StringComparison.OrdinalIgnoreCase)))).Select(value => Text(value, "by") ?? Text(value, "value")).OfType<string>()) is { Length: > 0 } names ? names : null;

    /// <summary>The dateline as text, alone or in Superdesk's {text, located}.</summary>
    public static string? Dateline(JsonFields fields) =>
        fields.First("dateline") is { } found ? MarkupText.Line(found.Value.ValueKind is JsonValueKind.Object ? Text(found.Value, "text") : JsonFields.Text(found.Value)) : null;

    /// <summary>Who sends the item, where one of its sources is said to be that.</summary>
    public static string? Provider(JsonFields fields) => fields.List("infosources", "infosource")
        .Where(source => source.ValueKind is JsonValueKind.Object && (Text(source, "role") ?? Text(source, "rel"))?.EndsWith("provider", StringComparison.OrdinalIgnoreCase) == true)
        .Select(source => Text(source, "uri") ?? Text(source, "literal") ?? Text(source, "code") ?? Text(source, "name")).FirstOrDefault();

    public static IReadOnlyList<Rendition> Renditions(JsonFields fields)
    {
        var found = new List<Rendition>();
        foreach (var (name, value) in fields.Named("renditions"))
        {
            if (value.ValueKind is not JsonValueKind.Object)
                continue;
            var rendition = new JsonFields(value);
            if (rendition.Text("href") is { } address)
                found.Add(new(address) { Name = name ?? rendition.Text("name"), ContentType = rendition.Text("contenttype", "mimetype"), Width = rendition.Number("width"), Height = rendition.Number("height") });
        }
        return found;
    }

    public static IReadOnlyList<Association> Associations(JsonFields fields)
    {
        var found = new List<Association>();
        foreach (var (name, value) in fields.Named("associations"))
        {
            var item = new JsonFields(value);
            var headline = NinjsVariants.Of(item, "headline").Main() ?? MarkupText.Line(item.Text("title"));
            found.Add(new(name ?? item.Text("name") ?? headline ?? $"{found.Count + 1}") { Uri = item.Text("uri", "guid"), ItemType = item.Text("type")?.ToLowerInvariant(), Headline = headline });
        }
        return found;
    }

    /// <summary>The item's own picture, and those of the pictures it is associated with.</summary>
    public static IEnumerable<Image> Images(JsonFields fields, Article article, IReadOnlyList<Rendition> renditions)
    {
        if (article.ItemType is "picture" or "graphic" && Largest(renditions) is { } own)
            yield return new() { Url = own.Url, Caption = article.Description, Credit = article.CreditText ?? article.Byline };
        foreach (var (_, value) in fields.Named("associations"))
        {
            var item = new JsonFields(value);
            if (item.Text("type")?.ToLowerInvariant() is "picture" or "graphic" or null && Largest(Renditions(item)) is { } picture)
                yield return Picture(item, picture);
        }
    }

    /// <summary>Every address under which the item's pictures are to be had, so that the body's own links to them are no further pictures.</summary>
    public static IEnumerable<string?> Addresses(JsonFields fields) =>
        fields.Named("associations").SelectMany(pair => Renditions(new JsonFields(pair.Value))).Concat(Renditions(fields)).Select(rendition => BodyWriter.Address(rendition.Url));

    static Image Picture(JsonFields item, Rendition rendition)
    {
        var descriptions = NinjsVariants.Of(item, "description");
        return new()
        {
            Url = rendition.Url,
            Caption = descriptions.Standfirst() ?? NinjsVariants.Of(item, "headline").Main(),
            Credit = descriptions.Credit() ?? MarkupText.Line(item.Text("creditline", "by", "byline", "copyrightholder")),
        };
    }

    static Rendition? Largest(IEnumerable<Rendition> renditions) => renditions
        .Where(rendition => rendition.ContentType?.StartsWith("image", StringComparison.OrdinalIgnoreCase) ?? true)
        .OrderByDescending(rendition => (long)(rendition.Width ?? 0) * (rendition.Height ?? 0)).FirstOrDefault();

    static Entity? Entity(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return JsonFields.Text(value) is { } plain ? new(plain) : null;
        var (uri, code) = (Text(value, "uri"), Text(value, "literal") ?? Text(value, "code") ?? Text(value, "qcode"));
        var cut = uri is null ? -1 : uri.LastIndexOfAny(['/', '#', ':']);
        var inScheme = uri is not null && cut > uri.IndexOf("//", StringComparison.Ordinal) + 1 && cut < uri.Length - 1;
        var name = MarkupText.Line(Text(value, "name")) ?? uri ?? code;
        return name is null ? null : new(name)
        {
            Code = code ?? (inScheme ? uri![(cut + 1)..] : uri),
            Scheme = Text(value, "scheme") ?? (inScheme ? uri![..(cut + 1)] : null),
        };
    }

    static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var found) ? JsonFields.Text(found) : null;
}
