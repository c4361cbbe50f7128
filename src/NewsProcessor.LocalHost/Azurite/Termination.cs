using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Asks a process to end, which .NET itself cannot.</summary>
static partial class Termination
{
    const int SigTerm = 15;
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>SIGTERM where there is one, then the kill; Azurite saves what it holds every 5 s, so a kill loses little.</summary>
    public static async Task StopAsync(Process process)
    {
        if (!OperatingSystem.IsWindows() && Kill(process.Id, SigTerm) == 0)
        {
            using var patience = new CancellationTokenSource(_patience);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (!process.HasExited)
            process.Kill();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);
}
