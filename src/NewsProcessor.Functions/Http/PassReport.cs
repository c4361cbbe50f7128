using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>How far a pass over the store has got.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended; null while it is under way.</param>
/// <param name="Stopped">Why it ended early, and what to do.</param>
/// <param name="Rereads">It reads every upload again; else only those that nobody has read.</param>
/// <param name="Uploads">Uploads looked at so far.</param>
/// <param name="Read">Of these, read again.</param>
/// <param name="Failures">Of these, not read because storage failed; the next pass tries again.</param>
/// <param name="Records">Articles looked at so far, once all uploads have been.</param>
/// <param name="Mended">Articles whose index rows were mended.</param>
sealed record PassReport(DateTimeOffset Started, DateTimeOffset? Ended, string? Stopped, bool Rereads, int Uploads, int Read, int Failures, int Records, int Mended)
{
    public static PassReport Of(Pass pass) => new(pass.Started, pass.Ended, pass.Stopped, pass.Rereads, pass.Blobs, pass.BlobsRead, pass.Failures, pass.Records, pass.Reindexed);
}
