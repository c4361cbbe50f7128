using System.Diagnostics;
using System.Globalization;

namespace NewsProcessor.LocalHost.Azurite;

/// <summary>A file that says which process the host's Azurite is, so that the next host finds it when this one is killed.</summary>
sealed class AzuriteNote(string path)
{
    public void Write(Process azurite) => File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{azurite.Id} {azurite.StartTime.ToUniversalTime():O}"));

    /// <summary>The process, if it still runs. The start time guards against a number used again by another program.</summary>
    public Process? Find()
    {
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
}
