using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>The Table service: answers requests of its REST protocol, one at a time, as Azure does.</summary>
sealed class TableService(TimeProvider clock, Traffic traffic, PageBreaks breaks)
{
    readonly Lock _lock = new();
    readonly TableNames _tables = new();
    long _lastStamp;

    /// <summary>Puts rows loaded in bulk under a table, which is created.</summary>
    public void Load(string table, PackedRows rows)
    {
        lock (_lock)
            _tables.Create(table, rows);
    }

    public MemoryResponse Serve(ServiceRequest request)
    {
        var tally = new Tally();
        MemoryResponse answer;
        lock (_lock)
        {
            try
            {
                answer = Answer(request, tally);
            }
            catch (ServiceErrorException refused)
            {
                answer = TableAnswers.Error(refused);
            }
        }
        traffic.Add(tally.Kind, new(1, tally.Rows, tally.Scanned, request.Body.Length + answer.ContentStream!.Length));
        return answer;
    }

    MemoryResponse Answer(ServiceRequest request, Tally tally)
    {
        if (request.Path == "$batch")
            return Transaction(request, tally);
        if (TableNames.Concerns(request))
            return _tables.Answer(request);
        var address = TableAddress.Of(request.Path);
        if (request.Method is not "GET")
            return Change(request, tally);
        var table = _tables.Find(address.Table);
        return address.Entity is { } place ? Get(table, place, request, tally) : Query(table, request, tally);
    }

    static MemoryResponse Get(SortedTable table, Place place, ServiceRequest request, Tally tally)
    {
        tally.Kind = "get";
        var row = table.Find(place);
        (tally.Rows, tally.Scanned) = (row is null ? 0 : 1, 1);
        return row is null ? TableAnswers.NotFound : TableAnswers.Of(row, Select(request));
    }

    MemoryResponse Query(SortedTable table, ServiceRequest request, Tally tally)
    {
        tally.Kind = "query";
        var page = table.Query(Filters.FilterText.Parse(request.Query("$filter")), Top(request), Continuation.Read(request), breaks.IsBefore);
        (tally.Rows, tally.Scanned) = (page.Rows.Count, page.Scanned);
        return TableAnswers.Of(page, Select(request));
    }

    MemoryResponse Change(ServiceRequest request, Tally tally)
    {
        var (table, write) = TableWrites.Of(request);
        (tally.Kind, tally.Rows) = (KindOf(write), 1);
        var row = _tables.Find(table).Apply(write, NextStamp);
        return TableAnswers.Of(write, row, request);
    }

    MemoryResponse Transaction(ServiceRequest request, Tally tally)
    {
        tally.Kind = "transaction";
        try
        {
            var (table, writes) = TableWrites.OfTransaction(request);
            tally.Rows = writes.Count;
            return TransactionAnswers.Of(_tables.Find(table).ApplyAll(writes, NextStamp));
        }
        catch (ServiceErrorException refused)
        {
            return TransactionAnswers.Of(refused);
        }
    }

    /// <summary>Storage's clock, which gives no time twice.</summary>
    long NextStamp() => _lastStamp = Math.Max(_lastStamp + 1, clock.GetUtcNow().UtcTicks);

    static string KindOf(Write write) => write switch
    {
        { Kind: WriteKind.Insert } => "insert",
        { Kind: WriteKind.Delete } => "delete",
        { IfMatch: null } => "upsert",
        { Kind: WriteKind.Merge } => "merge",
        _ => "update",
    };

    static string[]? Select(ServiceRequest request) => request.Query("$select")?.Split(',', StringSplitOptions.TrimEntries);

    static int Top(ServiceRequest request) => request.Query("$top") is not { } text ? TableLimits.RowsPerPage
        : int.TryParse(text, out var top) && top is > 0 and <= TableLimits.RowsPerPage ? top
        : throw new ServiceErrorException(400, "InvalidInput", "One of the request inputs is not valid: $top is a whole number from 1 to 1000.");

    /// <summary>What one request turned out to be.</summary>
    sealed class Tally
    {
        public string Kind { get; set; } = "table";
        public int Rows { get; set; }
        public int Scanned { get; set; }
    }
}
