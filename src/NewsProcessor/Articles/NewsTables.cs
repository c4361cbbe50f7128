using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>The tables, by what they hold.</summary>
public sealed class NewsTables(TableServiceClient service)
{
    internal TableClient Articles { get; } = service.GetTableClient("Articles");
    internal TableClient ArticleList { get; } = service.GetTableClient("ArticleList");
    internal TableClient Uploads { get; } = service.GetTableClient("Uploads");

    internal TableClient OfIndex(IndexKey key) => key.Table switch
    {
        'L' => ArticleList,
        _ => throw new InvalidOperationException($"No index table is called '{key.Table}'."),
    };

    /// <summary>Creates what is missing.</summary>
    public Task CreateAsync(CancellationToken cancellation) =>
        Task.WhenAll(new[] { Articles, ArticleList, Uploads }.Select(table => table.CreateIfNotExistsAsync(cancellation)));
}
