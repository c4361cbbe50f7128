using System.Text.RegularExpressions;

namespace NewsProcessor.LocalHost.Settings;

/// <summary>Settings that the real host looks up by name.</summary>
static partial class SettingNames
{
    /// <summary>Fills in each <c>%setting%</c> of a trigger's path or schedule.</summary>
    /// <exception cref="HostRefusedException">A setting is missing; the real host does not start the function either.</exception>
    public static string Resolve(string text, IConfiguration values) => !text.Contains('%', StringComparison.Ordinal) ? text : Percent().Replace(text, match =>
        values[match.Groups["name"].Value] ?? throw new HostRefusedException($"'{text}' needs the setting {match.Groups["name"].Value}. Add it to Values in local.settings.json or to the environment."));

    /// <summary>Whether a function is switched off by <c>AzureWebJobs.{name}.Disabled</c>.</summary>
    public static bool IsDisabled(string function, IConfiguration values) =>
        values[$"AzureWebJobs.{function}.Disabled"] is "1" or "true" or "True" or "TRUE";

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex Percent();
}
