namespace NewsProcessor.Reading.Containers;

/// <summary>
/// A copy of a stream that can be read in any order. Only a ZIP within another container needs one: its list of contents stands at its end.
/// An uploaded ZIP is read in place, since a function's disk may be smaller than an upload.
/// </summary>
static class SpooledCopy
{
    const int InMemory = 16 * 1024 * 1024;

    public static async Task<Stream> OfAsync(Stream content, long limit, CancellationToken cancellation)
    {
        Stream copy = new MemoryStream();
        try
        {
            var block = new byte[81920];
            for (int read; (read = await content.ReadAsync(block, cancellation)) > 0;)
            {
                if (copy.Length + read > limit)
                    throw new InvalidDataException($"it is larger than {limit / (1024 * 1024)} MiB, the limit for a container");
                if (copy is MemoryStream && copy.Length + read > InMemory)
                    copy = await ToFileAsync((MemoryStream)copy, cancellation);
                await copy.WriteAsync(block.AsMemory(0, read), cancellation);
            }
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file loses its name at once, so that not even a process that is killed leaves it behind.</summary>
    static async Task<Stream> ToFileAsync(MemoryStream start, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 81920, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        File.Delete(path);
        start.WriteTo(file);
        await file.FlushAsync(cancellation);
        await start.DisposeAsync();
        return file;
    }
}
