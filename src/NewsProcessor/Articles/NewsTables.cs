using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>The tables, by what they hold.</summary>
public sealed class NewsTables(TableServiceClient service)
{
    internal TableClient Articles { get; } = service.GetTableClient("Articles");
    internal TableClient ArticleList { get; } = service.GetTableClient("ArticleList");
    internal TableClient ArticleIndex { get; } = service.GetTableClient("ArticleIndex");
    internal TableClient Uploads { get; } = service.GetTableClient("Uploads");

    internal TableClient Changes { get; } = service.GetTableClient("Changes");

    /// <summary>Creates what is missing.</summary>
    public Task CreateAsync(CancellationToken cancellation) =>
        Task.WhenAll(new[] { Articles, ArticleList, ArticleIndex, Uploads, Changes }.Select(table => table.CreateIfNotExistsAsync(cancellation)));
}
