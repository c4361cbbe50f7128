using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor;

/// <summary>
/// Stores what one state of a blob holds, a batch at a time: many articles at once, and a note of how far it got after each batch, from which the next attempt goes on.
/// The next batch is read while one is stored. A file of few items is one batch, and needs no note.
/// </summary>
sealed class UploadReading(Upload upload, Intent intent, bool again, ArticleStore articles, ProseNotices notices, UploadLedger ledger, StoredArticles stored)
{
    const int BatchItems = 100;
    const int ArticlesAtOnce = 16;

    /// <summary>Bounds the memory of a batch of long articles; in characters.</summary>
    const int BatchLength = 4 * 1024 * 1024;

    ReceiptTally _tally = new(upload);
    int _behind;

    public Upload Upload => upload;

    /// <summary>The note as last renewed.</summary>
    public Intent Intent { get; private set; } = intent;

    public ReceiptTally Tally => _tally;

    /// <summary>Articles of the batch that is being stored, or was last: if storing fails, some of them may be there.</summary>
    public IEnumerable<string> Begun { get; private set; } = [];

    /// <summary>Whether notes of stored articles were made.</summary>
    public bool IsOfMany { get; private set; }

    /// <summary>Stores every item; false when somebody else has begun to read the upload since, who then sees it through.</summary>
    public async Task<bool> StoreAsync(IAsyncEnumerable<ReadItem> items, CancellationToken cancellation)
    {
        var storing = Task.FromResult(true);
        try
        {
            var batch = new Batch();
            await foreach (var item in items.WithCancellation(cancellation))
            {
                if (_behind > 0)
                    _behind--;
                else
                    batch.Add(item);
                if (!batch.IsFull)
                    continue;
                if (!await storing)
                    return false;
                if (!IsOfMany && await ResumeAsync(batch.Items.Count, cancellation))
                    storing = Task.FromResult(true);
                else
                    storing = StoreAsync(batch, cancellation);
                batch = new();
            }
            return await storing && await StoreLastAsync(batch, cancellation);
        }
        finally
        {
            await ((Task)storing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>At the end of the first batch, which shows that the upload is one of many: takes up where an earlier attempt on the same state ended.</summary>
    async Task<bool> ResumeAsync(int read, CancellationToken cancellation)
    {
        IsOfMany = true;
        if (await ledger.ProgressAsync(Receipt.IdOf(upload.Name), cancellation) is not { } progress || progress.ETag != upload.ETag || progress.ParserVersion != ArticleReader.Version)
        {
            await KeepOthersAsync(cancellation);
            return false;
        }
        _tally = new(upload, progress);
        _behind = Math.Max(0, _tally.Items - read);
        return true;
    }

    /// <summary>What an earlier attempt stored of another state stays, as what a later state of a file no longer holds always does.</summary>
    async Task KeepOthersAsync(CancellationToken cancellation)
    {
        var others = new HashSet<DateTimeOffset>();
        await foreach (var (receivedAt, _) in stored.UnfinishedAsync(upload.Name, cancellation))
            others.Add(receivedAt);
        foreach (var receivedAt in others.Where(time => time != upload.ReceivedAt))
            await stored.KeepAsync(upload.Name, receivedAt, cancellation);
    }

    async Task<bool> StoreAsync(Batch batch, CancellationToken cancellation)
    {
        await stored.NoteAsync(upload, _tally.Items, batch.Ids, cancellation);
        await PutAsync(batch, cancellation);
        if (await ledger.NoteProgressAsync(Intent, _tally.ToReceipt() with { State = UploadState.Processing }, cancellation) is not { } renewed)
            return false;
        Intent = renewed;
        return true;
    }

    async Task<bool> StoreLastAsync(Batch batch, CancellationToken cancellation)
    {
        if (IsOfMany)
            await stored.NoteAsync(upload, _tally.Items, batch.Ids, cancellation);
        await PutAsync(batch, cancellation);
        return true;
    }

    /// <summary>Many at once, those of one id in the order of the file; then the notices, which may mean stories of the same file.</summary>
    async Task PutAsync(Batch batch, CancellationToken cancellation)
    {
        Begun = batch.Ids;
        var stories = batch.Items.Select(item => item.Article).OfType<Article>().Where(article => !ProseNotices.Is(article)).GroupBy(article => article.Id, StringComparer.Ordinal);
        await Parallel.ForEachAsync(stories, new ParallelOptions { MaxDegreeOfParallelism = ArticlesAtOnce, CancellationToken = cancellation }, async (versions, stop) =>
        {
            using var span = Telemetry.Spans.StartActivity("store article")?.SetTag("news.article.id", versions.Key);
            foreach (var article in versions)
                await articles.PutAsync(Received(article), stop, again);
        });
        foreach (var (place, item) in batch.Items.Index().Where(entry => entry.Item.Article is { } article && ProseNotices.Is(article)).ToList())
        {
            var notice = await notices.ResolvedAsync(Received(item.Article!), cancellation);
            await articles.PutAsync(notice, cancellation, again);
            batch.Items[place] = notice;
        }
        batch.Items.ForEach(_tally.Add);
    }

    Article Received(Article article) => article with { Source = article.Source with { ReceivedAt = upload.ReceivedAt, Content = upload.ETag } };

    /// <summary>The items to be stored together.</summary>
    sealed class Batch
    {
        int _read, _length;

        public List<ReadItem> Items { get; } = [];

        public bool IsFull => _read >= BatchItems || _length >= BatchLength || Items.Count >= 100 * BatchItems;

        public IEnumerable<string> Ids => Items.Select(item => item.Article?.Id).OfType<string>().Distinct(StringComparer.Ordinal);

        public void Add(ReadItem item)
        {
            Items.Add(item);
            _read += item == ReadItem.PassedOver ? 0 : 1;
            _length += item.Article?.Paragraphs.Sum(paragraph => paragraph.Text.Length + (paragraph.Html?.Length ?? 0)) ?? 0;
        }
    }
}
