using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Json;

/// <summary>The items that a JSON file holds, each by itself, so that what stands before a break in the file is still read.</summary>
static class JsonFile
{
    const int DeepestNesting = 64;

    static readonly JsonReaderOptions _lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting };

    /// <summary>Reads every item of a file that holds one, a list, or a list inside an answer of a service.</summary>
    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        var bytes = Utf8(file, out var encoding);
        var (values, broken) = Values(bytes.Span);
        if (values.Count == 0 && broken is null)
            yield return ReadItem.Refused("This JSON list is empty. Send at least one item in it.");
        foreach (var item in values.SelectMany(value => Items(value.Path, value.Value, encoding)))
            yield return item;
        if (broken is not null)
            yield return ReadItem.Refused(values.Count == 0 ? broken : $"{broken} The {values.Count} item(s) before that place were read.");
    }

    /// <summary>The items of one value, each with its article or the reason why it is none.</summary>
    public static IEnumerable<ReadItem> Items(string path, JsonElement value, string encoding)
    {
        var items = JsonItems.Of(path, value).ToList();
        return items.Count == 0
            ? [ReadItem.Refused($"There is no news item at {path}: nothing there has a headline, a title or a text. Send ninjs, schema.org NewsArticle, or objects with \"title\" and \"text\".")]
            : items.Select(item => Item(item, encoding));
    }

    static ReadItem Item(JsonItem item, string encoding) =>
        item.Value.ValueKind is not JsonValueKind.Object
            ? ReadItem.Refused($"The item at {item.Path} is no object but {Kind(item.Value)}.")
            : JsonItems.Article(item) is { } article
                ? article with { Source = new() { Encoding = encoding } }
                : ReadItem.Refused($"The item at {item.Path} has no headline, no title, no text and no files. Send it with at least one of them.");

    /// <summary>JSON texts one after the other, with nothing or white space between; a reason with line and column where they break.</summary>
    public static (List<JsonElement> Values, string? Broken) InARow(ReadOnlySpan<byte> json)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(json, _lenient with { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
                values.Add(JsonElement.ParseValue(ref reader));
            return (values, null);
        }
        catch (JsonException fault)
        {
            return (values, Reason(fault));
        }
    }

    /// <summary>The bytes without byte order mark, in UTF-8 whatever they came in.</summary>
    public static ReadOnlyMemory<byte> Utf8(NewsFile file, out string encoding)
    {
        encoding = "utf-8";
        var bytes = file.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? file.Bytes[3..] : file.Bytes;
        if (System.Text.Unicode.Utf8.IsValid(bytes.Span) && !bytes.Span[..Math.Min(4, bytes.Length)].Contains((byte)0))
            return bytes;
        encoding = file.Text.Encoding;
        return Encoding.UTF8.GetBytes(file.Text.Value);
    }

    /// <summary>A list's elements one by one, else the one value or those that follow each other; and why reading ended early.</summary>
    static (List<(string Path, JsonElement Value)> Values, string? Broken) Values(ReadOnlySpan<byte> json)
    {
        var values = new List<(string, JsonElement)>();
        var reader = new Utf8JsonReader(json, _lenient);
        try
        {
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartArray)
            {
                var (several, broken) = InARow(json);
                return ([.. several.Select((value, place) => (several.Count == 1 ? "$" : string.Create(CultureInfo.InvariantCulture, $"$, object {place + 1}"), value))], broken);
            }
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                values.Add((string.Create(CultureInfo.InvariantCulture, $"$[{values.Count}]"), JsonElement.ParseValue(ref reader)));
            }
            while (reader.Read()) { }
            return (values, null);
        }
        catch (JsonException fault)
        {
            return (values, Reason(fault));
        }
    }

    static string Reason(JsonException fault) => string.Create(CultureInfo.InvariantCulture,
        $"The JSON breaks at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {fault.Message.Split(" LineNumber:", 2)[0]} Send the file complete and well-formed.");

    static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
