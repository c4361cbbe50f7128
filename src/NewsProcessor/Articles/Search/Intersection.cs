namespace NewsProcessor.Articles.Search;

/// <summary>
/// The postings that all of several sources hold and none of some others. The tops of all are read side by side; then the sources that are behind go on
/// from the largest head. A source much denser than the rarest is left out: its rows would cost more than a look at each candidate, which comes anyway.
/// </summary>
/// <param name="sources">One or more.</param>
/// <param name="excluded">What must not hold the posting.</param>
sealed class Intersection(IReadOnlyList<PostingSource> sources, IReadOnlyList<PostingSource> excluded) : PostingSource
{
    /// <summary>A page of 1,000 rows costs as much as 20 candidates looked at.</summary>
    const int MuchDenser = 50;

    /// <summary>An excluded source that is much rarer than the rarest spares too few looks to be worth reading.</summary>
    const double MuchRarer = 0.2;

    bool _begun;

    public override double Density => sources.Min(source => source.Density);

    public override bool IsRead => sources.Any(source => source.IsRead && source.Head is null) || sources.All(source => source.IsRead);

    public override async Task<bool> SeekAsync(string place)
    {
        Place = place;
        if (!_begun && !await SeekAsync([.. sources, .. excluded], place))
            return false;
        _begun = true;
        while (true)
        {
            var read = sources.Where(source => source.IsRead || source.Density <= Density * MuchDenser).ToList();
            if (!await SeekAsync(read, Place))
                return false;
            if (read.Exists(source => source.Head is null))
            {
                Head = null;
                return true;
            }
            Place = read.Select(source => source.Head!.Value.Key).Max(StringComparer.Ordinal)!;
            if (!read.TrueForAll(source => source.Head!.Value.Key == Place))
                continue;
            if (await ExcludesAsync() is not { } excludes)
                return false;
            Head = read[0].Head;
            if (!excludes)
                return true;
            Place = Head!.Value.Next;
        }
    }

    /// <summary>Whether an excluded source that is worth reading holds the place; null when the budget ended.</summary>
    async Task<bool?> ExcludesAsync()
    {
        var read = excluded.Where(source => source.IsRead || (source.Density <= Density * MuchDenser && source.Density >= Density * MuchRarer)).ToList();
        if (!await SeekAsync(read, Place))
            return null;
        return read.Exists(source => source.Head?.Key == Place);
    }
}
