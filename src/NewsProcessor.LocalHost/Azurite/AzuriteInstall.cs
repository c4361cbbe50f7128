using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Installs the pinned Azurite from npm on first use.</summary>
static class AzuriteInstall
{
    /// <summary>The folder with package.json, in the project's source.</summary>
    public static string Folder { get; } = Path.Combine(ProjectFolder(), "Azurite");

    /// <summary>Where the host's own Azurite keeps its data; ignored by git.</summary>
    public static string DataFolder { get; } = Path.GetFullPath(Path.Combine(ProjectFolder(), "..", "..", ".azurite"));

    public static string Script => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    static string LockFile => Path.Combine(Folder, "package-lock.json");

    /// <summary>A copy of the lock file that was installed, written last: no copy, or another one, means to install.</summary>
    static string Installed => Path.Combine(Folder, "node_modules", ".installed-lock.json");

    static string ProjectFolder() =>
        typeof(AzuriteInstall).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProjectFolder").Value!;

    /// <summary>Makes sure that <see cref="Script"/> is there. Processes that need it at the same time wait for the first.</summary>
    /// <exception cref="HostRefusedException">npm is missing or failed.</exception>
    public static async Task EnsureAsync(TextWriter progress, CancellationToken cancellation)
    {
        if (IsCurrent())
            return;
        Directory.CreateDirectory(DataFolder);
        await using var turn = await FileLock.TakeAsync(Path.Combine(DataFolder, "install.lock"), cancellation);
        if (IsCurrent())
            return;
        await progress.WriteLineAsync("Installing Azurite, the storage emulator (once, about 30 s) ...");
        await RunNpmAsync(cancellation);
        File.Copy(LockFile, Installed, overwrite: true);
        await progress.WriteLineAsync("Installed.");
    }

    static bool IsCurrent() => File.Exists(Installed) && File.ReadAllText(Installed) == File.ReadAllText(LockFile);

    static async Task RunNpmAsync(CancellationToken cancellation)
    {
        var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Start(npm);
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
