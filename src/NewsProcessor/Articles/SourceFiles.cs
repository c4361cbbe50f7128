using System.Security.Cryptography;

namespace NewsProcessor.Articles;

/// <summary>The files that articles were read from.</summary>
public sealed class SourceFiles(UploadStore uploads)
{
    /// <summary>The upload and its bytes; null where it has gone, or holds something else by now. A container is given whole.</summary>
    public async Task<(Upload Upload, Stream Content)?> OpenAsync(ArticleSource source, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(source.Upload, cancellation) is not { } upload)
            return null;
        if (upload.ReceivedAt != source.ReceivedAt && !await HoldsAsync(upload, source, cancellation))
            return null;
        return await uploads.OpenAsync(upload, cancellation) is { } content ? (upload, content) : null;
    }

    /// <summary>The same bytes sent again leave the article as it is. Of a container nothing but the member's hash is known.</summary>
    async Task<bool> HoldsAsync(Upload upload, ArticleSource source, CancellationToken cancellation)
    {
        if (source.Member is not null || await uploads.OpenAsync(upload, cancellation) is not { } content)
            return false;
        await using (content)
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == source.Sha256;
    }
}
