using System.Diagnostics;
using System.Globalization;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>A file that says which process the host's Azurite is, so that the next host finds it when this one is killed.</summary>
static class AzuriteNote
{
    public static void Write(string dataFolder, Process azurite) => File.WriteAllText(PathIn(dataFolder), string.Create(CultureInfo.InvariantCulture, $"{azurite.Id} {azurite.StartTime.ToUniversalTime():O}"));

    /// <summary>The process, if it still runs. The start time guards against a number used again by another program.</summary>
    public static Process? Find(string dataFolder)
    {
        var path = PathIn(dataFolder);
        if (!File.Exists(path) || File.ReadAllText(path).Split(' ') is not [var id, var started])
            return null;
        try
        {
            var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            var noted = DateTime.Parse(started, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            if ((process.StartTime.ToUniversalTime() - noted).Duration() < TimeSpan.FromSeconds(1))
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception gone) when (gone is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    static string PathIn(string dataFolder) => Path.Combine(dataFolder, "running");
}
