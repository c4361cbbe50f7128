using System.Globalization;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>One entity. Immutable: a change is another row.</summary>
/// <param name="Place">Its keys.</param>
/// <param name="Stamp">UTC ticks of its last write, different for every write: its Timestamp, and so its ETag.</param>
/// <param name="Properties">Its own properties; null for a row of the layer below that has been deleted.</param>
sealed record Row(Place Place, long Stamp, IReadOnlyList<Property>? Properties)
{
    public string Timestamp => new DateTime(Stamp, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    public string ETag => $"W/\"datetime'{Uri.EscapeDataString(Timestamp)}'\"";

    public Property? Find(string name) => Properties!.FirstOrDefault(property => property.Name == name);
}
