namespace NewsProcessor.LocalHost.Azurite;

/// <summary>The pinned Azurite, from npm.</summary>
static class AzuriteInstall
{
    const string Name = "azurite";

    static readonly NodePackages _packages = new(Folders.AzuriteSource, Name);

    public static string Script { get; } = Path.Combine(_packages.Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>Makes sure that <see cref="Script"/> is there.</summary>
    /// <exception cref="HostRefusedException">npm is missing or failed.</exception>
    public static Task EnsureAsync(TextWriter progress, CancellationToken cancellation) => _packages.EnsureAsync(progress, cancellation);

    /// <summary>What else somebody without Azurite can do.</summary>
    internal static string Otherwise(string missing) => missing is Name ? ", or set AzureWebJobsStorage to a storage account" : "";

    internal static HostRefusedException NodeMissing(Exception cause) =>
        new("Node.js 20 or newer is not installed; it runs Azurite, the storage emulator. Install it, or set AzureWebJobsStorage to the connection string of a storage account.", cause);
}
