using NewsProcessor.SortedTables.Filters;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>How a write asks for the row as it was.</summary>
enum WriteKind { Insert, Replace, Merge, Delete }

/// <summary>One write.</summary>
/// <param name="IfMatch">An ETag or "*": the row must be there; null to insert or upsert.</param>
sealed record Write(WriteKind Kind, Place Place, IReadOnlyList<Property> Properties, string? IfMatch);

/// <summary>Some of a table, and where to go on.</summary>
sealed record RowPage(IReadOnlyList<Row> Rows, Place? Next, int Scanned);

/// <summary>One table: changes in memory over an optional packed layer that never changes.</summary>
/// <param name="packed">Rows loaded in bulk.</param>
sealed class SortedTable(PackedRows? packed)
{
    readonly RowMap _rows = new();

    public Row? Find(Place place) => (_rows.Find(place) ?? packed?.Find(place)) is { Properties: not null } row ? row : null;

    /// <summary>Does all the writes or, when one is refused, none.</summary>
    /// <returns>The rows as written; null for a deleted one.</returns>
    public List<Row?> ApplyAll(IReadOnlyList<Write> writes, Func<long> stamp)
    {
        var after = writes.Select((write, index) => Outcome(write, index, stamp)).ToList();
        foreach (var (write, row) in writes.Zip(after))
            Put(write.Place, row);
        return after;
    }

    /// <summary>Does one write.</summary>
    /// <returns>The row as written; null when it was deleted.</returns>
    public Row? Apply(Write write, Func<long> stamp)
    {
        var row = Outcome(write, stamp);
        Put(write.Place, row);
        return row;
    }

    /// <summary>An error in a transaction begins with the index of its write.</summary>
    Row? Outcome(Write write, int index, Func<long> stamp)
    {
        try
        {
            return Outcome(write, stamp);
        }
        catch (ServiceErrorException refused)
        {
            throw new ServiceErrorException(refused.Status, refused.Code, $"{index}:{refused.Message}");
        }
    }

    Row? Outcome(Write write, Func<long> stamp)
    {
        TableLimits.Check(write.Place);
        var before = Find(write.Place);
        if (write.Kind is WriteKind.Insert && before is not null)
            throw new ServiceErrorException(409, "EntityAlreadyExists", "The specified entity already exists.");
        if (write.IfMatch is { } tag && before is null)
            throw new ServiceErrorException(404, "ResourceNotFound", "The specified resource does not exist.");
        if (write.IfMatch is { } wanted and not "*" && wanted != before!.ETag)
            throw new ServiceErrorException(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");
        if (write.Kind is WriteKind.Delete)
            return null;
        var row = new Row(write.Place, stamp(), write.Kind is WriteKind.Merge && before is not null ? Merged(before, write) : write.Properties);
        TableLimits.Check(row);
        return row;
    }

    static List<Property> Merged(Row before, Write write) =>
        [.. before.Properties!.Where(old => !write.Properties.Any(property => property.Name == old.Name)), .. write.Properties];

    void Put(Place place, Row? row)
    {
        if (row is null && packed?.Find(place) is null)
            _rows.Remove(place);
        else
            _rows.Put(row ?? new Row(place, 0, null));
    }

    /// <summary>A page of the rows that match, in key order.</summary>
    /// <param name="filter">Which rows; null for all.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="from">Where the page before said to go on.</param>
    /// <param name="breaksBefore">Whether the page ends early, between a row and the next, whose places it is given; the first is null at the start of the query.</param>
    public RowPage Query(Filter? filter, int top, Place? from, Func<Place?, Place, bool> breaksBefore)
    {
        var range = KeyRange.Of(filter);
        var matching = new List<Row>();
        var scanned = 0;
        Place? last = null;
        foreach (var row in From(from is { } token && token > range.Start ? token : range.Start))
        {
            if (row.Place >= range.End)
                break;
            if (matching.Count == top || ((last is not null || from is null) && breaksBefore(last, row.Place)))
                return new(matching, row.Place, scanned);
            scanned++;
            last = row.Place;
            if (filter?.Matches(row) != false)
                matching.Add(row);
        }
        return new(matching, null, scanned);
    }

    IEnumerable<Row> From(Place place)
    {
        using var over = _rows.From(place).GetEnumerator();
        using var under = (packed?.From(place) ?? []).GetEnumerator();
        var (changed, loaded) = (over.MoveNext(), under.MoveNext());
        while (changed || loaded)
        {
            var order = !changed ? 1 : !loaded ? -1 : over.Current.Place.CompareTo(under.Current.Place);
            var row = order <= 0 ? over.Current : under.Current;
            if (row.Properties is not null)
                yield return row;
            if (order <= 0)
                changed = over.MoveNext();
            if (order >= 0)
                loaded = under.MoveNext();
        }
    }
}
