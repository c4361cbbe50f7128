using System.Security.Cryptography;
using NewsProcessor.LocalHost.Azurite;
using Xunit;

[assembly: AssemblyFixture(typeof(NewsProcessor.Tests.Hosting.AzuriteFixture))]

namespace NewsProcessor.Tests.Hosting;

/// <summary>
/// One real Azurite for all tests, on free ports. A test takes it as a constructor argument and asks for an account of its own,
/// which shares no container, queue or table with another test:
/// <code>await using var host = await LocalFunctionHost.StartAsync(TestHost.OfTheApp(azurite.NewAccount()));</code>
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    const int Accounts = 400;

    readonly (string Name, string Key)[] _accounts =
        [.. Enumerable.Range(1, Accounts).Select(number => ($"test{number}", Convert.ToBase64String(RandomNumberGenerator.GetBytes(64))))];

    readonly string _data = Directory.CreateTempSubdirectory("azurite-").FullName;
    AzuriteProcess _azurite = null!;
    int _given = -1;

    /// <summary>The connection string of an empty account that no other test has.</summary>
    public string NewAccount()
    {
        var (name, key) = _accounts[Interlocked.Increment(ref _given)];
        return _azurite.Ports.ConnectionString(name, key);
    }

    public async ValueTask InitializeAsync()
    {
        var accounts = string.Join(';', _accounts.Select(account => $"{account.Name}:{account.Key}"));
        _azurite = await AzuriteProcess.StartAsync(_data, AzuritePorts.Free, accounts, Console.Error, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
