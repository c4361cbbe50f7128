using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.Tests.House;

namespace NewsProcessor.Tests.Node;

/// <summary>Checks of documents by programs from npm, pinned in this folder and installed on first use.</summary>
static class NodeChecks
{
    static readonly NodePackages _packages = new(Repository.Path("tests", "NewsProcessor.Tests", "Node"), "checks");

    /// <summary>Runs a package's program; gives what it printed, and throws when it fails.</summary>
    /// <param name="script">Below node_modules.</param>
    public static async Task<string> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        await _packages.EnsureAsync(Console.Error, cancellation);
        return await Command.RunAsync("node", [Path.Combine([_packages.Folder, "node_modules", .. script.Split('/')]), .. arguments]);
    }

    /// <summary>Runs a script of this folder, whose first argument is the folder of the packages; gives what it printed, and throws when it fails.</summary>
    public static async Task<string> RunOwnAsync(string script, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        await _packages.EnsureAsync(Console.Error, cancellation);
        return await Command.RunAsync("node", [Repository.Path("tests", "NewsProcessor.Tests", "Node", script), Path.Combine(_packages.Folder, "node_modules"), .. arguments]);
    }
}
