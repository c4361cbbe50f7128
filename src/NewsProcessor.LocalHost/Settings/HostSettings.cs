
namespace NewsProcessor.LocalHost.Settings;

/// <summary>Settings as <c>func start</c> finds them: host.json and local.settings.json from the nearest folder upward, environment variables over both.</summary>
public sealed class HostSettings
{
    HostSettings(string folder, IConfiguration values, IConfiguration localSettings)
    {
        Values = values;
        var hostJson = JsonFile(folder, "host.json");
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
    /// <exception cref="HostRefusedException">A file is not JSON, or a number in host.json is none.</exception>
    public static HostSettings In(string startFolder)
    {
        var folder = Upward(startFolder) ?? AppContext.BaseDirectory;
        var local = JsonFile(folder, "local.settings.json");
        var values = new ConfigurationBuilder()
            .AddInMemoryCollection(local.GetSection("Values").AsEnumerable(makePathsRelative: true).Select(value => KeyValuePair.Create(Nested(value.Key), value.Value)))
            .AddEnvironmentVariables()
            .Build();
        return new HostSettings(folder, values, local);
    }

    /// <summary>Empty when there is no such file.</summary>
    static IConfigurationRoot JsonFile(string folder, string name)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, name), optional: true).Build();
        }
        catch (InvalidDataException wrong)
        {
            throw new HostRefusedException($"{Path.Combine(folder, name)} is not valid JSON: {wrong.GetBaseException().Message}", wrong);
        }
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
