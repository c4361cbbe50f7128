using System.Text;
using System.Text.Json;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Walks a JSON feed once; the items before a break are kept, the break is refused with its place.</summary>
static class JsonFeedReader
{
    static readonly JsonReaderOptions _lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        var (feed, items, broken) = Taken(Encoding.UTF8.GetBytes(file.Text.Value));
        var channel = JsonFeedItem.Channel(feed);
        var read = items.Select((item, place) => item.ValueKind is JsonValueKind.Object
            ? Item(JsonFeedItem.Of(item, channel, feed), place, file.Text.Encoding)
            : ReadItem.Refused($"Item {place + 1} is not an object but {item.ValueKind.ToString().ToLowerInvariant()}.")).ToList();
        if (broken is not null)
            read.Add(ReadItem.Refused($"Item {items.Count + 1}, line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} of the line: the JSON is broken there. Send the whole file again."));
        return read;
    }

    static ReadItem Item(Article article, int place, string encoding) =>
        article is { Headline: null, Description: null, Url: null, Paragraphs.Count: 0 } ? ReadItem.Refused($"Item {place + 1} has no title, no text and no address.")
            : article with { Source = new() { Encoding = encoding } };

    static (Dictionary<string, JsonElement> Feed, List<JsonElement> Items, JsonException? Broken) Taken(byte[] json)
    {
        var (feed, items) = (new Dictionary<string, JsonElement>(StringComparer.Ordinal), new List<JsonElement>());
        var reader = new Utf8JsonReader(json, _lenient);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (name == "items" && reader.TokenType is JsonTokenType.StartArray)
                    Items(ref reader, items);
                else
                    feed[name] = JsonElement.ParseValue(ref reader);
            }
            return (feed, items, null);
        }
        catch (JsonException broken)
        {
            return (feed, items, broken);
        }
    }

    static void Items(ref Utf8JsonReader reader, List<JsonElement> items)
    {
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(JsonElement.ParseValue(ref reader));
    }
}
