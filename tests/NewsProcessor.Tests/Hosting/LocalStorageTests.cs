using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost;
using NewsProcessor.LocalHost.Azurite;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

public sealed class LocalStorageTests(AzuriteFixture azurite) : IDisposable
{
    /// <summary>The well-known key of Azurite's account.</summary>
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("local-storage-");
    readonly AzuritePorts _ports = FreePorts();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_Azurite_that_a_killed_host_left_is_used_again_and_stopped_at_the_end()
    {
        // What a killed host leaves: an Azurite, running or just starting, the note of it, and no lock.
        await using var left = await AzuriteProcess.StartAsync(_folder.FullName, _ports, null, TextWriter.Null, Stop);
        await using (await OpenAsync())
        {
            Assert.False(left.Process.HasExited);
        }
        await left.Process.WaitForExitAsync(Stop);
    }

    [Fact]
    public async Task A_second_host_uses_the_Azurite_of_the_first_and_leaves_it_alone()
    {
        await using var first = await OpenAsync();
        await using (var second = await OpenAsync())
        {
            Assert.Equal(LocalStorage.Development, second.Values[LocalStorage.Setting]);
        }
        Assert.Equal(3, await AzuriteProbe.PartsRunningAsync(_ports, Stop));
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var container = new BlobContainerClient(_ports.ConnectionString("devstoreaccount1", Key), "kept");
        await using (await OpenAsync())
            await container.CreateAsync(cancellationToken: Stop);
        await using (await OpenAsync())
            Assert.True(await container.ExistsAsync(Stop));
    }

    [Fact]
    public async Task A_port_of_another_program_is_refused_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, _ports.Queue);
        other.Start();
        var answering = AnswerAsync(other);
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => OpenAsync());
        Assert.Contains($"Port {_ports.Queue} is in use", refusal.Message, StringComparison.Ordinal);
        await answering;
    }

    [Fact]
    public async Task Storage_that_the_settings_name_needs_no_Azurite()
    {
        var storage = azurite.NewAccount();
        await using var opened = await OpenAsync(storage);
        Assert.Equal(storage, opened.Values[LocalStorage.Setting]);
        Assert.Equal(0, await AzuriteProbe.PartsRunningAsync(_ports, Stop));
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_refused_with_what_to_do()
    {
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => OpenAsync(_ports.ConnectionString("nobody", Key)));
        Assert.Contains("does not answer at 127.0.0.1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_refuses_to_run_on_storage_that_does_not_answer()
    {
        var options = TestHost.OfTheApp(_ports.ConnectionString("nobody", Key)) with { AddServices = (services, values) => services.AddHostedService<StorageCheck>().AddNewsProcessor(values) };
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => LocalFunctionHost.StartAsync(options, Stop));
        Assert.Contains("does not answer at 127.0.0.1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_no_connection_string_is_refused_with_what_to_do()
    {
        var refusal = await Assert.ThrowsAsync<HostRefusedException>(() => OpenAsync("nonsense"));
        Assert.Contains("not a storage connection string", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "", true)]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true;", true)]
    [InlineData("AzureWebJobsStorage:accountName", "news", false)]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://news.blob.example", false)]
    public void Only_unnamed_and_development_storage_is_left_to_the_host(string setting, string value, bool left) =>
        Assert.Equal(left, LocalStorage.IsDevelopment(Settings(setting, value)));

    [Fact]
    public void The_lock_file_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Repository.Path("src", "NewsProcessor.LocalHost", "Azurite", "package-lock.json")), StringComparison.Ordinal);

    Task<LocalStorage> OpenAsync(string storage = LocalStorage.Development) => LocalStorage.OpenAsync(Settings(LocalStorage.Setting, storage), _folder.FullName, _ports, TextWriter.Null, Stop);

    static IConfigurationRoot Settings(string name, string value) => new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

    static async Task AnswerAsync(TcpListener program)
    {
        using var caller = await program.AcceptTcpClientAsync(Stop);
        await caller.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nServer: other\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Stop);
    }

    static AzuritePorts FreePorts()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return new AzuritePorts(ports[0], ports[1], ports[2]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
