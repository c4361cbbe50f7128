using Azure.Data.Tables;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Benchmarks.Storage;

/// <summary>What storing a new article writes, made ready beforehand, and then written by the SDK alone: the same operations, with the same ones side by side.</summary>
sealed class BareIngest
{
    readonly List<TableTransactionAction> _record;
    readonly List<List<TableTransactionAction>> _postings;
    readonly TableEntity _note, _list, _settled;
    readonly List<TableTransactionAction> _names;

    /// <param name="article">What to write.</param>
    /// <param name="written">Keys of the facet values written before it, to which its own are added.</param>
    public BareIngest(Article article, HashSet<string> written)
    {
        var document = RecordDocument.Of(article);
        var version = ArticleVersion.Of(article, document.Pointer);
        var current = CurrentArticle.After(null, article.Id, version, false);
        _note = new("2024", $"{article.Id}");
        _record = [Upsert(version.ToEntity(version.Key)), .. document.Rows(article.Id).Select(Upsert), current.ToAction()];
        _list = new(current.Listed[0].PartitionKey, current.Listed[0].RowKey) { ["Summary"] = System.Text.Json.JsonSerializer.Serialize(version.Summary, ArticleJson.Compact.ArticleSummary) };
        _postings = [.. current.Listed.Skip(1).GroupBy(key => key.PartitionKey).Select(bucket => bucket.Select(key => Upsert(new(key.PartitionKey, key.RowKey))).ToList())];
        _names = [.. Facets.Named(version.Summary).Where(name => written.Add(name.Key)).Select(name => Upsert(new(Facets.NamesPartition, name.Key) { ["Name"] = name.Printed }))];
        _settled = current.ToSettled();
    }

    public async Task RunAsync(NewsTables tables)
    {
        await tables.Changes.UpsertEntityAsync(_note, TableUpdateMode.Replace);
        var etag = (await tables.Articles.SubmitTransactionAsync(_record)).Value[^1].Headers.ETag!.Value;
        var names = _names is [] ? Task.CompletedTask : tables.ArticleIndex.SubmitTransactionAsync(_names);
        await Task.WhenAll([tables.ArticleList.UpsertEntityAsync(_list, TableUpdateMode.Replace), names, .. _postings.Select(bucket => tables.ArticleIndex.SubmitTransactionAsync(bucket))]);
        await tables.Articles.UpdateEntityAsync(_settled, etag, TableUpdateMode.Merge);
    }

    static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
