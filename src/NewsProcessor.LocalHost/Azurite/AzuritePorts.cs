namespace NewsProcessor.LocalHost.Azurite;

/// <summary>The loopback ports of one Azurite; 0 asks for free ones.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>What <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static AzuritePorts WellKnown { get; } = new(10000, 10001, 10002);

    public static AzuritePorts Free { get; } = new(0, 0, 0);

    /// <summary>A connection string for one account.</summary>
    public string ConnectionString(string account, string key) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint=http://127.0.0.1:{Blob}/{account};QueueEndpoint=http://127.0.0.1:{Queue}/{account};TableEndpoint=http://127.0.0.1:{Table}/{account};";

    internal IReadOnlyList<int> All => [Blob, Queue, Table];
}
