using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Blobs;
using NewsProcessor.LocalHost.Catalogue;

namespace NewsProcessor.Tests.Hosting;

/// <summary>Options for hosts in tests: a free port, no pauses between tries.</summary>
static class TestHost
{
    /// <summary>The deployable app on this storage.</summary>
    public static LocalFunctionHostOptions OfTheApp(string storage) => new()
    {
        Storage = storage,
        AddServices = (services, values) => services.AddNewsProcessor(values),
        Retry = new BlobRetry(TimeSpan.Zero),
    };

    /// <summary>These function classes; their constructors are given <paramref name="journal"/>.</summary>
    public static LocalFunctionHostOptions Of(string storage, Journal journal, params Type[] functions) => new()
    {
        Storage = storage,
        Functions = FunctionCatalogue.Of(functions),
        AddServices = (services, _) => services.AddSingleton(journal),
        Retry = new BlobRetry(TimeSpan.Zero),
    };
}
