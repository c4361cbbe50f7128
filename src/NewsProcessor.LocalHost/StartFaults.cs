using System.Net.Sockets;
using Azure;
using Microsoft.Extensions.Options;
using NewsProcessor.Articles;

namespace NewsProcessor.LocalHost;

/// <summary>Says in one sentence why a start failed, for the faults that people meet.</summary>
static class StartFaults
{
    /// <summary>Awaits work on storage; a fault that people meet comes out as a refusal.</summary>
    public static async Task<T> ExplainedAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (Exception fault)
        {
            if (Explain(fault, 0) is { } refusal)
                throw refusal;
            throw;
        }
    }

    /// <summary>Null for a fault that needs its stack trace.</summary>
    public static HostRefusedException? Explain(Exception fault, int port) => fault switch
    {
        HostRefusedException refusal => refusal,
        NewerStoreException newer => new HostRefusedException(newer.Message, newer),
        OptionsValidationException setting => new HostRefusedException(setting.Message, setting),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            new HostRefusedException($"Port {port} is in use by another program; choose another with --port, such as --port {port + 1}.", fault),
        RequestFailedException { Status: 400, ErrorCode: "InvalidHeaderValue" } => new HostRefusedException(
            "The Azurite that is running refuses this SDK's API version; start it with --skipApiVersionCheck, or stop it and the host starts its own.", fault),
        RequestFailedException { Status: 401 or 403 } => new HostRefusedException(
            "The storage account refuses these credentials; check the key in AzureWebJobsStorage, or that your identity has the Storage Blob, Queue and Table Data Contributor roles.", fault),
        RequestFailedException { Status: 0 } or AggregateException { InnerException: RequestFailedException or SocketException or HttpRequestException } => new HostRefusedException(
            "The storage account that AzureWebJobsStorage names does not answer; check its name and your network, or remove the setting to use Azurite.", fault),
        _ => null,
    };
}
