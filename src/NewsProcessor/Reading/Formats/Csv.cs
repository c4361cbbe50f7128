using NewsProcessor.Reading.Tables;

namespace NewsProcessor.Reading.Formats;

/// <summary>A table with an article in each row, apart by commas, semicolons, tabs or bars (RFC 4180), as media monitors, archives and data sets deliver them.</summary>
public sealed class Csv : IArticleFormat
{
    public string Name => "CSV";

    public bool Recognises(NewsFile file) => TableHeader.Of(file) is not null;

    public IEnumerable<ReadItem> Read(NewsFile file) => TableHeader.Of(file) is { } header ? new TableRows(header).Read(file) : [];
}
