using System.Net;
using NewsProcessor.LocalHost;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class HttpHostingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    readonly Journal _journal = new();
    LocalFunctionHost _host = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await LocalFunctionHost.StartAsync(TestHost.Of(azurite.NewAccount(), _journal, typeof(HttpTestFunctions)), Stop);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/echo/a", "GET a")]
    [InlineData("GET", "/API/Echo/a/", "GET a")]
    [InlineData("GET", "/api/echo/a%2Fb%20c", "GET a%2Fb c")]
    [InlineData("POST", "/api/echo/a", "a 0")]
    [InlineData("GET", "/api/numbers/41/6f9619ff-8b86-d011-b42d-00c04fc964ff?q=1", "42 6f9619ff8b86d011b42d00c04fc964ff?q=1")]
    [InlineData("GET", "/api/noroute", "any GET")]
    [InlineData("DELETE", "/api/NoRoute", "any DELETE")]
    [InlineData("GET", "/api/nothing", "")]
    public async Task A_request_reaches_its_function(string method, string path, string answer)
    {
        using var response = await SendAsync(method, path);
        Assert.Equal((HttpStatusCode.OK, answer), (response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Theory]
    [InlineData("DELETE", "/api/echo/a")]
    [InlineData("HEAD", "/api/echo/a")]
    [InlineData("OPTIONS", "/api/echo/a")]
    [InlineData("POST", "/api/fail")]
    [InlineData("GET", "/api/numbers/one/6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("GET", "/api/unknown")]
    [InlineData("GET", "/echo/a")]
    public async Task A_wrong_path_or_method_is_404_and_empty(string method, string path)
    {
        using var response = await SendAsync(method, path);
        Assert.Equal((HttpStatusCode.NotFound, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task An_unhandled_fault_is_500_and_empty()
    {
        using var response = await SendAsync("GET", "/api/fail");
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_body_may_be_larger_than_a_web_servers_usual_30_MB()
    {
        using var content = new ByteArrayContent(new byte[31_000_000]);
        using var response = await _host.Client.PostAsync(new Uri("/api/echo/big", UriKind.Relative), content, Stop);
        Assert.Equal("big 31000000", await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_caller_who_hangs_up_cancels_the_function()
    {
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var call = _host.Client.GetAsync(new Uri("/api/wait", UriKind.Relative), hangUp.Token);
        Assert.Equal("waiting", await _journal.NextAsync(Stop));
        await hangUp.CancelAsync();
        Assert.Equal("cancelled", await _journal.NextAsync(Stop));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_root_leads_to_the_list()
    {
        using var response = await SendAsync("GET", "/?q=ferry");
        Assert.Equal((HttpStatusCode.Redirect, "/api/articles?q=ferry"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_taken_port_is_refused_with_what_to_do()
    {
        var taken = TestHost.Of(azurite.NewAccount(), _journal, typeof(HttpTestFunctions)) with { Port = _host.Address.Port };
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => LocalFunctionHost.StartAsync(taken, Stop));
        Assert.Contains("--port", refusal.Message, StringComparison.Ordinal);
    }

    Task<HttpResponseMessage> SendAsync(string method, string path) => _host.Client.SendAsync(new(new(method), path), Stop);
}
