
namespace NewsProcessor.LocalHost.Settings;

/// <summary>Settings as <c>func start</c> finds them: host.json and local.settings.json from the nearest folder upward, environment variables over both.</summary>
public sealed class HostSettings
{
    HostSettings(string folder, IConfiguration values, IConfiguration localSettings)
    {
        Values = values;
        var hostJson = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "host.json"), optional: true).Build();
        HostJson = HostJson.Read(hostJson);
        Logging = hostJson.GetSection("logging");
        Cors = localSettings["Host:CORS"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        CorsCredentials = string.Equals(localSettings["Host:CORSCredentials"], "true", StringComparison.OrdinalIgnoreCase);
        Port = int.TryParse(localSettings["Host:LocalHttpPort"], out var port) ? port : DefaultPort;
    }

    /// <summary>The port that <c>func start</c> uses too.</summary>
    public const int DefaultPort = 7071;

    /// <summary>Values of local.settings.json and the environment.</summary>
    public IConfiguration Values { get; }

    public HostJson HostJson { get; }

    /// <summary>The log levels of host.json.</summary>
    public IConfiguration Logging { get; }

    /// <summary>Origins that a browser may call from; "*" for any.</summary>
    public IReadOnlyList<string> Cors { get; }
    public bool CorsCredentials { get; }
    public int Port { get; }

    /// <summary>Reads the settings that hold in a folder.</summary>
    public static HostSettings In(string startFolder)
    {
        var folder = Upward(startFolder) ?? AppContext.BaseDirectory;
        var local = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "local.settings.json"), optional: true).Build();
        var values = new ConfigurationBuilder()
            .AddInMemoryCollection(local.GetSection("Values").AsEnumerable(makePathsRelative: true).Select(value => KeyValuePair.Create(Nested(value.Key), value.Value)))
            .AddEnvironmentVariables()
            .Build();
        return new HostSettings(folder, values, local);
    }

    /// <summary>The real host makes environment variables of the values, where "__" parts the levels of a setting.</summary>
    static string Nested(string key) => key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    static string? Upward(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "host.json")) || File.Exists(Path.Combine(at.FullName, "local.settings.json")))
                return at.FullName;
        }
        return null;
    }
}
