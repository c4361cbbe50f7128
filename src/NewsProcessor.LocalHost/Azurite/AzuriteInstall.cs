using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Installs the pinned Azurite from npm on first use, for the user, so that the next clone finds it.</summary>
static class AzuriteInstall
{
    static readonly string[] _pinned = ["package.json", "package-lock.json", ".npmrc"];

    /// <summary>One folder for each state of the lock file.</summary>
    static string Folder { get; } = Path.Combine(Folders.UserData, "azurite-" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folders.AzuriteSource, "package-lock.json"))))[..12]);

    public static string Script { get; } = Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>Written last: an install that was cut short has none.</summary>
    static string Mark => Path.Combine(Folder, "installed");

    /// <summary>Makes sure that <see cref="Script"/> is there. Processes that need it at the same time wait for the first.</summary>
    /// <exception cref="HostRefusedException">npm is missing or failed.</exception>
    public static async Task EnsureAsync(TextWriter progress, CancellationToken cancellation)
    {
        if (File.Exists(Mark))
            return;
        Directory.CreateDirectory(Folder);
        await using var turn = await FileLock.TakeAsync(Path.Combine(Folder, "install.lock"), cancellation);
        if (File.Exists(Mark))
            return;
        await progress.WriteLineAsync($"Installing Azurite, the storage emulator, into {Folder} (once, about 30 s) ...");
        foreach (var file in _pinned)
            File.Copy(Path.Combine(Folders.AzuriteSource, file), Path.Combine(Folder, file), overwrite: true);
        await RunNpmAsync(cancellation);
        await File.WriteAllTextAsync(Mark, "", cancellation);
        await progress.WriteLineAsync("Installed.");
    }

    static async Task RunNpmAsync(CancellationToken cancellation)
    {
        using var process = Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        });
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        await output;
        if (process.ExitCode != 0)
            throw new HostRefusedException($"npm could not install Azurite into {Folder}; check the network and try again, or set AzureWebJobsStorage to a storage account. npm said: {(await errors).Trim()}");
    }

    static Process Start(ProcessStartInfo npm)
    {
        try
        {
            return Process.Start(npm)!;
        }
        catch (Win32Exception missing)
        {
            throw NodeMissing(missing);
        }
    }

    internal static HostRefusedException NodeMissing(Exception cause) =>
        new("Node.js 20 or newer is not installed; it runs Azurite, the storage emulator. Install it, or set AzureWebJobsStorage to the connection string of a storage account.", cause);
}
