using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Tables;

/// <summary>The rows below a table's header, each an article or the reason why it is none; a row that breaks costs that row.</summary>
sealed class TableRows(TableHeader header)
{
    /// <summary>What databases and statistics programs write for nothing.</summary>
    static readonly string[] _nothing = ["NULL", "null", "NaN", "nan", "None", "NA", "N/A", "n/a", @"\N"];

    readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>What is wrong with the quotation marks of the row that is read; one inside a cell that starts with none is text.</summary>
    CsvMalformedReason? _quotes;

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        var utf8 = JsonFile.Utf8(file, out var encoding);
        using var rows = header.Rows(utf8, new() { TrackLineNumbers = true, NullValues = _nothing, OnMalformedRecord = record => _quotes = record.Reason });
        var any = false;
        while (rows.Read())
        {
            any = true;
            yield return Row(rows, encoding);
            _quotes = null;
        }
        if (!any)
            yield return ReadItem.Refused($"There is no row below the header on line {Line(1 + (header.Separator is null ? 1 : 0))}, which names {header.Properties.Count(name => name.Length > 0)} columns. Send the table with its rows.");
    }

    ReadItem Row(CsvReader row, string encoding)
    {
        var (first, last) = (row.LineNumber, row.LineNumber + Breaks(row.RawRecord));
        var place = first == last ? $"The row on line {Line(first)}" : $"The row on lines {Line(first)} to {Line(last)}";
        if (_quotes is CsvMalformedReason.UnterminatedQuote)
            return ReadItem.Refused($"{place} has a quotation mark at the start of a cell that is never closed; everything behind it is lost. Close it, and double those inside cells (\"\").");
        if (_quotes is CsvMalformedReason.TextAfterClosingQuote && first != last)
            return ReadItem.Refused($"{place} has quotation marks that do not match, so that several rows may have become one. Put one at each end of a cell, and double those inside (\"\").");
        if (!header.Fits(row))
            return ReadItem.Refused($"{place} has {row.FieldCount} {(row.FieldCount == 1 ? "cell" : "cells")} where the header has {header.Properties.Count}. Put cells that hold the separator or a line break in quotation marks.");
        if (Article(row) is not { } article)
            return ReadItem.Refused($"{place} has no headline, no text and no summary. Send it with at least one of them.");
        return article with
        {
            Source = new() { Encoding = encoding },
            Warnings = _quotes is not CsvMalformedReason.TextAfterClosingQuote ? article.Warnings : [.. article.Warnings, $"The quotation marks in the row on line {Line(first)} do not match, and some are left out."],
        };
    }

    /// <summary>The cells as the properties of a JSON object; empty ones are absent.</summary>
    Article? Article(CsvReader row)
    {
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartObject();
            for (var column = 0; column < header.Properties.Count; column++)
            {
                if (header.Properties[column].Length > 0 && !row.IsNull(column) && !row.IsEmpty(column))
                    Write(writer, header.Properties[column], row.GetSpan(column));
            }
            writer.WriteEndObject();
        }
        using var properties = JsonDocument.Parse(_json.WrittenMemory);
        return PlainItem.Read(new JsonFields(properties.RootElement));
    }

    static void Write(Utf8JsonWriter writer, string property, ReadOnlySpan<byte> cell)
    {
        if (CellList.Of(cell) is not { } list)
        {
            writer.WriteString(property, cell);
            return;
        }
        writer.WriteStartArray(property);
        foreach (var text in list)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>Line ends inside a row.</summary>
    static int Breaks(ReadOnlySpan<byte> row) => row.Contains((byte)'\n') ? row.Count((byte)'\n') : row.Count((byte)'\r');

    static string Line(long number) => number.ToString(CultureInfo.InvariantCulture);
}
