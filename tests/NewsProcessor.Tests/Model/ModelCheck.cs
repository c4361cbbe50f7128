using System.Text.Json;
using Azure.Data.Tables;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Tests.Model;

/// <summary>Compares all that the system shows, and the rows behind it, with the model.</summary>
sealed class ModelCheck(ModelRun run)
{
    readonly NewsModel _model = run.Model;

    public async Task CheckAsync()
    {
        var stored = await StoredAsync();
        CheckNothingIsLost(stored);
        var everything = stored.Values.SelectMany(versions => versions).ToList();
        var ids = stored.Keys.Concat(everything.SelectMany(version => version.Article.Supersedes.Select(uri => ArticleId.Of(version.Article.Provider, uri)))).Distinct();
        var standing = ids.Select(id => (Id: id, Model: StandingModel.Of(id, stored.GetValueOrDefault(id, []), everything)))
            .Where(article => article.Model is not null).ToDictionary(article => article.Id, article => article.Model!);
        await CheckArticlesAsync(standing);
        await CheckIndexAsync();
        await CheckListsAsync(standing);
        await CheckFollowerAsync(standing);
        await CheckFacetsAsync(standing);
        await CheckReceiptsAsync(stored);
    }

    /// <summary>The versions in storage, as articles of the model: nothing is there that was not uploaded.</summary>
    async Task<Dictionary<string, List<(Article Article, PutState State)>>> StoredAsync()
    {
        var stored = new Dictionary<string, List<(Article, PutState)>>(StringComparer.Ordinal);
        foreach (var row in (await RowsAsync("Articles")).Where(row => row.RowKey.StartsWith("v!", StringComparison.Ordinal)))
        {
            var (index, received, sha) = (row.GetInt32("ItemIndex")!.Value, row.GetDateTimeOffset("ReceivedAt")!.Value, row.GetString("Sha256"));
            var state = _model.Blobs.GetValueOrDefault(row.GetString("Upload"), []).LastOrDefault(state => state.Received == received && state.Articles.Any(article => article.Source.Sha256 == sha && article.Source.ItemIndex == index));
            if (state is null)
                throw new ModelFaultException($"A version of {row.PartitionKey} is stored that was never uploaded: {row.GetString("Headline")}, received {received:u}.");
            if (state.IsDeleted)
                throw new ModelFaultException($"{state} has been deleted, but its version of {row.PartitionKey} is stored.");
            if (!stored.TryGetValue(row.PartitionKey, out var versions))
                stored[row.PartitionKey] = versions = [];
            versions.Add((state.Articles.First(article => article.Source.ItemIndex == index), state));
        }
        return stored;
    }

    /// <summary>What reading has ended well, and what the blobs hold now, is there: itself or another's equal words.</summary>
    void CheckNothingIsLost(Dictionary<string, List<(Article Article, PutState State)>> stored)
    {
        foreach (var state in _model.Blobs.Values.SelectMany(states => states).Where(state => !state.IsGoing && (state.IsRead || _model.Current.GetValueOrDefault(state.Blob) == state)))
        {
            foreach (var article in state.Articles)
            {
                if (!IsStored(stored, article))
                    throw new ModelFaultException($"{state} has been read, but its article {article.Id} is not stored.");
            }
        }
    }

    static bool IsStored(Dictionary<string, List<(Article Article, PutState State)>> stored, Article article) =>
        stored.GetValueOrDefault(article.Id, []).Exists(version => Same(version.Article, article));

    static bool Same(Article one, Article other) =>
        JsonSerializer.Serialize(one with { Source = new() }, ArticleJson.Compact.Article) == JsonSerializer.Serialize(other with { Source = new() }, ArticleJson.Compact.Article);

    async Task CheckArticlesAsync(Dictionary<string, StandingModel> standing)
    {
        var store = run.Healthy.Get<ArticleStore>();
        foreach (var id in standing.Keys.Concat(_model.Blobs.Values.SelectMany(states => states).SelectMany(state => state.Articles).Select(article => article.Id)).Distinct())
        {
            var article = await store.GetAsync(id, default);
            Expect($"article {id}", standing.GetValueOrDefault(id)?.Words, article is null ? null : StandingModel.WordsOf(article));
        }
    }

    async Task CheckListsAsync(Dictionary<string, StandingModel> standing)
    {
        foreach (var query in ModelQuery.All)
        {
            var expected = standing.Where(pair => query.Shows(pair.Value, run.Now)).OrderByDescending(pair => pair.Value.SortTime).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value.Article.Headline}");
            var listed = await AllAsync(after => run.Healthy.Get<ArticleListing>().ListAsync(query.Query, 3, after, default));
            Expect($"{query}", string.Join('\n', expected), string.Join('\n', listed.Select(article => $"{article.Id} {article.Headline}")));
        }
    }

    async Task CheckFacetsAsync(Dictionary<string, StandingModel> standing)
    {
        await run.Healthy.CountFacetsAsync();
        var listed = standing.Values.Where(article => ModelQuery.All[0].Shows(article, run.Now)).Select(article => article.Article).ToList();
        await CheckFacetAsync("source", listed.SelectMany(article => article.InfoSources.Prepend(article.Publisher?.Name).OfType<string>().Distinct()));
        await CheckFacetAsync("language", listed.Select(article => article.InLanguage).OfType<string>());
    }

    async Task CheckFacetAsync(string field, IEnumerable<string> values)
    {
        var facets = await AllAsync(async after => (await run.Healthy.Get<Facets>().ListAsync(field, 2, after, default)).Page);
        var counts = values.GroupBy(value => value).Select(value => $"{value.Key} {value.Count()}");
        Expect($"the values of {field}", string.Join('\n', counts.Order(StringComparer.Ordinal)), string.Join('\n', facets.Where(facet => facet.Count is not null).Select(facet => $"{facet.Name} {facet.Count}").Order(StringComparer.Ordinal)));
    }

    async Task CheckFollowerAsync(Dictionary<string, StandingModel> standing)
    {
        await run.Follower.ReadAsync();
        var tags = (await RowsAsync("Articles")).Where(row => row.RowKey.StartsWith("current!", StringComparison.Ordinal)).ToDictionary(row => row.PartitionKey, row => CurrentArticle.From(row).Version?.Tag);
        var expected = standing.Where(pair => pair.Value.IsOutAt(run.Now) && pair.Value.Article.PubStatus is PubStatus.Usable).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        Expect("the copy of a client that follows the changes", string.Join('\n', expected.Select(pair => $"{pair.Key} {pair.Value.Article.Headline} {tags.GetValueOrDefault(pair.Key)}")), run.Follower.Words);
    }

    /// <summary>The index has the rows that the records want, and no other.</summary>
    async Task CheckIndexAsync()
    {
        var wanted = new List<string>();
        foreach (var row in (await RowsAsync("Articles")).Where(row => row.RowKey.StartsWith("current!", StringComparison.Ordinal)))
        {
            var current = await CurrentArticle.FindAsync(run.Tables.GetTableClient("Articles"), row.PartitionKey, default);
            if (current!.Version is { } version)
                wanted.AddRange(IndexKey.Wanted(version).Select(key => $"{key.PartitionKey}/{key.RowKey}"));
        }
        var postings = (await RowsAsync("ArticleIndex")).Where(row => row.PartitionKey != Facets.NamesPartition && !row.PartitionKey.StartsWith("counts!", StringComparison.Ordinal));
        var there = (await RowsAsync("ArticleList")).Concat(postings).Select(row => $"{row.PartitionKey}/{row.RowKey}");
        Expect("index rows", string.Join('\n', wanted.Order(StringComparer.Ordinal)), string.Join('\n', there.Order(StringComparer.Ordinal)));
    }

    async Task CheckReceiptsAsync(Dictionary<string, List<(Article Article, PutState State)>> stored)
    {
        var ledger = run.Healthy.Get<UploadLedger>();
        var receipts = new List<Receipt>();
        foreach (var blob in _model.Blobs.Keys)
        {
            var receipt = await ledger.FindAsync(Receipt.IdOf(blob), default) ?? throw new ModelFaultException($"{blob} has no receipt.");
            receipts.Add(receipt);
            if (_model.Current.TryGetValue(blob, out var state))
                Expect($"receipt of {state}", Words(state), Words(receipt));
            else
                CheckGone(receipt, stored);
        }
        var newestFirst = receipts.OrderByDescending(receipt => receipt.ReceivedAt ?? receipt.FinishedAt).ThenBy(receipt => receipt.Id, StringComparer.Ordinal).ToList();
        Expect("receipts", string.Join('\n', newestFirst.Select(receipt => receipt.Name)), await NamesAsync(unreadOnly: false));
        Expect("unread receipts", string.Join('\n', newestFirst.Where(receipt => receipt.State is UploadState.Refused or UploadState.Failed).Select(receipt => receipt.Name)), await NamesAsync(unreadOnly: true));
        Expect("intents", "", string.Join('\n', (await RowsAsync("Uploads")).Where(row => row.PartitionKey == "open").Select(row => row.GetString("Name"))));

        async Task<string> NamesAsync(bool unreadOnly) => string.Join('\n', (await AllAsync(after => ledger.ListAsync(unreadOnly, 2, after, default))).Select(receipt => receipt.Name));
    }

    /// <summary>A receipt of a blob that is no more speaks of a state that was read, or says that none was, or that it was deleted.</summary>
    void CheckGone(Receipt receipt, Dictionary<string, List<(Article Article, PutState State)>> stored)
    {
        if (receipt.State is UploadState.Gone or UploadState.Deleted)
            return;
        var state = _model.Blobs[receipt.Name].Find(state => state.ETag == receipt.ETag) ?? throw new ModelFaultException($"The receipt of {receipt.Name}, {receipt.State}, speaks of a state that never was.");
        Expect($"receipt of {state}, which is gone,", Words(state), Words(receipt));
        if (state.Articles.FirstOrDefault(article => !IsStored(stored, article)) is { } lost)
            throw new ModelFaultException($"{state} is gone and its receipt says that it was read, but its article {lost.Id} is not stored.");
    }

    static string Words(PutState state) =>
        $"{(state.Articles.Count > 0 ? UploadState.Done : UploadState.Refused)} {state.ETag} {string.Join(' ', state.Articles.Select(article => article.Id).Distinct())}";

    static string Words(Receipt receipt) => $"{receipt.State} {receipt.ETag} {string.Join(' ', receipt.Articles)}";

    static async Task<List<T>> AllAsync<T>(Func<ListPosition?, Task<Page<T>>> page)
    {
        var all = new List<T>();
        ListPosition? after = null;
        do
        {
            var next = await page(after);
            all.AddRange(next.Items);
            after = next.Next;
        }
        while (after is not null);
        return all;
    }

    async Task<List<TableEntity>> RowsAsync(string table) => await run.Tables.GetTableClient(table).QueryAsync<TableEntity>().ToListAsync();

    static void Expect(string what, string? model, string? system)
    {
        if (model != system)
            throw new ModelFaultException($"{what}: the model says\n{model ?? "nothing"}\nand the system\n{system ?? "nothing"}");
    }
}
