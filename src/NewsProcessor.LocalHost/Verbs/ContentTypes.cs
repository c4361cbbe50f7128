using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.StaticFiles;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Media types by file name.</summary>
static class ContentTypes
{
    static readonly FileExtensionContentTypeProvider _known = new();

    /// <summary>Null for an ending that says nothing.</summary>
    public static BlobHttpHeaders? Of(string name) => _known.TryGetContentType(name, out var type) ? new BlobHttpHeaders { ContentType = type } : null;
}
