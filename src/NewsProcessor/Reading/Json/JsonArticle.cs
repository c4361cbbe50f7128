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
        JsonValueKind.Object => _texts.Select(name => value.TryGetProperty(name, out var inner) ? JsonFields.Text(inner) : null).FirstOrDefault(text => text is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        _ => JsonFields.Text(value),
    };

    /// <summary>One line of text.</summary>
    public static string? Line(JsonElement value) => MarkupText.Line(Text(value));

    /// <summary>A body as text, as markup, or as a list of blocks.</summary>
    public static BodyWriter Body(JsonElement value)
    {
        var writer = new BodyWriter();
        foreach (var block in value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value])
            Write(writer, block);
        return writer.Finish();
    }

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

    /// <summary>A picture as an address, or as an object with caption and credit.</summary>
    public static Image? Picture(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return BodyWriter.Address(JsonFields.Text(value)) is { } address ? new() { Url = address } : null;
        var fields = new JsonFields(value);
        if (fields.First("thumbnail") is { Value: { ValueKind: JsonValueKind.Object } thumbnail } && !fields.Has("contenturl") && !fields.Has("url"))
            return Picture(thumbnail);
        return fields.Text("contenturl", "sourceurl", "url", "src", "href", "@id") is { } link && BodyWriter.Address(link) is { } url
            ? new() { Url = url, Caption = Of(fields, "caption", "description"), Credit = Of(fields, "credittext", "credit", "creator", "author"), Alt = Of(fields, "alt", "alttext", "alternatetext") }
            : null;
    }

    static string? Of(JsonFields fields, params ReadOnlySpan<string> names) => fields.First(names) is { } found ? Line(found.Value) : null;

    static void Write(BodyWriter writer, JsonElement block)
    {
        if ((block.ValueKind is JsonValueKind.Object ? BlockText(block) : JsonFields.Text(block)) is not { } text)
            return;
        var kind = block.ValueKind is JsonValueKind.Object && block.TryGetProperty("type", out var type) ? JsonFields.Text(type) : null;
        if (MarkupText.IsMarkup(text) || kind is not null)
        {
            var element = kind?.ToLowerInvariant() switch { "header" or "heading" or "subhead" => "h2", "quote" or "blockquote" => "blockquote", "list_item" => "li", _ => "div" };
            writer.Start(element, _ => null);
            MarkupText.Tell(text, writer);
            writer.End(element);
        }
        else
        {
            writer.Add(TypedText.Paragraphs(text.Contains('&') ? System.Net.WebUtility.HtmlDecode(text) : text));
        }
    }

    static string? BlockText(JsonElement block)
    {
        foreach (var name in (ReadOnlySpan<string>)["rendered", "content", "text", "value", "body", "html", "raw"])
        {
            if (block.TryGetProperty(name, out var inner) && JsonFields.Text(inner) is { } text)
                return text;
        }
        return null;
    }

    static (string? Printed, Byline Byline) One(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return JsonFields.Text(value) is { } text && MarkupText.Line(text) is { } line ? (line, Bylines.Names(line)) : default;
        var fields = new JsonFields(value);
        var name = Of(fields, "name", "display_name", "full_name", "original")
            ?? (Of(fields, "first", "firstname", "givenname") is { } given && Of(fields, "last", "lastname", "familyname") is { } family ? $"{given} {family}" : null);
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
            Organisation = Of(fields, "affiliation", "worksfor", "organisation", "organization"),
            Email = Of(fields, "email"),
            Url = BodyWriter.Address(Of(fields, "url")),
        }] });
    }
}
