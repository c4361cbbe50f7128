using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using NewsProcessor.Functions;
using NewsProcessor.Tests.House;

namespace NewsProcessor.Tests.Deployment;

/// <summary>The settings that the app asks for, found by letting it ask.</summary>
static class AppSettings
{
    /// <summary>Settings that the Functions host or its worker reads.</summary>
    static readonly string[] Platform =
    [
        "AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism", // over host.json's
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    /// <summary>Settings that Azure itself sets.</summary>
    static readonly string[] Given = ["WEBSITE_INSTANCE_ID"];

    /// <summary>A setting that is read has to be set, or stand in the README with what holds without it; one that is set has to be read.</summary>
    public static IEnumerable<string> Faults(IEnumerable<string> set)
    {
        var names = set.Where(name => !name.StartsWith("AzureWebJobs.", StringComparison.Ordinal)).ToList();
        var read = Read();
        var readme = File.ReadAllText(Repository.Path("README.md"));
        return read.Except(names).Except(Given).Where(name => !IsDocumented(name, readme)).Select(name => $"{name} is read, and neither set nor documented")
            .Concat(names.Except(read).Except(Platform).Select(name => $"{name} is set, and nobody reads it"))
            .Concat(Needed.Except(names).Select(name => $"{name} is not set"));
    }

    /// <summary>Without these the app does not start, or keeps quiet.</summary>
    static readonly string[] Needed =
        ["AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri", "AzureWebJobsStorage__credential", .. Platform];

    static bool IsDocumented(string name, string readme) =>
        readme.Contains($"`{name}`", StringComparison.Ordinal) || (name.IndexOf("__", StringComparison.Ordinal) is > 0 and var at && readme.Contains($"`{name[at..]}`", StringComparison.Ordinal));

    /// <summary>What wiring up the app, once with identities and once with nothing set, asks of its configuration.</summary>
    static List<string> Read()
    {
        var asked = new Asked(new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage:accountName", "news")]).Build());
        var services = new ServiceCollection().AddLogging().AddNewsProcessor(asked);
        using var provider = services.BuildServiceProvider();
        foreach (var service in services.Where(service => service.ServiceType.FullName!.StartsWith("Azure.", StringComparison.Ordinal) || service.ServiceType.FullName.StartsWith("NewsProcessor.", StringComparison.Ordinal)))
            provider.GetService(service.ServiceType);
        return [.. asked.Names.Select(name => name.Replace(":", "__", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    sealed class Asked(IConfiguration settings) : IConfiguration
    {
        public List<string> Names { get; } = [];

        public string? this[string key]
        {
            get
            {
                Names.Add(key);
                return settings[key];
            }
            set => settings[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => settings.GetChildren();

        public IChangeToken GetReloadToken() => settings.GetReloadToken();

        public IConfigurationSection GetSection(string key) => settings.GetSection(key);
    }
}
