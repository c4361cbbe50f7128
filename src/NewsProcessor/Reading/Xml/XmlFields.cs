using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using NewsProcessor.Reading.Markup;

namespace NewsProcessor.Reading.Xml;

/// <summary>
/// An XML record in the shape that JSON gives it, so that both are read by one table of names: attributes and elements are properties, elements of one name a list,
/// and what holds paragraphs or inline markup is that markup. Where elements are all called "field" and the like, their name attribute is the property's.
/// </summary>
static class XmlFields
{
    /// <summary>Elements that only mark up a text.</summary>
    static readonly HashSet<string> _markup = new("p para br h1 h2 h3 h4 h5 h6 hl2 b strong i em u span a ul ol blockquote table figure img div pre sub sup".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that are one thing of a list, whatever the list is called.</summary>
    static readonly HashSet<string> _listed = new(StringComparer.OrdinalIgnoreCase) { "d", "li", "item", "str", "string", "value", "entry" };

    /// <summary>Elements that say in an attribute which field they are: Solr's, and those of exports from databases.</summary>
    static readonly HashSet<string> _nameless = [.. "field str arr date int long text property meta attribute column data entry value element".Split(' ')];

    /// <summary>Attributes that are all an empty element says.</summary>
    static readonly string[] _values = ["href", "src", "url", "value", "content"];

    /// <summary>Deeper than any XML that is read here.</summary>
    const int DeepestNesting = 512;

    public static JsonElement Of(XElement root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { MaxDepth = DeepestNesting, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Object(writer, root);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new() { MaxDepth = DeepestNesting });
        return document.RootElement.Clone();
    }

    static void Object(Utf8JsonWriter writer, XElement element)
    {
        var fields = element.Elements().Where(child => !IsMarkup(child)).GroupBy(FieldName).ToDictionary(group => group.Key);
        writer.WriteStartObject();
        foreach (var attribute in element.Attributes())
        {
            if (!fields.ContainsKey(attribute.Name.LocalName) && !IsSwitch(attribute.Value))
                writer.WriteString(attribute.Name.LocalName, attribute.Value);
        }
        if (Markup(element.Elements().Where(IsMarkup)) is { Length: > 0 } marked)
            writer.WriteString(fields.ContainsKey("content") ? "text" : "content", marked);
        foreach (var group in fields.Values)
        {
            writer.WritePropertyName(group.Key);
            if (group.Skip(1).Any())
                List(writer, group);
            else
                Value(writer, group.First());
        }
        writer.WriteEndObject();
    }

    /// <summary>What only turns something on or off says nothing of an article.</summary>
    static bool IsSwitch(string value) => value.ToLowerInvariant() is "yes" or "no" or "true" or "false";

    static void List(Utf8JsonWriter writer, IEnumerable<XElement> elements)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
            Value(writer, element);
        writer.WriteEndArray();
    }

    static void Value(Utf8JsonWriter writer, XElement element)
    {
        if (!element.HasElements)
            Leaf(writer, element);
        else if (element.Elements().All(IsMarkup))
            writer.WriteStringValue(Markup(element.Nodes()));
        else if (IsList(element))
            List(writer, element.Elements());
        else
            Object(writer, element);
    }

    /// <summary>Its text; where it has none, the attribute that stands for it, or all that its attributes say.</summary>
    static void Leaf(Utf8JsonWriter writer, XElement element)
    {
        var said = element.Value.Length > 0 ? element.Value : _values.Select(name => element.Value(name)).FirstOrDefault(value => value is not null);
        if (said is null && element.HasAttributes)
            Object(writer, element);
        else
            writer.WriteStringValue(said ?? "");
    }

    /// <summary>"authors" of "author" elements.</summary>
    static bool IsList(XElement element) =>
        element.Attributes().All(attribute => attribute.Name.LocalName is "name") && FieldName(element.Elements().First()) is var one && element.Elements().All(child => FieldName(child) == one)
        && (element.Elements().Skip(1).Any() || _listed.Contains(one) || element.Name.LocalName.StartsWith(one, StringComparison.OrdinalIgnoreCase));

    static bool IsMarkup(XElement element) => _markup.Contains(element.Name.LocalName);

    /// <summary>The nodes written out again; a text's own "&lt;" is escaped, as it is part of markup now.</summary>
    static string Markup(IEnumerable<XNode> nodes)
    {
        var markup = new StringBuilder();
        foreach (var node in nodes)
            Write(markup, node);
        return markup.ToString();
    }

    static void Write(StringBuilder markup, XNode node)
    {
        if (node is XText text)
            markup.Append(WebUtility.HtmlEncode(text.Value));
        if (node is not XElement element)
            return;
        markup.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
            markup.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        markup.Append('>');
        foreach (var inner in element.Nodes())
            Write(markup, inner);
        if (!BodyTags.IsEmpty(element.Name.LocalName))
            markup.Append("</").Append(element.Name.LocalName).Append('>');
    }

    static string FieldName(XElement element) =>
        _nameless.Contains(element.Name.LocalName) && (element.Value("name") ?? element.Value("key") ?? element.Value("property")) is { } name ? name[(name.LastIndexOf(':') + 1)..] : element.Name.LocalName;
}
