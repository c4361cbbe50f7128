using System.ComponentModel;
using NewsProcessor.Tests.House;

namespace NewsProcessor.Tests.Browser;

/// <summary>Finds Chromium or Chrome on this machine, and installs Debian's package where there is none and this process may: in containers, as a rule.</summary>
static class Chromium
{
    const string Package = "chromium-headless-shell";

    /// <summary>What to do where the tests that need it are skipped.</summary>
    public const string Missing = "There is no Chromium here. Install it (Debian: apt-get install chromium-headless-shell), or Chrome.";

    static readonly string[] _names = [Package, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>Where installers put it that do not add to the search path.</summary>
    static readonly string[] _places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program's path; null where there is none and none can be installed.</summary>
    public static async Task<string?> FindOrInstallAsync(TextWriter progress)
    {
        if (Find() is { } found)
            return found;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Find("apt-get") is not { } apt)
            return null;
        await progress.WriteLineAsync($"Installing {Package} for the browser tests (once, about a minute) ...");
        try
        {
            await Command.RunAsync(apt, ["update", "-q"]);
            await Command.RunAsync(apt, ["install", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", Package]);
        }
        catch (Exception refused) when (refused is InvalidOperationException or Win32Exception)
        {
            await progress.WriteLineAsync($"It could not be installed. {refused.Message}");
        }
        return Find();
    }

    static string? Find() => _names.Select(Find).Concat(_places.Where(File.Exists)).FirstOrDefault(path => path is not null);

    static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
