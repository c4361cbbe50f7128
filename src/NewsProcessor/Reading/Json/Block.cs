using System.Text.Json;

namespace NewsProcessor.Reading.Json;

/// <summary>One object in a stored body: its kind, text and parts, whichever names a system has for them.</summary>
readonly struct Block
{
    static readonly string[] _kinds = ["type", "_type", "nodeType", "role", "blockName", "blockType", "component", "kind"];
    static readonly string[] _texts = ["processed", "rendered", "content", "text", "value", "body", "html", "raw", "bodyHtml", "innerHTML"];

    /// <summary>Where parts stand that may be the runs of one text, and where each is a block of its own.</summary>
    static readonly string[] _runs = ["children", "content", "nodes"], _blocks = ["content_elements", "contentElements", "items", "components", "blocks", "innerBlocks", "body", "root", "document", "value", "paragraphs"];

    readonly JsonElement _value;

    /// <summary>The object inside that holds the values of the block where the block itself only says its kind.</summary>
    readonly JsonElement _inner;

    public Block(JsonElement value)
    {
        (_value, _inner) = (value, Inner(value));
        var kind = Array.ConvertAll(_kinds, name => String(value, name)).FirstOrDefault(name => name is not null);
        IsUntyped = kind is null;
        // Portable Text calls all text "block", and says in other words what it is.
        Kind = String(value, "subtype") is { } subtype && BlockKinds.Of(subtype) is BlockKind.Skipped ? BlockKind.Skipped : kind is "block" ? (String(value, "listItem") is not null ? BlockKind.ListItem : BlockKinds.Of(String(value, "style"))) : BlockKinds.Of(kind);
    }

    public BlockKind Kind { get; }

    public bool IsUntyped { get; }

    public JsonElement Value => _value;

    public string? Text => String(_texts);

    public bool IsMarkdown => String("format") is "markdown";

    /// <summary>Where a link leads; null where it is none.</summary>
    public string? Address => String("href", "url", "uri");

    /// <summary>Who is quoted, as printed under the quotation.</summary>
    public string? Cited => Property("citation") is { ValueKind: JsonValueKind.Object } citation ? new Block(citation).Text : String("citation", "caption", "attribution");

    /// <summary>The heading of a block that is a section or an entry of a live report.</summary>
    public string? Heading => Kind is BlockKind.Paragraph && (Text is not null || Parts.Parts.ValueKind is JsonValueKind.Array or JsonValueKind.Object) ? String(_value, "title") ?? String(_value, "headline") : null;

    /// <summary>The blocks inside one whose text is only the markup around them.</summary>
    public JsonElement? InnerBlocks => Property("innerBlocks") is { ValueKind: JsonValueKind.Array } blocks && blocks.GetArrayLength() > 0 ? blocks : null;

    /// <summary>A list that hangs on the block's text.</summary>
    public JsonElement? Items => Property("items") is { ValueKind: JsonValueKind.Array } items ? items : null;

    /// <summary>A table's rows, each a list of cells.</summary>
    public IEnumerable<JsonElement> Rows => new[] { Property("header"), Property("rows") is { ValueKind: JsonValueKind.Array } rows ? rows : Property("content") }
        .SelectMany((rows, part) => rows.ValueKind is not JsonValueKind.Array ? [] : part == 0 ? [rows] : rows.EnumerateArray().AsEnumerable())
        .Select(row => row.ValueKind is JsonValueKind.Object ? new Block(row).Cells : row).Where(row => row.ValueKind is JsonValueKind.Array);

    JsonElement Cells => Property("cells") is { ValueKind: JsonValueKind.Array } cells ? cells : Property("content");

    /// <summary>What stands inside, in order; and whether that is one running text.</summary>
    public (JsonElement Parts, bool AreRuns) Parts
    {
        get
        {
            if (First(_runs) is not var (runs, name))
                return (First(_blocks)?.Found ?? default, false);
            var bare = name is "children";
            return (runs, runs.ValueKind is JsonValueKind.Array && Kind is not BlockKind.List && runs.EnumerateArray().All(part => IsRun(part, bare)));
        }
    }

    /// <summary>The names of what emphasises a run: "strong", "em".</summary>
    public IEnumerable<string> Emphasis()
    {
        var marks = Property("marks") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(mark => mark.ValueKind is JsonValueKind.String ? mark.GetString()! : mark.ValueKind is JsonValueKind.Object ? String(mark, "type") ?? "" : "").ToList() : [];
        // Lexical sets bits.
        var bits = Property("format") is { ValueKind: JsonValueKind.Number } format && format.TryGetInt32(out var number) ? number : 0;
        if ((bits & 1) != 0 || IsOn("bold") || marks.Exists(mark => mark is "strong" or "bold"))
            yield return "strong";
        if ((bits & 2) != 0 || IsOn("italic") || marks.Exists(mark => mark is "em" or "italic" or "emphasis"))
            yield return "em";
    }

    /// <summary>Where the mark of a run leads that makes it a link.</summary>
    public string? Linked => Property("marks") is { ValueKind: JsonValueKind.Array } marks
        ? marks.EnumerateArray().Where(mark => mark.ValueKind is JsonValueKind.Object && String(mark, "type") is "link").Select(mark => new Block(mark).Address).FirstOrDefault() : null;

    /// <summary>Whether a part is a stretch of a line: a text or link; where bare ones are, also a string, or an object with a text and no kind.</summary>
    static bool IsRun(JsonElement part, bool bare)
    {
        if (part.ValueKind is not JsonValueKind.Object)
            return bare && part.ValueKind is JsonValueKind.String;
        var block = new Block(part);
        return block.Kind is BlockKind.Text or BlockKind.Link or BlockKind.Break || (bare && block.IsUntyped && String(part, "text") is not null);
    }

    bool IsOn(string name) => Property(name).ValueKind is JsonValueKind.True;

    (JsonElement Found, string Name)? First(string[] names)
    {
        foreach (var name in names)
        {
            if (Property(name) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } found && !(found.ValueKind is JsonValueKind.Array && found.GetArrayLength() == 0))
                return (found, name);
        }
        return null;
    }

    JsonElement Property(string name) =>
        _value.TryGetProperty(name, out var found) && found.ValueKind is not JsonValueKind.Null ? found : _inner.ValueKind is JsonValueKind.Object && _inner.TryGetProperty(name, out found) ? found : default;

    string? String(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Property(name) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    static string? String(JsonElement value, string name) => value.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String ? found.GetString() : null;

    static JsonElement Inner(JsonElement value)
    {
        foreach (var name in (ReadOnlySpan<string>)["data", "attrs", "attributes"])
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object)
                return inner;
        }
        return default;
    }
}
