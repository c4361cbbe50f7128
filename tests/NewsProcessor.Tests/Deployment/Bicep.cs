using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using NewsProcessor.Tests.House;

namespace NewsProcessor.Tests.Deployment;

/// <summary>The Bicep compiler, which a package brings along.</summary>
static class Bicep
{
    const string AnySubscription = "11111111-1111-1111-1111-111111111111";

    static string Program { get; } = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Bicep").Value!;

    /// <summary>A copy of infra/, for a test to change.</summary>
    public static string CopyOfInfra()
    {
        var (from, to) = (Repository.Path("infra"), Directory.CreateTempSubdirectory("infra-").FullName);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }

    /// <summary>Compiles a template with parameters and works out its expressions, as far as they do not ask Azure: the resources that a deployment would make.</summary>
    /// <param name="folder">A copy of infra/.</param>
    /// <param name="template">A file in it.</param>
    /// <param name="isForGroup">Deployed to a resource group, not to a subscription.</param>
    /// <param name="parameters">As in a .bicepparam file.</param>
    public static async Task<Template> DeployAsync(string folder, string template, bool isForGroup, params string[] parameters)
    {
        var name = Path.GetRandomFileName();
        await File.WriteAllLinesAsync(Path.Combine(folder, name + ".bicepparam"), [$"using '{template}'", .. parameters]);
        var (exit, said) = await RunAsync(folder, "snapshot", name + ".bicepparam", "--mode", "overwrite", "--subscription-id", AnySubscription,
            "--tenant-id", AnySubscription, isForGroup ? "--resource-group" : "--location", "any");
        if (exit != 0)
            throw new InvalidOperationException(said);
        return new(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, name + ".snapshot.json")))!);
    }

    /// <summary>Runs the compiler: its exit code, and what it said. It exits with 0 on warnings.</summary>
    public static async Task<(int Exit, string Said)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
