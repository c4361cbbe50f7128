using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Judges;

/// <summary>Independent readers of JSON that run in Node.js, installed from npm on first use. A test is skipped, and says so, where they cannot be.</summary>
static class NodeJudge
{
    static readonly string[] _parts = ["package.json", "package-lock.json", ".npmrc", "validate.cjs", "expand.cjs"];

    static string Source { get; } = Repository.Path("tests", "NewsProcessor.Tests", "Judges");

    /// <summary>One folder for each state of the parts.</summary>
    static string Folder { get; } = Path.Combine(Folders.UserData, "judges-" + Convert.ToHexStringLower(SHA256.HashData(_parts.SelectMany(part => File.ReadAllBytes(Path.Combine(Source, part))).ToArray()))[..12]);

    /// <summary>Every mistake of the documents by a JSON Schema, a line each.</summary>
    public static Task<string> ValidateAsync(string schema, IEnumerable<JsonElement> documents) => RunAsync("validate.cjs", documents, schema);

    /// <summary>The documents as JSON-LD processors see them.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ExpandAsync(IEnumerable<JsonElement> documents) =>
        [.. JsonDocument.Parse(await RunAsync("expand.cjs", documents)).RootElement.EnumerateArray()];

    static async Task<string> RunAsync(string script, IEnumerable<JsonElement> documents, params string[] before)
    {
        await InstallAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"[{string.Join(",\n", documents.Select(document => document.GetRawText()))}]");
            return await Command.RunAsync("node", [Path.Combine(Folder, script), .. before, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task InstallAsync()
    {
        var mark = Path.Combine(Folder, "installed");
        Directory.CreateDirectory(Folder);
        await using var turn = await FileLock.TakeAsync(Path.Combine(Folder, "install.lock"), TestContext.Current.CancellationToken);
        if (File.Exists(mark))
            return;
        foreach (var part in _parts)
            File.Copy(Path.Combine(Source, part), Path.Combine(Folder, part), overwrite: true);
        try
        {
            await Command.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--prefix", Folder, "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"]);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            Assert.Skip($"npm could not install the judges of JSON. {fault.Message}");
        }
        await File.WriteAllTextAsync(mark, "");
    }
}
