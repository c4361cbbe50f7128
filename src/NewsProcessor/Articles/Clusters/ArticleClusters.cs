using Azure.Data.Tables;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Articles.Clusters;

/// <summary>
/// Finds the same story from several senders: articles of the same days whose beginnings are alike, and whose bodies turn out to be one text, whole or cut.
/// All of a cluster carry the least of their ids as its name. Of two that arrive at once, each looks once its own postings stand, so that one sees the other.
/// </summary>
public sealed class ArticleClusters(NewsTables tables, ArticleIndex index, ChangeLog changes)
{
    /// <summary>The same story is sent within days.</summary>
    static readonly TimeSpan _reach = TimeSpan.FromDays(7);

    /// <summary>Candidates a band, the newest.</summary>
    const int CandidatesABand = 20;

    /// <summary>Candidates whose texts are compared: a story carried by more is in a cluster already.</summary>
    const int Compared = 10;

    /// <summary>Puts an article into the cluster that it belongs to, and makes one cluster of those that it joins.</summary>
    /// <param name="article">With its body.</param>
    /// <param name="version">As it stands.</param>
    /// <param name="cancellation">Stops between storage calls; calling again finishes the work.</param>
    internal async Task JoinAsync(Article article, ArticleVersion version, CancellationToken cancellation)
    {
        if (version.Summary is not { Simhash: { } simhash, LeadSketch: { } sketch, ClusterId: null, IsStory: true })
            return;
        var matches = new List<ArticleVersion>();
        foreach (var id in await CandidatesAsync(version, sketch, cancellation))
        {
            if (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is { Version: { Summary: { IsStory: true, Simhash: { } theirs } } other }
                && Simhash.Differences(simhash, theirs) <= Simhash.MostDifferences
                && await MatchesAsync(other))
                matches.Add(other);
        }
        if (matches is [])
            return;
        var cluster = matches.Select(match => match.Summary.ClusterId ?? match.Id).Append(version.Id).Min(StringComparer.Ordinal)!;
        var original = matches.Where(match => match.ContentHash == version.ContentHash && IsEarlier(match, version)).Select(match => match.Summary.DuplicateOf ?? match.Id).FirstOrDefault();
        foreach (var other in matches.Where(match => match.Summary.ClusterId != cluster))
        {
            var whole = other.Summary.ClusterId is { } name ? await MembersAsync(name, SearchWindow.Whole, cancellation) : [];
            foreach (var member in whole.Append(other.Summary))
                await NameAsync(member.Id, cluster, member.DuplicateOf, cancellation);
        }
        await NameAsync(version.Id, cluster, original, cancellation);

        async Task<bool> MatchesAsync(ArticleVersion other) => other.ContentHash == version.ContentHash
            || (!matches.Exists(match => match.Summary.ClusterId is { } known && known == other.Summary.ClusterId)
                && await RecordDocument.ReadAsync(tables.Articles, other.Id, other.Record, cancellation) is { } record
                && SameStory.Is(article.ArticleBody, record.ArticleBody));
    }

    /// <summary>The articles of a cluster, newest first: the first twenty.</summary>
    /// <param name="cluster">Its name.</param>
    /// <param name="window">The sort times asked for.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    internal async Task<IReadOnlyList<ArticleSummary>> MembersAsync(string cluster, SearchWindow window, CancellationToken cancellation)
    {
        var list = new ListName(ListName.Cluster, cluster).Key(shown: true);
        var places = await PlacesAsync(list, window.Start, window.End, cancellation);
        var rows = await Task.WhenAll(places.Select(place => tables.ArticleList.FindAsync(IndexKey.ListPartition(place[..19], shown: true), place, cancellation)));
        return [.. rows.OfType<TableEntity>().Select(ListScan.SummaryOf).Where(summary => summary.ClusterId == cluster)];
    }

    /// <summary>Those with most samples in common first: a credit line that thousands of stories begin with fills one list, seldom two.</summary>
    async Task<IEnumerable<string>> CandidatesAsync(ArticleVersion version, string sketch, CancellationToken cancellation)
    {
        var (from, until) = (TimeKey.Inverted(version.SortTime + _reach), TimeKey.Inverted(version.SortTime - _reach) + "~");
        var places = await Task.WhenAll(LeadSketch.Bands(sketch).Select(band => PlacesAsync(new ListName(ListName.Sketch, band).Key(shown: true), from, until, cancellation)));
        return places.SelectMany(place => place).Select(place => place[20..]).Where(id => id != version.Id).CountBy(id => id, StringComparer.Ordinal).OrderByDescending(found => found.Value).Select(found => found.Key).Take(Compared);
    }

    /// <summary>The places of a posting list between two sort times: the first page of them.</summary>
    async Task<IReadOnlyList<string>> PlacesAsync(string list, string from, string until, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ListName.Bucket(list)} and RowKey ge {list + '!' + from} and RowKey lt {list + '!' + until}");
        return [.. (await tables.ArticleIndex.PageAsync(filter, null, CandidatesABand, cancellation, "RowKey")).Values.Select(row => row.RowKey[(list.Length + 1)..])];
    }

    /// <summary>Writes a cluster's name into what stands of an article, however often that changes meanwhile.</summary>
    async Task NameAsync(string id, string cluster, string? duplicateOf, CancellationToken cancellation)
    {
        while (await CurrentArticle.FindAsync(tables.Articles, id, cancellation) is { Version: { } version } before)
        {
            if (version.Summary.ClusterId is { } name && string.CompareOrdinal(name, cluster) <= 0)
                return;
            var named = version with { Summary = version.Summary with { ClusterId = cluster, DuplicateOf = duplicateOf == id ? null : duplicateOf } };
            var after = CurrentArticle.After(before, id, named, before.IsComposed) with { Noted = await changes.NoteAsync(id, [], cancellation) };
            if (!await TableCalls.SucceedsAsync(() => tables.Articles.UpdateEntityAsync(after.ToEntity(), after.ETag, TableUpdateMode.Replace, cancellation)))
                continue;
            await index.UpdateAsync(id, cancellation);
            return;
        }
    }

    static bool IsEarlier(ArticleVersion one, ArticleVersion other) =>
        one.SortTime < other.SortTime || (one.SortTime == other.SortTime && string.CompareOrdinal(one.Id, other.Id) < 0);
}
