using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Catalogue;
using Microsoft.Azure.Functions.Worker;
using static NewsProcessor.Tests.Deployment.Template;

namespace NewsProcessor.Tests.Deployment;

/// <summary>What must hold of the deployment, each as the faults that it finds.</summary>
static class TemplateChecks
{
    const string Account = "Microsoft.Storage/storageAccounts";
    const string SubscriptionType = "Microsoft.EventGrid/systemTopics/eventSubscriptions";

    /// <summary>The whole of data access: each line is a role and what it is on. See modules/access.bicep for the reasons.</summary>
    static readonly string[] Roles =
    [
        "b7e6dc6d-f1e8-4753-8033-0f276bb0955b storageAccounts", // the app: Storage Blob Data Owner
        "974c5e8b-45b9-4653-ba55-5f855dd0fb88 storageAccounts", // Storage Queue Data Contributor
        "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3 storageAccounts", // Storage Table Data Contributor
        "3913510d-42f4-4e42-8a64-420c390055eb components", // Monitoring Metrics Publisher
        "ba92f5b4-2d11-453d-a403-e96b0029c9fe containers/uploads", // who deploys: Storage Blob Data Contributor
        "ba92f5b4-2d11-453d-a403-e96b0029c9fe containers/dead-letters", // Event Grid
        "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a queues/blob-deleted", // Storage Queue Data Message Sender
    ];

    public static IReadOnlyDictionary<string, Func<Template, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<Template, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["storage takes no key and shows nothing to the public"] = template =>
            Wrong(template, Account, ("properties.allowSharedKeyAccess", "false"), ("properties.allowBlobPublicAccess", "false"), ("properties.defaultToOAuthAuthentication", "true"))
            .Concat(template.Of(Account + "/blobServices/containers").Where(container => Text(container, "properties.publicAccess") is not (null or "None")).Select(container => $"{Text(container, "name")} is public")),
        ["connections are encrypted"] = template =>
            Wrong(template, Account, ("properties.minimumTlsVersion", "TLS1_2"), ("properties.supportsHttpsTrafficOnly", "true"))
            .Concat(Wrong(template, "Microsoft.Web/sites", ("properties.httpsOnly", "true"), ("properties.siteConfig.minTlsVersion", "1.2"))),
        ["what is deleted can be brought back, and age deletes nothing"] = template =>
            Wrong(template, Account + "/blobServices", ("properties.isVersioningEnabled", "true"), ("properties.deleteRetentionPolicy.enabled", "true"), ("properties.containerDeleteRetentionPolicy.enabled", "true"))
            .Concat(template.Of(Account + "/managementPolicies").Where(policy => policy.ToJsonString().Contains("\"delete\"", StringComparison.OrdinalIgnoreCase)).Select(_ => "a lifecycle rule deletes")),
        ["telemetry takes no key"] = template => Wrong(template, "Microsoft.Insights/components", ("properties.DisableLocalAuth", "true")),
        ["nobody may do more than needed"] = template => Differences(Roles, template.Of("Microsoft.Authorization/roleAssignments").Select(RoleOf)),
        ["the runtime is the app's"] = template => Wrong(template, "Microsoft.Web/sites",
            ("identity.type", "SystemAssigned"), ("properties.functionAppConfig.runtime.name", "dotnet-isolated"), ("properties.functionAppConfig.runtime.version", "10.0"),
            ("properties.functionAppConfig.deployment.storage.authentication.type", "SystemAssignedIdentity")),
        ["the index carries all instances"] = template =>
            template.Of("Microsoft.Web/sites").Select(site => int.Parse(Text(site, "properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount")!, null))
            .Where(instances => instances * int.Parse(template.Settings["AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism"], null) > 96).Select(instances => $"{instances} instances are too many"),
        ["settings are those that are read"] = template => AppSettings.Faults(template.Settings.Keys),
        ["no setting holds a secret"] = template => template.Settings.Where(setting => setting.Value.Contains("AccountKey", StringComparison.OrdinalIgnoreCase) || setting.Value.Contains("listKeys", StringComparison.OrdinalIgnoreCase)).Select(setting => setting.Key),
        ["switched off functions exist"] = template => template.Settings.Keys.Where(name => name.StartsWith("AzureWebJobs.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[1]).Where(name => FunctionCatalogue.OfTheApp().All(function => function.Name != name)),
        ["deletions are told, and lost events kept"] = template => Subscription(template, "Microsoft.Storage.BlobDeleted")
            .Concat(template.Of(SubscriptionType).Where(one => !Exists(template, Account + "/queueServices/queues", Text(one, "properties.deliveryWithResourceIdentity.destination.properties.queueName"))).Select(_ => "the queue does not exist"))
            .Concat(Exists(template, Account + "/queueServices/queues", BlobEvents.Deleted) ? [] : ["the queue is not the one that is read"])
            .Concat(Exists(template, Account + "/blobServices/containers", BlobEvents.DeadLetters) ? [] : ["the dead letters are not where they are looked for"]),
        ["an operator hears of what goes wrong"] = template => Differences(
            ["events-dead", "reconcile-missing", "requests-failing", "uploads-poisoned", "uploads-refused", "uploads-stuck"], template.Of("Microsoft.Insights/scheduledQueryRules").Select(rule => Text(rule, "properties.displayName")!))
            .Concat(template.Of("Microsoft.Insights/scheduledQueryRules").Where(rule => Text(rule, "properties.enabled") != "true" || Text(rule, "properties.actions.actionGroups.0") is null).Select(rule => $"{Text(rule, "name")} reaches nobody")),
        ["alerts read figures that are told"] = template => template.Of("Microsoft.Insights/scheduledQueryRules").SelectMany(rule => Figures.Unknown(Text(rule, "properties.criteria.allOf.0.query")!)),
    };

    /// <summary>The faults of the subscription to an event of the uploads.</summary>
    public static IEnumerable<string> Subscription(Template template, string eventType)
    {
        var trigger = typeof(IngestUpload).GetMethod(nameof(IngestUpload.Run))!.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes(false)).OfType<BlobTriggerAttribute>().Single();
        var container = trigger.BlobPath.Split('/')[0];
        return Wrong(template, SubscriptionType,
            ("properties.filter.includedEventTypes.0", eventType), ("properties.filter.includedEventTypes.1", null),
            ("properties.filter.subjectBeginsWith", $"/blobServices/default/containers/{container}/blobs/"),
            ("properties.eventDeliverySchema", "EventGridSchema"),
            ("properties.retryPolicy.eventTimeToLiveInMinutes", "1440"),
            ("properties.deadLetterWithResourceIdentity.identity.type", "SystemAssigned"),
            ("properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName", BlobEvents.DeadLetters));
    }

    static bool Exists(Template template, string type, string? name) => template.Of(type).Any(resource => Text(resource, "name")!.EndsWith("/" + name, StringComparison.Ordinal));

    static string RoleOf(System.Text.Json.Nodes.JsonObject assignment)
    {
        var scope = Text(assignment, "id")!.Split("/providers/Microsoft.Authorization")[0].Split('/');
        return $"{Text(assignment, "properties.roleDefinitionId")!.Split('/')[^1]} {(scope[^2] is "containers" or "queues" ? $"{scope[^2]}/{scope[^1]}" : scope[^2])}";
    }

    static IEnumerable<string> Wrong(Template template, string type, params (string Path, string? Value)[] wanted)
    {
        var resources = template.Of(type).ToList();
        return resources is []
            ? [$"there is no {type}"]
            : from resource in resources
              from want in wanted
              let found = Text(resource, want.Path)
              where !string.Equals(found, want.Value, StringComparison.OrdinalIgnoreCase)
              select $"{Text(resource, "name")}: {want.Path} is {found ?? "not set"}, not {want.Value ?? "unset"}";
    }

    static IEnumerable<string> Differences(IEnumerable<string> wanted, IEnumerable<string> found)
    {
        var (left, right) = (wanted.ToList(), found.ToList());
        return left.Where(one => !right.Contains(one)).Select(one => $"{one} is missing")
            .Concat(right.Where(one => !left.Contains(one)).Select(one => $"{one} is too much"))
            .Concat(right.Count > left.Count ? ["something is there twice"] : []);
    }
}
