using Xunit;

namespace NewsProcessor.Tests.Deployment;

/// <summary>The compiled templates hold what matters, and each check notices when they do not.</summary>
[Collection(nameof(CompiledInfra))]
public sealed class TemplateTests(CompiledInfra infra)
{
    const string Account = "Microsoft.Storage/storageAccounts";
    const string Site = "Microsoft.Web/sites";
    const string Roles = "Microsoft.Authorization/roleAssignments";
    const string Subscriptions = "Microsoft.EventGrid/systemTopics/eventSubscriptions";
    const string Rules = "Microsoft.Insights/scheduledQueryRules";

    public static TheoryData<string> Checks => new(TemplateChecks.All.Keys);

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_deployment_passes(string check) => Assert.Empty(TemplateChecks.All[check](infra.Main));

    [Theory]
    [InlineData("storage takes no key and shows nothing to the public", Account, "", "properties.allowSharedKeyAccess", "true")]
    [InlineData("storage takes no key and shows nothing to the public", Account, "", "properties.allowSharedKeyAccess", null)]
    [InlineData("storage takes no key and shows nothing to the public", Account, "", "properties.allowBlobPublicAccess", "true")]
    [InlineData("storage takes no key and shows nothing to the public", Account, "", "properties.defaultToOAuthAuthentication", "false")]
    [InlineData("storage takes no key and shows nothing to the public", Account + "/blobServices/containers", "uploads", "properties", "{\"publicAccess\":\"Blob\"}")]
    [InlineData("storage takes no key and shows nothing to the public", Account, "", "", null)]
    [InlineData("connections are encrypted", Account, "", "properties.minimumTlsVersion", "\"TLS1_0\"")]
    [InlineData("connections are encrypted", Account, "", "properties.supportsHttpsTrafficOnly", "false")]
    [InlineData("connections are encrypted", Site, "", "properties.httpsOnly", "false")]
    [InlineData("connections are encrypted", Site, "", "properties.siteConfig.minTlsVersion", "\"1.0\"")]
    [InlineData("what is deleted can be brought back, and age deletes nothing", Account + "/blobServices", "", "properties.isVersioningEnabled", "false")]
    [InlineData("what is deleted can be brought back, and age deletes nothing", Account + "/blobServices", "", "properties.deleteRetentionPolicy.enabled", "false")]
    [InlineData("what is deleted can be brought back, and age deletes nothing", Account + "/managementPolicies", "", "properties.policy.rules.0.definition.actions.baseBlob", "{\"delete\":{}}")]
    [InlineData("telemetry takes no key", "Microsoft.Insights/components", "", "properties.DisableLocalAuth", "false")]
    [InlineData("nobody may do more than needed", Roles, "containers/dead-letters", "", null)]
    [InlineData("nobody may do more than needed", Roles, "containers/uploads", "id", "\"/s/x/storageAccounts/news/providers/Microsoft.Authorization/roleAssignments/r\"")]
    [InlineData("nobody may do more than needed", Roles, "queues", "properties.roleDefinitionId", "\"/d/8e3af657-a8ff-443c-a75c-2fe8c4bcb635\"")]
    [InlineData("the runtime is the app's", Site, "", "properties.functionAppConfig.runtime.version", "\"8.0\"")]
    [InlineData("the runtime is the app's", Site, "", "identity.type", "\"None\"")]
    [InlineData("the index carries all instances", Site, "", "properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount", "100")]
    [InlineData("settings are those that are read", Site + "/config", "", "properties.MaxDocuments", "\"1\"")]
    [InlineData("settings are those that are read", Site + "/config", "", "properties.AzureWebJobsStorage__tableServiceUri", null)]
    [InlineData("no setting holds a secret", Site + "/config", "", "properties.AzureWebJobsStorage", "\"AccountName=news;AccountKey=k\"")]
    [InlineData("switched off functions exist", Site + "/config", "", "properties", "{\"AzureWebJobs.IngestFile.Disabled\":\"true\"}")]
    [InlineData("deletions are told, and lost events kept", Subscriptions, "", "properties.filter.subjectBeginsWith", "\"/blobServices/default/containers/upload/\"")]
    [InlineData("deletions are told, and lost events kept", Subscriptions, "", "properties.filter.includedEventTypes.0", "\"Microsoft.Storage.BlobCreated\"")]
    [InlineData("deletions are told, and lost events kept", Subscriptions, "", "properties.deadLetterWithResourceIdentity", null)]
    [InlineData("deletions are told, and lost events kept", Account + "/queueServices/queues", "", "", null)]
    [InlineData("an operator hears of what goes wrong", Rules, "reconcile-missing", "", null)]
    [InlineData("an operator hears of what goes wrong", Rules, "uploads-stuck", "properties.enabled", "false")]
    [InlineData("an operator hears of what goes wrong", Rules, "requests-failing", "properties.actions.actionGroups", "[]")]
    [InlineData("alerts read figures that are told", Rules, "events-dead", "properties.criteria.allOf.0.query", "\"AppMetrics | where Name == 'news.events.lost'\"")]
    [InlineData("alerts read figures that are told", Rules, "uploads-refused", "properties.criteria.allOf.0.query", "\"AppMetrics | where Properties['news.outcome'] == 'refused'\"")]
    [InlineData("deletions are told, and lost events kept", Account + "/blobServices/containers", "dead-letters", "", null)]
    public void A_check_notices(string check, string type, string name, string path, string? value) =>
        Assert.NotEmpty(TemplateChecks.All[check](infra.Main.With(type, name, path, value)));

    [Fact]
    public void New_uploads_reach_the_blob_trigger() => Assert.Empty(Trigger(infra.Subscription));

    [Theory]
    [InlineData("properties.filter.subjectBeginsWith", "\"/blobServices/default/containers/uploads/blobs/in/\"")]
    [InlineData("properties.filter.includedEventTypes", "[\"Microsoft.Storage.BlobCreated\",\"Microsoft.Storage.BlobDeleted\"]")]
    [InlineData("properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName", "\"dead\"")]
    [InlineData("properties.destination.properties.endpointUrl", "\"https://news.example/runtime/webhooks/blobs?functionName=Host.Functions.Ingest\"")]
    public void A_wrong_subscription_is_noticed(string path, string value) => Assert.NotEmpty(Trigger(infra.Subscription.With(Subscriptions, "", path, value)));

    [Fact]
    public void A_private_network_closes_storage_to_the_internet()
    {
        Assert.All(infra.Private.Of(Account), account => Assert.Equal(("Disabled", "Deny"), (Template.Text(account, "properties.publicNetworkAccess"), Template.Text(account, "properties.networkAcls.defaultAction"))));
        Assert.Equal(["blob", "queue", "table"], infra.Private.Of("Microsoft.Network/privateEndpoints").Select(one => Template.Text(one, "properties.privateLinkServiceConnections.0.properties.groupIds.0")));
        Assert.DoesNotContain(infra.Main.Resources, one => Template.Text(one, "type")!.StartsWith("Microsoft.Network/", StringComparison.Ordinal));
    }

    [Fact]
    public void Queries_ask_for_figures_that_are_told() => Assert.Empty(Figures.Unknown(File.ReadAllText(House.Repository.Path("infra", "queries.kql"))));

    [Fact]
    public void An_instance_stands_ready_where_one_is_paid_for() =>
        Assert.Equal("http", Template.Text(infra.Private.Of(Site).Single(), "properties.functionAppConfig.scaleAndConcurrency.alwaysReady.0.name"));

    static IEnumerable<string> Trigger(Template subscription) => TemplateChecks.Subscription(subscription, "Microsoft.Storage.BlobCreated")
        .Concat(subscription.Of(Subscriptions).Select(one => Template.Text(one, "properties.destination.properties.endpointUrl")!)
            .Where(url => !url.Contains($"runtime/webhooks/blobs?functionName=Host.Functions.{nameof(Functions.IngestUpload)}&code=", StringComparison.Ordinal)).Select(url => $"{url} is not the trigger's"));
}

/// <summary>Compiled once for all tests.</summary>
[CollectionDefinition(nameof(CompiledInfra))]
public sealed class CompiledInfra : IAsyncLifetime, ICollectionFixture<CompiledInfra>
{
    readonly string _folder = Bicep.CopyOfInfra();

    static readonly string[] Usual = ["param environmentName = 'test'", "param location = 'westeurope'", "param principalId = '00000000-0000-0000-0000-000000000001'", "param alertEmail = 'desk@news.example'", "param disabledFunctions = ['DeleteUpload']"];

    internal Template Main { get; private set; } = null!;

    internal Template Private { get; private set; } = null!;

    internal Template Subscription { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Main = await Bicep.DeployAsync(_folder, "main.bicep", false, Usual);
        Private = await Bicep.DeployAsync(_folder, "main.bicep", false, [.. Usual, "param privateNetwork = true", "param alwaysReady = 1"]);
        Subscription = await Bicep.DeployAsync(_folder, "subscription.bicep", true, "param appName = 'func-test'", "param topicName = 'evgt-test'", "param storageName = 'sttest'");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
