using System.Reflection;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>Where the emulator's parts are.</summary>
static class Folders
{
    static readonly string _project = typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProjectFolder").Value!;

    /// <summary>In the project's source: what to install, and what is loaded before it.</summary>
    public static string AzuriteSource { get; } = Path.Combine(_project, "Azurite");

    /// <summary>In the repository's root, ignored by git: what the local host's own Azurite stores.</summary>
    public static string AzuriteData { get; } = Path.GetFullPath(Path.Combine(_project, "..", "..", ".azurite"));

    /// <summary>The user's own folder for this program; without a home directory, the data folder.</summary>
    public static string UserData { get; } =
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, "news-processor")
            : AzuriteData;
}
