using System.Buffers;
using System.Text;
using CsvHelper;
using NewsProcessor.Reading.Json;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Tables;

/// <summary>The first row of a table, which names its columns.</summary>
/// <param name="Separator">What stands between cells; null where a first line for Excel ("sep=;") says it.</param>
/// <param name="Properties">What each column fills (see <see cref="ColumnNames"/>); empty for a column without a name.</param>
sealed record TableHeader(char? Separator, IReadOnlyList<string> Properties)
{
    /// <summary>No column has a longer name, in characters.</summary>
    const int LongestName = 60;

    static readonly char?[] _separators = [',', ';', '\t', '|'];
    static readonly SearchValues<char> _signs = SearchValues.Create("!?\"“”„«»\r\n");

    /// <summary>The header of a file that is a table of articles; null for any other file. A name such as "news.csv" only tells a table whose next row is broken from a text whose first line holds commas.</summary>
    public static TableHeader? Of(NewsFile file)
    {
        if (!IsLine(file.Head, isWhole: file.Head.Length == file.Bytes.Length))
            return null;
        var head = Encoding.UTF8.GetBytes(TextDecoding.Decode(file.Head).Value);
        var header = (head.AsSpan().StartsWith("sep="u8) ? [null] : _separators).Select(separator => In(head, separator)).OfType<TableHeader>().MaxBy(found => found.Properties.Count);
        return header is not null && (IsNamed(file) || header.IsFollowed(JsonFile.Utf8(file, out _))) ? header : null;
    }

    /// <summary>Whether a row has a cell for each named column, and nothing in others.</summary>
    public bool Fits(CsvReader row)
    {
        for (var column = Math.Min(row.FieldCount, Properties.Count); column < Math.Max(row.FieldCount, Properties.Count); column++)
        {
            if (column < Properties.Count ? Properties[column].Length > 0 : !row.IsEmpty(column))
                return false;
        }
        return true;
    }

    /// <summary>A reader of the rows below.</summary>
    public CsvReader Rows(ReadOnlyMemory<byte> utf8, CsvReaderOptions options) => CsvReader.Create(utf8, options with { Separator = Separator, TrimWhitespace = true });

    /// <summary>Whether the first line could be a header: whole, with a separator, and the start of no markup or JSON.</summary>
    static bool IsLine(ReadOnlySpan<byte> head, bool isWhole)
    {
        var start = head.TrimStart("\uFEFF \t\r\n"u8);
        var end = start.IndexOfAny("\r\n"u8);
        return start is not ([] or [(byte)'<' or (byte)'{' or (byte)'[', ..]) && (end >= 0 || isWhole) && (end < 0 ? start : start[..end]).IndexOfAny(",;\t|"u8) >= 0;
    }

    static TableHeader? In(byte[] head, char? separator)
    {
        using var reader = CsvReader.Create(head, new() { Separator = separator, TrimWhitespace = true });
        reader.ReadHeader();
        var header = new TableHeader(separator, ColumnNames.Of(reader.Headers));
        return reader.Headers.All(IsName) && PlainNames.CanMakeArticle(header.Properties.Contains) ? header : null;
    }

    /// <summary>A sentence, or a part of one, is none.</summary>
    static bool IsName(string cell) => cell.Length <= LongestName && !cell.AsSpan().ContainsAny(_signs) && !cell.EndsWith('.');

    static bool IsNamed(NewsFile file) =>
        file.Extension is ".csv" or ".tsv" or ".tab" or ".psv" || file.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) is true || file.ContentType?.StartsWith("text/tab-separated-values", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether the line below fits and says anything, as the one below the header of a table in Markdown does not; or there is none.</summary>
    bool IsFollowed(ReadOnlyMemory<byte> utf8)
    {
        using var reader = Rows(utf8, new() { SkipEmptyLines = false });
        return !reader.Read() || (Fits(reader) && Encoding.UTF8.GetString(reader.RawRecord).Any(char.IsLetterOrDigit));
    }
}
