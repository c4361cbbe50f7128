using System.Globalization;

namespace NewsProcessor.LocalHost.Settings;

/// <summary>What the local host honours of host.json, with the real host's defaults.</summary>
public sealed record HostJson
{
    /// <summary>Stands before every HTTP route; empty for none.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>How many blobs are worked on at once. The real host's default is 8 for each core.</summary>
    public int BlobsAtOnce { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>How often a blob is tried before it is called poison.</summary>
    public int BlobTries { get; init; } = 5;

    /// <summary>The longest run of one function; null when unlimited.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Takes what the file sets; the rest has the defaults.</summary>
    public static HostJson Read(IConfiguration file)
    {
        var defaults = new HostJson();
        return new HostJson
        {
            RoutePrefix = file["extensions:http:routePrefix"] ?? defaults.RoutePrefix,
            BlobsAtOnce = Number(file["extensions:blobs:maxDegreeOfParallelism"]) ?? defaults.BlobsAtOnce,
            BlobTries = Number(file["extensions:blobs:poisonBlobThreshold"]) ?? defaults.BlobTries,
            FunctionTimeout = Limit(file["functionTimeout"], defaults.FunctionTimeout),
        };
    }

    static int? Number(string? text) =>
        text is null ? null : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong(text, "a number above 0");

    /// <summary>"-1" means no limit.</summary>
    static TimeSpan? Limit(string? text, TimeSpan? otherwise) => text switch
    {
        null => otherwise,
        "-1" => null,
        _ => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) ? limit : throw Wrong(text, "a time such as 00:10:00"),
    };

    static HostRefusedException Wrong(string text, string wanted) => new($"host.json says '{text}' where {wanted} is needed; correct it.");
}
