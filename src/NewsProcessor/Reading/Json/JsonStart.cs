using System.Text.Json;

namespace NewsProcessor.Reading.Json;

/// <summary>Looks at the start of what may be JSON, without reading all of it.</summary>
static class JsonStart
{
    const int LookedAt = 256 * 1024, Start = 4096;

    /// <summary>Whether a file starts as JSON that could hold news: an object, or a list of objects.</summary>
    public static bool IsJson(NewsFile file)
    {
        var text = Text(file);
        return text is [(byte)'{', ..] ? text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}' or (byte)'/', ..]
            : text is [(byte)'[', ..] && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] or [(byte)']'];
    }

    /// <summary>Whether the first bytes of what starts as JSON hold these.</summary>
    public static bool Says(NewsFile file, ReadOnlySpan<byte> words) => IsJson(file) && Text(file) is var text && text[..Math.Min(text.Length, Start)].IndexOf(words) >= 0;

    /// <summary>The property names of the first object, and the words of its @type; none where the file is not JSON.</summary>
    public static HashSet<string> Names(NewsFile file)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!IsJson(file))
            return names;
        var text = Text(file);
        var reader = new Utf8JsonReader(text[..Math.Min(text.Length, LookedAt)], isFinalBlock: false, new(new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                if (reader.TokenType is not JsonTokenType.PropertyName)
                    continue;
                names.Add(reader.GetString()!);
                if (!reader.TrySkip())
                    break;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What breaks is said when it is read.
        }
        return names;
    }

    /// <summary>Whether each line is an object of its own: the first ends before its line does, and another follows.</summary>
    public static bool IsLines(NewsFile file)
    {
        var text = Text(file);
        var end = text.IndexOf((byte)'\n');
        if (text is not [(byte)'{', ..] || end < 0)
            return false;
        var reader = new Utf8JsonReader(text[..end], new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            return reader.Read() && reader.TrySkip() && text[(int)reader.BytesConsumed..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        }
        catch (JsonException)
        {
            // A first line that breaks: still lines, if the next one starts an object at its margin, and no list or object goes on there.
            var first = text[..end].TrimEnd(" \t\r"u8);
            return first.Length > 60 && first[^1] is not ((byte)'[' or (byte)'{' or (byte)',' or (byte)':') && text[(end + 1)..] is [(byte)'{', (byte)'"', ..];
        }
    }

    static ReadOnlySpan<byte> Text(NewsFile file) =>
        (file.Head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..] ? JsonFile.Utf8(file, out _) : file.Bytes).Span.TrimStart("\uFEFF \t\r\n"u8);
}
