namespace NewsProcessor.Articles.Search;

/// <summary>Postings in order, the newest first, wherever they come from. A source is sought forwards only.</summary>
abstract class PostingSource
{
    /// <summary>The first posting at or after the place sought; null when there is none.</summary>
    public Posting? Head { get; protected set; }

    /// <summary>Everything before this place is decided, also when the budget ended on the way.</summary>
    public string Place { get; protected set; } = "";

    /// <summary>Postings a tick, of what was read last.</summary>
    public abstract double Density { get; }

    /// <summary>All of it has been read: going on costs no call.</summary>
    public abstract bool IsRead { get; }

    /// <summary>Moves <see cref="Head"/>.</summary>
    /// <returns>False when the budget ended before the answer was known.</returns>
    public abstract Task<bool> SeekAsync(string place);

    /// <summary>Moves several side by side.</summary>
    protected static async Task<bool> SeekAsync(IReadOnlyList<PostingSource> sources, string place) =>
        sources is [var only] ? await only.SeekAsync(place) : (await Task.WhenAll(sources.Select(source => source.SeekAsync(place)))).All(known => known);
}
