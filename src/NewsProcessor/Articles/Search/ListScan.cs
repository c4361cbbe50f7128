using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace NewsProcessor.Articles.Search;

/// <summary>Every article of ArticleList with its summary, for queries that no posting list narrows down.</summary>
/// <param name="articles">The table.</param>
/// <param name="shown">Whether those shown unasked, or the others.</param>
/// <param name="window">The sort times asked for.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="size">Rows a page.</param>
sealed class ListScan(TableClient articles, bool shown, SearchWindow window, SearchBudget budget, int size) : PostingSource
{
    readonly Queue<Posting> _rows = [];
    string? _token;
    string _partition = "";
    bool _begun, _isLater, _isRead;

    public override double Density => double.MaxValue;

    public override bool IsRead => _isRead;

    public override async Task<bool> SeekAsync(string place)
    {
        Place = place;
        while (true)
        {
            while (_rows.TryPeek(out var first) && string.CompareOrdinal(first.Key, place) < 0)
                _rows.Dequeue();
            if (_rows.Count > 0 || _isRead)
            {
                Head = _rows.TryPeek(out var head) ? head : null;
                return true;
            }
            if (!budget.TrySpend())
                return false;
            await ReadAsync(place);
        }
    }

    /// <summary>The rest of the first month, then the months after it: two range scans, where one filter with "or" would make the service read the table from its start.</summary>
    async Task ReadAsync(string place)
    {
        if (!_begun)
            _partition = IndexKey.ListPartition(place[..19], shown);
        _begun = true;
        var last = IndexKey.ListPartition(window.End[..19], shown);
        var filter = _isLater
            ? TableClient.CreateQueryFilter($"PartitionKey gt {_partition} and PartitionKey le {last}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {_partition} and RowKey ge {place} and RowKey lt {window.End}");
        var page = await articles.PageAsync(filter, _token, size, budget.Cancellation);
        foreach (var row in page.Values.Where(row => string.CompareOrdinal(row.RowKey, window.End) < 0))
            _rows.Enqueue(new(row.RowKey, shown, SummaryOf(row)));
        _token = page.ContinuationToken;
        _isRead = _token is null && (_isLater || string.CompareOrdinal(_partition, last) >= 0);
        _isLater |= _token is null;
    }

    public static ArticleSummary SummaryOf(TableEntity row)
    {
        var (written, shown) = (row.Timestamp ?? default, TimeKey.Time(row.RowKey[..19]));
        return JsonSerializer.Deserialize(row.GetString("Summary"), ArticleJson.Compact.ArticleSummary)! with { ListedAt = written > shown ? written : shown };
    }
}
