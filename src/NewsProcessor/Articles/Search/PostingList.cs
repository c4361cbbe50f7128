using Azure.Data.Tables;

namespace NewsProcessor.Articles.Search;

/// <summary>One posting list. It is read in pages that double up to the service's 1,000 rows, each from the place sought: what lies before is never fetched.</summary>
/// <param name="index">The table.</param>
/// <param name="list">The list's key.</param>
/// <param name="shown">Whether its articles are shown unasked.</param>
/// <param name="window">The sort times asked for.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="size">Rows of the first page.</param>
sealed class PostingList(TableClient index, string list, bool shown, SearchWindow window, SearchBudget budget, int size) : PostingSource
{
    const int MaxRows = 1000;

    /// <summary>Fewer than this many are as good as none: they cost less than one page of another list.</summary>
    const int Few = 16;

    readonly string _bucket = ListName.Bucket(list);
    List<string> _keys = [];
    int _at;
    int _size = Math.Min(size, MaxRows);
    double _density;
    bool _isRead;

    public override double Density => _isRead && _keys.Count - _at < Few ? 0 : _density;

    public override bool IsRead => _isRead;

    public override async Task<bool> SeekAsync(string place)
    {
        Place = place;
        while (true)
        {
            while (_at < _keys.Count && string.CompareOrdinal(_keys[_at], place) < 0)
                _at++;
            if (_at < _keys.Count || _isRead)
            {
                Head = _at < _keys.Count ? new Posting(_keys[_at], shown, null) : null;
                return true;
            }
            if (!await ReadAsync(place))
                return false;
        }
    }

    async Task<bool> ReadAsync(string place)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {_bucket} and RowKey ge {list + '!' + place} and RowKey lt {list + '!' + window.End}");
        string? token = null;
        do
        {
            if (!budget.TrySpend())
                return false;
            var page = await index.PageAsync(filter, token, _size, budget.Cancellation, "RowKey");
            (_keys, _at, token) = ([.. page.Values.Select(row => row.RowKey[(list.Length + 1)..])], 0, page.ContinuationToken);
        }
        while (_keys is [] && token is not null);
        _isRead = token is null;
        _density = _keys is [] ? 0 : _keys.Count / (1.0 + Posting.Ticks(_keys[^1]) - Posting.Ticks(place));
        _size = Math.Min(_size * 2, MaxRows);
        return true;
    }
}
