using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Articles.Counts;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http;
using NewsProcessor.Reading;

namespace NewsProcessor.Functions;

/// <summary>The wiring that every host of the functions shares.</summary>
public static class NewsProcessorServices
{
    const int MostDays = 36500;

    /// <summary>Adds everything that the function classes ask for. Storage is what the setting AzureWebJobsStorage names, see <see cref="StorageClients"/>.</summary>
    public static IServiceCollection AddNewsProcessor(this IServiceCollection services, IConfiguration settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => StorageClients.Blobs(settings));
        services.TryAddSingleton(_ => StorageClients.Tables(settings));
        services.TryAddSingleton(_ => StorageClients.Queues(settings));
        services.AddSingleton(ReadLimits(settings));
        services.AddSingleton<NewsTables>();
        services.AddSingleton<UploadStore>();
        services.AddSingleton<UploadLedger>();
        services.AddSingleton<CurrentReceipt>();
        services.AddSingleton<Intake>();
        services.AddSingleton<SourceFiles>();
        services.AddSingleton<Facets>();
        services.AddSingleton<FacetCount>();
        services.AddSingleton<ArchiveOverview>();
        services.AddSingleton(Retention(settings));
        services.AddSingleton<StoredArticles>();
        services.AddSingleton<ArticleIndex>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<ArticleClusters>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleRemoval>();
        services.AddSingleton<ArticleVersions>();
        services.TryAddSingleton(SearchLimits.Usual);
        services.AddSingleton<ArticleListing>();
        services.AddSingleton<ProseNotices>();
        services.AddSingleton(new IngestRules(Flag(settings, "PauseIngest", false)));
        services.AddSingleton<Ingestion>();
        services.AddSingleton(new DeletionRules(Flag(settings, "DeleteWithBlob", false)));
        services.AddSingleton(new WriteRules(Flag(settings, "AllowWrites", settings["WEBSITE_INSTANCE_ID"] is null)));
        services.AddSingleton<Deletion>();
        services.AddSingleton<Retry>();
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<BlobEvents>();
        services.AddSingleton<LostEvents>();
        services.AddSingleton<Vigil>();
        services.AddSingleton<ArticleAudit>();
        services.AddSingleton<OldVersions>();
        services.AddSingleton<OldReceipts>();
        services.AddSingleton<PassLedger>();
        services.AddSingleton<FullPass>();
        // The worker's own web server stops at 30 MB otherwise.
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = BodyLimit.Bytes);
        services.AddSingleton<StoreSchema>();
        services.AddHostedService<StorageSetup>();
        return services;
    }

    /// <summary>The settings MaxDocumentMiB and MaxContainerMiB: the largest single document, and the largest container of many.</summary>
    internal static ReadingLimits ReadLimits(IConfiguration settings) => new()
    {
        DocumentBytes = Mebibytes(settings, "MaxDocumentMiB", 32, 1024),
        ContainerBytes = Mebibytes(settings, "MaxContainerMiB", 2048, 65536),
    };

    /// <summary>The settings KeepChangesDays, KeepVersionsDays and KeepReceiptsDays; without the last two, for ever.</summary>
    static Retention Retention(IConfiguration settings)
    {
        var standard = new Retention();
        return new()
        {
            Changes = Days(settings, "KeepChangesDays", 1, $"{standard.Changes.TotalDays:0}") ?? standard.Changes,
            Versions = Days(settings, "KeepVersionsDays", 1, "no end"),
            // A message about an upload may come a week late.
            Receipts = Days(settings, "KeepReceiptsDays", 8, "no end"),
        };
    }

    static TimeSpan? Days(IConfiguration settings, string name, int least, string standard) => settings[name] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= MostDays => TimeSpan.FromDays(days),
        var text => throw new OptionsValidationException(name, typeof(Retention), [$"The setting {name} is '{text}'; set it to a whole number of days from {least} to {MostDays}, or remove it for {standard}."]),
    };

    static bool Flag(IConfiguration settings, string name, bool standard) => settings[name] switch
    {
        null or "" => standard,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new OptionsValidationException(name, typeof(bool), [$"The setting {name} is '{text}'; set it to true or false, or remove it for {(standard ? "true" : "false")}."]),
    };

    static long Mebibytes(IConfiguration settings, string name, int standard, int most)
    {
        if (settings[name] is not { Length: > 0 } text)
            return standard * 1024L * 1024;
        return int.TryParse(text, out var mebibytes) && mebibytes >= 1 && mebibytes <= most
            ? mebibytes * 1024L * 1024
            : throw new OptionsValidationException(name, typeof(ReadingLimits), [$"The setting {name} is '{text}'; set it to a whole number from 1 to {most}, or remove it for {standard}."]);
    }
}
