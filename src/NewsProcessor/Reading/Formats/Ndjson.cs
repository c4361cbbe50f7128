using System.Globalization;
using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Formats;

/// <summary>JSON lines: one article a line, each of any JSON kind. A line that breaks costs that line.</summary>
public sealed class Ndjson : IArticleFormat
{
    public string Name => "NDJSON";

    public bool Recognises(NewsFile file) => JsonStart.IsLines(file);

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        var rest = JsonFile.Utf8(file, out var encoding);
        for (var line = 1; !rest.IsEmpty; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (text.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            foreach (var item in Line(text, line, encoding))
                yield return item;
        }
    }

    static IEnumerable<ReadItem> Line(ReadOnlyMemory<byte> text, int line, string encoding)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {line}");
        var (values, broken) = JsonFile.InARow(text.Span);
        foreach (var item in values.SelectMany(value => JsonFile.Items(place, value, encoding)))
            yield return item;
        if (broken is not null)
            yield return ReadItem.Refused($"On {place}: {broken.Replace("line 1, ", "", StringComparison.Ordinal).Replace("the file", "the line", StringComparison.Ordinal)}");
    }
}
