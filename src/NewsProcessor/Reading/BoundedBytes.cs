namespace NewsProcessor.Reading;

/// <summary>Takes a stream into memory, up to a limit.</summary>
static class BoundedBytes
{
    /// <inheritdoc cref="ReadAsync"/>
    public static ReadOnlyMemory<byte>? Read(Stream content, long limit)
    {
        using var whole = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = content.Read(block)) > 0;)
        {
            if (whole.Length + read > limit)
                return null;
            whole.Write(block, 0, read);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>The whole stream, or null as soon as it proves longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, long limit, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = await content.ReadAsync(block, cancellation)) > 0;)
        {
            if (whole.Length + read > limit)
                return null;
            whole.Write(block, 0, read);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
