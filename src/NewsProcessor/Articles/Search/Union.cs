namespace NewsProcessor.Articles.Search;

/// <summary>The postings of any of several sources, merged.</summary>
sealed class Union(IReadOnlyList<PostingSource> sources) : PostingSource
{
    public override double Density => sources.Sum(source => source.Density);

    public override bool IsRead => sources.All(source => source.IsRead);

    public override async Task<bool> SeekAsync(string place)
    {
        Place = place;
        if (!await SeekAsync(sources, place))
            return false;
        Head = sources.Select(source => source.Head).Where(head => head is not null).MinBy(head => head!.Value.Key, StringComparer.Ordinal);
        return true;
    }
}
