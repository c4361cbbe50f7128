using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Identity;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Http;

/// <summary>What a request is answered when storage fails it.</summary>
public sealed class StorageFaultTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How the SDK fails, and how the problem names it.</summary>
    public static TheoryData<string, Exception> Faults { get; } = new()
    {
        { "RequestFailedException", new RequestFailedException("Connection refused") },
        { "AggregateException", new AggregateException(new RequestFailedException("Connection refused"), new TaskCanceledException("Too slow")) },
        { "AggregateException", new AggregateException(new IOException("Broken off"), new RequestFailedException("Connection refused")) },
        { "TaskCanceledException", new TaskCanceledException("Too slow") },
        { "ServerBusy", new RequestFailedException(503, "Busy", "ServerBusy", null) },
        { "AuthorizationFailure", new RequestFailedException(403, "Not from here", "AuthorizationFailure", null) },
        { "CredentialUnavailableException", new CredentialUnavailableException("No identity") },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Storage_that_fails_is_a_problem_that_names_it_and_says_when_to_ask_again(string name, Exception fault)
    {
        await using var newsroom = await BrokenAsync(fault);
        foreach (var path in new[] { "articles", "uploads", "health/ready" })
        {
            using var answer = await newsroom.Client.GetAsync("api/" + path, Stop);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:newsprocessor:problem:storage-unavailable"), (answer.StatusCode, problem.GetProperty("type").GetString()));
            Assert.Contains($"({name})", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
        }
    }

    /// <summary>To say "ask again" of a mistake of ours would have the client ask for ever.</summary>
    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task A_mistake_of_the_apps_own_is_no_fault_of_storage(Exception mistake)
    {
        await using var newsroom = await BrokenAsync(mistake);
        using var answer = await newsroom.Client.GetAsync("api/articles", Stop);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    public static TheoryData<Exception> Mistakes { get; } = [new RequestFailedException(400, "No such filter", "InvalidInput", null), new InvalidOperationException("A bug")];

    [Fact]
    public async Task What_the_app_knows_by_itself_needs_no_storage()
    {
        await using var newsroom = await BrokenAsync(new RequestFailedException("Connection refused"));
        foreach (var path in new[] { "health/live", "openapi.json", "docs", "reader" })
            Assert.Equal(HttpStatusCode.OK, (await newsroom.Client.GetAsync("api/" + path, Stop)).StatusCode);
        using var read = await newsroom.Client.PostAsync("api/articles/read", new StringContent(Stories.Short("Ferry sails", "first")), Stop);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    /// <summary>A newsroom whose storage fails from now on.</summary>
    static async Task<MemoryNewsroom> BrokenAsync(Exception fault)
    {
        var storage = new Breaks();
        var newsroom = await MemoryNewsroom.OpenAsync(storage);
        storage.Fault = fault;
        return newsroom;
    }
}
