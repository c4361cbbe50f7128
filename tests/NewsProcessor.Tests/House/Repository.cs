using System.Runtime.CompilerServices;

namespace NewsProcessor.Tests.House;

/// <summary>The checkout that these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The C# files below a folder that people wrote.</summary>
    public static IEnumerable<string> Code(params string[] folder) => Directory.EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    static string Find([CallerFilePath] string here = "")
    {
        for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "Functions.sln")))
                return folder;
        }
        throw new InvalidOperationException($"No Functions.sln above {here}: run the tests in the checkout that they were built from.");
    }
}
