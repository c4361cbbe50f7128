using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Reading;

namespace NewsProcessor.Functions;

/// <summary>The wiring that every host of the functions shares.</summary>
public static class NewsProcessorServices
{
    /// <summary>Adds everything that the function classes ask for. Storage is what the setting AzureWebJobsStorage names, see <see cref="StorageClients"/>.</summary>
    public static IServiceCollection AddNewsProcessor(this IServiceCollection services, IConfiguration settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => StorageClients.Blobs(settings));
        services.TryAddSingleton(_ => StorageClients.Tables(settings));
        services.AddSingleton(ReadLimits(settings));
        services.AddSingleton<NewsTables>();
        services.AddSingleton<UploadStore>();
        services.AddSingleton<UploadLedger>();
        services.AddSingleton<Facets>();
        services.AddSingleton<FacetCount>();
        services.AddSingleton<ArticleIndex>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleVersions>();
        services.TryAddSingleton(SearchLimits.Usual);
        services.AddSingleton<ArticleListing>();
        services.AddSingleton<Ingestion>();
        services.AddSingleton<Reconciliation>();
        services.AddHostedService<StorageSetup>();
        return services;
    }

    /// <summary>The setting MaxDocumentMiB: the largest single document, 1 to 1,024 MiB, 32 unless set.</summary>
    internal static ReadingLimits ReadLimits(IConfiguration settings)
    {
        if (settings["MaxDocumentMiB"] is not { Length: > 0 } text)
            return new();
        return int.TryParse(text, out var mebibytes) && mebibytes is >= 1 and <= 1024
            ? new() { DocumentBytes = mebibytes * 1024L * 1024 }
            : throw new OptionsValidationException("MaxDocumentMiB", typeof(ReadingLimits), [$"The setting MaxDocumentMiB is '{text}'; set it to a whole number from 1 to 1024, or remove it for 32."]);
    }
}
