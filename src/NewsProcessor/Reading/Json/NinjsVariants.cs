using System.Text.Json;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Json;

/// <summary>One of several forms of a headline, description or body.</summary>
/// <param name="Role">"main", "text", "xhtml", "caption" and others; empty where none is named.</param>
/// <param name="ContentType">The media type; null where none is named.</param>
/// <param name="Value">As it stands in the file.</param>
readonly record struct NinjsVariant(string Role, string? ContentType, string Value);

/// <summary>Gathers the forms of a text and picks among them by what newsrooms use them for.</summary>
static class NinjsVariants
{
    static readonly string[] _standfirsts = ["summary", "abstract", "standfirst", "lead", "intro", "text", "short", "", "main", "long", "medium", "caption", "html", "xhtml"];

    /// <summary>ninjs 2.x and 3.x "headlines": [{role, value}], 1.x "headline", "headline_short", in camel case too ("bodyXhtml").</summary>
    public static List<NinjsVariant> Of(JsonFields fields, string name)
    {
        var plural = name == "body" ? "bodies" : name + "s";
        var variants = fields.List(plural).Select(One).Where(variant => variant.Value.Length > 0).ToList();
        foreach (var (key, value) in fields.All)
        {
            if (key.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (key.Length == name.Length || key[name.Length] == '_' || char.IsAsciiLetterUpper(key[name.Length])) && JsonFields.Text(value) is { } text)
                variants.Add(new(key[name.Length..].TrimStart('_').ToLowerInvariant(), null, text));
        }
        return variants;
    }

    public static string? Main(this List<NinjsVariant> variants)
    {
        var ranked = variants.OrderBy(variant => variant.Role switch { "main" => 0, "" => 1, "text" or "html" or "xhtml" => 2, _ => 3 });
        return ranked.Select(variant => MarkupText.Line(variant.Value)).FirstOrDefault(line => line is not null);
    }

    public static string? Other(this List<NinjsVariant> variants, string? main) =>
        variants.Select(variant => MarkupText.Line(variant.Value)).FirstOrDefault(line => line is not null && line != main);

    /// <summary>The description that introduces the story or captions the picture; notes to desks and credits are none.</summary>
    public static string? Standfirst(this List<NinjsVariant> variants)
    {
        foreach (var role in _standfirsts)
        {
            foreach (var variant in variants)
            {
                if (LastWord(variant.Role) == role && MarkupText.Line(variant.Value) is { } line)
                    return line;
            }
        }
        return null;
    }

    public static string? Credit(this List<NinjsVariant> variants) =>
        variants.Where(variant => LastWord(variant.Role) is "creditline" or "credit").Select(variant => MarkupText.Line(variant.Value)).FirstOrDefault();

    /// <summary>Roles may be whole identifiers: "drol:caption", "http://cv.iptc.org/newscodes/descriptionrole/caption".</summary>
    static string LastWord(string role) => role[(role.LastIndexOfAny([':', '/', '#', '_']) + 1)..];

    static NinjsVariant One(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            return new("", null, JsonFields.Text(value) ?? "");
        var fields = new JsonFields(value);
        return new(fields.Text("role")?.ToLowerInvariant() ?? "", fields.Text("contenttype")?.ToLowerInvariant(), fields.Text("value") ?? "");
    }
}
