using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Pinned npm packages, installed on first use, for the user, so that the next clone finds them.</summary>
/// <param name="source">The folder with package.json, package-lock.json and .npmrc.</param>
/// <param name="name">What is installed, for its folder and for people.</param>
sealed class NodePackages(string source, string name)
{
    static readonly string[] _pinned = ["package.json", "package-lock.json", ".npmrc"];

    /// <summary>Where the packages are; one folder for each state of the lock file.</summary>
    public string Folder { get; } = Path.Combine(Folders.UserData, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))))[..12]}");

    /// <summary>Written last: an install that was cut short has none.</summary>
    string Mark => Path.Combine(Folder, "installed");

    /// <summary>Makes sure that they are there. Processes that need them at the same time wait for the first.</summary>
    /// <exception cref="HostRefusedException">npm is missing or failed.</exception>
    public async Task EnsureAsync(TextWriter progress, CancellationToken cancellation)
    {
        if (File.Exists(Mark))
            return;
        Directory.CreateDirectory(Folder);
        await using var turn = await FileLock.TakeAsync(Path.Combine(Folder, "install.lock"), cancellation);
        if (File.Exists(Mark))
            return;
        await progress.WriteLineAsync($"Installing {name} into {Folder} (once, about 30 s) ...");
        foreach (var file in _pinned)
            File.Copy(Path.Combine(source, file), Path.Combine(Folder, file), overwrite: true);
        await RunNpmAsync(cancellation);
        await File.WriteAllTextAsync(Mark, "", cancellation);
        await progress.WriteLineAsync("Installed.");
    }

    async Task RunNpmAsync(CancellationToken cancellation)
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
            throw new HostRefusedException($"npm could not install {name} into {Folder}; check the network and try again{AzuriteInstall.Otherwise(name)}. npm said: {(await errors).Trim()}");
    }

    static Process Start(ProcessStartInfo npm)
    {
        try
        {
            return Process.Start(npm)!;
        }
        catch (Win32Exception missing)
        {
            throw AzuriteInstall.NodeMissing(missing);
        }
    }
}
