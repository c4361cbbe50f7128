namespace NewsProcessor.LocalHost.Azurite;

/// <summary>A lock between processes: an open file that nobody else may open. The system lets it go when its holder dies.</summary>
sealed class FileLock : IAsyncDisposable
{
    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    readonly FileStream _file;

    FileLock(FileStream file) => _file = file;

    /// <summary>Null when another holds it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            await Task.Delay(_pause, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
