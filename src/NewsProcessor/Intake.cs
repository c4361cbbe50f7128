using NewsProcessor.Articles;

namespace NewsProcessor;

/// <summary>Takes a file in, as dropping it into the container would. It is noted before, so that its receipt is there from then on, and so that the file is read even if its event gets lost.</summary>
public sealed class Intake(UploadStore uploads, UploadLedger ledger)
{
    /// <summary>Writes the file under a name that <see cref="BlobNames"/> has nothing against.</summary>
    /// <param name="onlyNew">Not if there is a file of that name.</param>
    /// <returns>Its state's ETag; null when another file of that name stands: one sent at the same time, or where <paramref name="onlyNew"/> any.</returns>
    public async Task<string?> TakeAsync(string name, Stream content, string? contentType, bool onlyNew, CancellationToken cancellation)
    {
        if (onlyNew && await uploads.FindAsync(name, cancellation) is not null)
            return null;
        var intent = await ledger.BeginAsync(name, cancellation);
        try
        {
            return await uploads.WriteAsync(name, content, contentType, onlyNew, cancellation);
        }
        catch (Exception)
        {
            // Nothing came of it. Where an earlier file stands, its reading may have been left to whoever noted the intent: it stays open.
            if (await uploads.FindAsync(name, CancellationToken.None) is null)
                await ledger.EndAsync(intent, CancellationToken.None);
            throw;
        }
    }
}
