using System.Diagnostics;

namespace NewsProcessor.Tests.House;

/// <summary>Runs a program to its end.</summary>
static class Command
{
    /// <summary>What it printed; throws when it fails.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}{await error}");
    }
}
