using System.Globalization;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>The version of what is stored, in a row of its own: an app leaves a store alone that a newer app has written.</summary>
public sealed class StoreSchema(NewsTables tables, UploadStore uploads)
{
    /// <summary>Raised when what is stored changes in a way that an older app would not understand.</summary>
    public const int Version = 1;

    const string Partition = "store";
    const string Row = "schema";
    const string Property = "Version";

    /// <summary>Makes the container and the tables where the store is new. One call where it is not.</summary>
    /// <exception cref="NewerStoreException">A newer app has written this store.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if ((await tables.Uploads.FindAsync(Partition, Row, cancellation))?.GetInt32(Property) is { } stored)
        {
            if (stored > Version)
                throw new NewerStoreException(stored);
            return;
        }
        await Task.WhenAll(tables.CreateAsync(cancellation), uploads.CreateAsync(cancellation));
        await tables.Uploads.UpsertEntityAsync(new TableEntity(Partition, Row) { [Property] = Version }, TableUpdateMode.Replace, cancellation);
    }
}

/// <summary>A newer app has written this store.</summary>
public sealed class NewerStoreException(int stored) : Exception(string.Create(CultureInfo.InvariantCulture,
    $"This store has schema version {stored}, and this app knows versions up to {StoreSchema.Version}. Deploy the newer app again, or restore the store from before the upgrade (infra/OPERATE.md)."));
