using System.CommandLine;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>What can be typed after the program's name.</summary>
static class CommandLine
{
    /// <summary>Ctrl+C: runs get 5 s to end, then Azurite up to 10 s to save.</summary>
    public static InvocationConfiguration Invocation { get; } = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(20), EnableDefaultExceptionHandler = false };

    public static RootCommand Build()
    {
        var port = new Option<int?>("--port") { Description = $"The loopback port for HTTP (default {HostSettings.DefaultPort})." };
        var root = new RootCommand("Runs the news processor on this machine: HTTP, blob watching, timers and, if need be, the storage emulator.") { port, Upload(), Read(), Reconcile(), Reprocess() };
        root.SetAction((line, cancellation) => Plainly(() => RunVerb.RunAsync(line.GetValue(port), cancellation), cancellation));
        return root;
    }

    static Command Upload()
    {
        var paths = Paths();
        var upload = new Command("upload", "Puts files into the container that is watched; a folder's files keep their relative paths as names.") { paths };
        upload.SetAction((line, cancellation) => Plainly(() => UploadVerb.RunAsync(line.GetRequiredValue(paths), cancellation), cancellation));
        return upload;
    }

    static Command Read()
    {
        var paths = Paths();
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Write one <name>.json for each file into this folder instead of printing, its extension or path in the name where others share it; one for each article of a ZIP, tar or WARC file." };
        var read = new Command("read", "Reads files without storing anything and prints the articles as JSON, one a line; indented when there is one file.") { paths, folder };
        read.SetAction((line, cancellation) => Plainly(() => ReadVerb.RunAsync(line.GetRequiredValue(paths), line.GetValue(folder), cancellation), cancellation));
        return read;
    }

    static Command Reconcile()
    {
        var rebuild = new Option<bool>("--rebuild-index") { Description = "Write every index row anew." };
        var reconcile = new Command("reconcile", "Looks over the whole store now, mends what does not fit, and prints what it found.") { rebuild };
        reconcile.SetAction((line, cancellation) => Plainly(() => ReconcileVerb.RunAsync(line.GetValue(rebuild), cancellation), cancellation));
        return reconcile;
    }

    static Command Reprocess()
    {
        var reprocess = new Command("reprocess", "Reads every upload again, as after an upgrade of the reader. Stopped at any time, it goes on where it was.");
        reprocess.SetAction((_, cancellation) => Plainly(() => ReprocessVerb.RunAsync(cancellation), cancellation));
        return reprocess;
    }

    static Argument<FileSystemInfo[]> Paths() =>
        new Argument<FileSystemInfo[]>("files or folders") { Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();

    /// <summary>A refusal is one sentence on standard error, without a stack trace; Ctrl+C while something begins is no fault.</summary>
    static async Task<int> Plainly(Func<Task<int>> verb, CancellationToken cancellation)
    {
        try
        {
            return await verb();
        }
        catch (Exception fault) when (StartFaults.Explain(fault, 0) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 1;
        }
    }
}
