using NewsProcessor.Articles;

namespace NewsProcessor.Tests.Model;

/// <summary>One state of a blob.</summary>
sealed class PutState(string blob, ModelFile file, string etag, DateTimeOffset received, int number)
{
    public string Blob => blob;
    public string Words => file.Words;
    public string ETag => etag;

    /// <summary>To the second.</summary>
    public DateTimeOffset Received => received;

    /// <summary>Order of upload.</summary>
    public int Number => number;
    public IReadOnlyList<Article> Articles { get; } = [.. file.ArticlesIn(blob).Select(article => article with { Source = article.Source with { ReceivedAt = received } })];

    /// <summary>Reading it has ended well, so that what it holds can't be missing.</summary>
    public bool IsRead { get; set; }

    /// <summary>Its event has been delivered: a job that began after the upload has ended well, whatever happened meanwhile.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>It was deleted, a receipt spoke of it, and nobody was at work on it.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Its deletion was begun and interrupted: it goes, sooner or later.</summary>
    public bool IsGoing { get; set; }

    public override string ToString() => $"{blob} ({file.Words})";
}

/// <summary>What was uploaded, and what must have been read of it.</summary>
sealed class NewsModel
{
    readonly List<(Job Job, PutState? State)> _running = [];
    int _puts;

    /// <summary>Every state that each blob has had, in order.</summary>
    public SortedDictionary<string, List<PutState>> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>What each blob holds now.</summary>
    public Dictionary<string, PutState> Current { get; } = new(StringComparer.Ordinal);

    public void Put(string blob, ModelFile file, string etag, DateTimeOffset received)
    {
        var state = new PutState(blob, file, etag, received, _puts++);
        if (!Blobs.TryGetValue(blob, out var states))
            Blobs[blob] = states = [];
        states.Add(state);
        Current[blob] = state;
    }

    /// <summary>A blob that goes away while it may be read leaves its articles or takes them with it, all states of the same second alike.</summary>
    public void Remove(string blob)
    {
        Current.Remove(blob, out var gone);
        if (!_running.Exists(running => running.Job.Blob is null || running.Job.Blob == blob))
            return;
        foreach (var state in Blobs[blob].Where(state => state.Received == gone!.Received))
            state.IsRead = false;
    }

    /// <summary>Deletion takes a state away and those before it, at once or, if it was interrupted, later.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="receivedAt">The state's time.</param>
    /// <param name="others">The number of the first state that came after it.</param>
    /// <param name="isGone">Whether the blob went too: a later state stays.</param>
    /// <param name="well">Whether the deletion ended.</param>
    public void Delete(string blob, DateTimeOffset receivedAt, int others, bool isGone, bool well)
    {
        if (isGone)
            Current.Remove(blob);
        foreach (var state in Blobs[blob].Where(state => state.Received <= receivedAt && !(well && state == Current.GetValueOrDefault(blob))))
        {
            state.IsGoing |= !well;
            state.IsRead = false;
            state.IsDeleted |= well && state.Number < others && (state.IsDelivered || state.Number == others - 1) && !_running.Exists(running => !running.Job.Deletes && (running.Job.Blob is null || running.Job.Blob == blob));
        }
    }

    public void Begin(IEnumerable<Job> jobs) => _running.AddRange(jobs.Select(job => (job, job.Blob is { } blob ? Blobs.GetValueOrDefault(blob)?[^1] : null)));

    public void End(IReadOnlyList<bool> well)
    {
        foreach (var ((job, state), ended) in _running.Zip(well))
        {
            if (!ended || state is null || job.Deletes)
                continue;
            state.IsDelivered = true;
            state.IsRead |= Current.GetValueOrDefault(job.Blob!) == state;
        }
        _running.Clear();
    }
}
