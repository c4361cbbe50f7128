using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Json;

/// <summary>Pictures in JSON: an address, or an object with caption and credit, in whichever objects a content system wraps its files.</summary>
static class Pictures
{
    const int DeepestNesting = 5;

    static readonly string[] _addresses = ["contenturl", "sourceurl", "url", "src", "href", "@id"];
    static readonly string[] _wrappers = ["thumbnail", "basic", "file", "uri", "asset", "image", "data", "attributes", "attrs", "node", "target", "fields", "media"];

    /// <summary>The picture; null where no absolute address is given.</summary>
    public static Image? Of(JsonElement value) => Of(value, 0);

    static Image? Of(JsonElement value, int depth)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return Address(JsonFields.Text(value)) is { } address ? new() { Url = address } : null;
        var fields = new JsonFields(value);
        var image = new Image { Url = Address(fields.Text(_addresses)), Caption = Line(fields, "caption", "description"), Credit = Credit(fields), Alt = Line(fields, "alt", "alttext", "alternatetext", "accessibilitycaption") };
        if (image.Url is not null || depth == DeepestNesting)
            return image.Url is null ? null : image;
        if (fields.List("renditions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } rendition && Of(rendition, depth + 1) is { } file)
            return image with { Url = file.Url };
        foreach (var name in _wrappers)
        {
            if (fields.First(name) is { Value: { ValueKind: JsonValueKind.Object } inner } && Of(inner, depth + 1) is { } found)
                return found with { Caption = image.Caption ?? found.Caption, Credit = image.Credit ?? found.Credit, Alt = image.Alt ?? found.Alt };
        }
        return null;
    }

    /// <summary>Who made the picture and for whom: Arc's {"by": […], "affiliation": […]}, or a text.</summary>
    static string? Credit(JsonFields fields)
    {
        if (fields.First("credits") is not { Value: { ValueKind: JsonValueKind.Object } credits })
            return Line(fields, "credittext", "creditline", "credit", "credits", "creator", "author");
        var makers = new JsonFields(credits);
        return string.Join(" / ", new[] { makers.List("by"), makers.List("affiliation") }.Select(names => string.Join(", ", names.Select(JsonArticle.Line).OfType<string>())).Where(names => names.Length > 0)) is { Length: > 0 } credit ? credit : null;
    }

    /// <summary>An absolute address; one that leaves its scheme open is read with the safe one.</summary>
    static string? Address(string? link) => BodyWriter.Address(link?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + link : link);

    static string? Line(JsonFields fields, params ReadOnlySpan<string> names) => fields.First(names) is { } found ? JsonArticle.Line(found.Value) : null;
}
