using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Json;

/// <summary>Shared ways of JSON articles to write text, people and pictures.</summary>
static class JsonArticle
{
    static readonly string[] _texts = ["rendered", "raw", "value", "@value", "name", "main", "original", "title", "text", "content", "basic", "#text"];

    /// <summary>An article that a reader could do nothing with.</summary>
    public static bool SaysNothing(Article article) =>
        article is { VersionCreated: null, Headline: null, Slugline: null, Description: null, PubStatus: PubStatus.Usable, Paragraphs.Count: 0, Renditions.Count: 0, Images.Count: 0, Associations.Count: 0 };

    /// <summary>A text, or the text that an object stands for: {"rendered": …}, {"name": …}.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => _texts.Select(name => value.TryGetProperty(name, out var inner) ? JsonFields.Text(inner) : null).FirstOrDefault(text => text is not null)
            ?? Wrapped(value).Select(Text).FirstOrDefault(text => text is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        _ => JsonFields.Text(value),
    };

    /// <summary>The values that an answer's wrappers hold: {"data": {"attributes": …}}, {"node": …}, {"edges": [{"node": …}]}, {"keyword": […]}; any other value as it is.</summary>
    public static IEnumerable<JsonElement> Bare(JsonElement value) => value.ValueKind is JsonValueKind.Object && Wrapped(value).ToList() is { Count: > 0 } inner ? inner.SelectMany(Bare) : [value];

    static IEnumerable<JsonElement> Wrapped(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || value.TryGetProperty("name", out _))
            return [];
        if (value.GetPropertyCount() == 1 && value.EnumerateObject().First().Value is { ValueKind: JsonValueKind.Array } only)
            return only.EnumerateArray();
        foreach (var wrapper in _wrappers)
        {
            if (value.TryGetProperty(wrapper, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array && value.EnumerateObject().All(property => property.Name == wrapper || _aside.Contains(property.Name)))
                return inner.ValueKind is JsonValueKind.Array ? inner.EnumerateArray().AsEnumerable() : [inner];
        }
        return [];
    }

    /// <summary>What stands beside a wrapped record and is none of its values.</summary>
    static readonly string[] _aside = ["id", "type", "meta", "links", "cursor", "__typename", "pageInfo", "totalCount"];

    /// <summary>What GraphQL, Strapi and JSON:API put around a related record.</summary>
    static readonly string[] _wrappers = ["data", "attributes", "node", "nodes", "edges"];

    /// <summary>One line of text.</summary>
    public static string? Line(JsonElement value) => MarkupText.Line(Text(value));

    /// <summary>Who wrote it, from texts or objects, with agencies and desks apart.</summary>
    public static Article Signed(Article article, IEnumerable<JsonElement> values)
    {
        var read = values.Select(One).Where(one => one.Printed is not null).ToList();
        return read.Count == 0 ? article : article with
        {
            Byline = string.Join(", ", read.Select(one => one.Printed).Distinct()),
            Authors = [.. read.SelectMany(one => one.Byline.Authors).DistinctBy(author => author.Name, StringComparer.OrdinalIgnoreCase)],
            InfoSources = [.. article.InfoSources.Concat(read.SelectMany(one => one.Byline.InfoSources)).Distinct()],
        };
    }

    static string? Of(JsonFields fields, params ReadOnlySpan<string> names) => fields.First(names) is { } found ? Line(found.Value) : null;

    static (string? Printed, Byline Byline) One(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return JsonFields.Text(value) is { } text && MarkupText.Line(text) is { } line ? (line, Bylines.Names(line)) : default;
        var fields = new JsonFields(value);
        if (Of(fields, "code") is "editor")
            return default;
        var name = Of(fields, "name", "display_name", "displayname", "full_name", "original")
            ?? (Of(fields, "first", "firstname", "givenname") is { } given && Of(fields, "last", "lastname", "familyname", "surname") is { } family ? $"{given} {family}" : null);
        if (name is null)
            return default;
        if (Agencies.Named(name) is { } agency)
            return (name, new() { InfoSources = [agency] });
        if (fields.Text("@type")?.EndsWith("Organization", StringComparison.Ordinal) == true)
            return (name, new());
        if (!fields.Has("@type") && Bylines.Names(name) is { Authors.Count: not 1 } several)
            return (name, several);
        return (name, new() { Authors = [new(Bylines.Names(name) is { Authors: [var only] } ? only.Name : name)
        {
            Role = Of(fields, "jobtitle", "role", "title"),
            Organisation = Of(fields, "affiliation", "worksfor", "organisation", "organization", "org"),
            Email = Of(fields, "email"),
            Url = BodyWriter.Address(Of(fields, "url")),
        }] });
    }
}
