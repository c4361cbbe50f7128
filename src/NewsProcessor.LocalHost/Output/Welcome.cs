using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using NewsProcessor.LocalHost.Azurite;

namespace NewsProcessor.LocalHost.Output;

/// <summary>What to look at and how to send a file, printed once at start.</summary>
static class Welcome
{
    /// <summary>How long the printed upload address works.</summary>
    static readonly TimeSpan _addressLife = TimeSpan.FromDays(7);

    public static async Task WriteAsync(TextWriter output, LocalFunctionHost host, string routePrefix, BlobContainerClient uploads, CancellationToken cancellation)
    {
        var api = new Uri(host.Address, routePrefix.Length == 0 ? "" : routePrefix + "/");
        var storage = uploads.AccountName == "devstoreaccount1" ? LocalStorage.Development : "$AzureWebJobsStorage";
        await output.WriteLineAsync($"""

            The news processor runs on this machine, for development. Ctrl+C stops it.
              to read     {host.Address}
              articles    {api}articles
              an article  {api}articles/{await NewestIdAsync(host, api, cancellation) ?? "{id}"}
              a search    {api}articles?q=words+OR+"a+phrase"&from=2024-01-01
              receipts    {api}uploads

            Send it a file in any of these ways:
              the page          drop it anywhere on {host.Address}
              curl              curl -T <file> '{api}uploads?name=<name>'
              this program      dotnet run --project src/NewsProcessor.LocalHost -- upload <files or folders>
              az CLI            az storage blob upload --connection-string "{storage}" -c {uploads.Name} -f <file>
              Storage Explorer  connect with the connection string {storage}
            """);
        if (uploads.CanGenerateSasUri)
            await WriteAddressesAsync(output, uploads.GenerateSasUri(BlobContainerSasPermissions.Create | BlobContainerSasPermissions.Write | BlobContainerSasPermissions.List | BlobContainerSasPermissions.Read, TimeProvider.System.GetUtcNow() + _addressLife));
        await output.WriteLineAsync();
    }

    static Task WriteAddressesAsync(TextWriter output, Uri container) => output.WriteLineAsync($"""
          azcopy            azcopy copy --from-to LocalBlob <file> '{container}'
          curl, any size    curl -T <file> -H 'x-ms-blob-type: BlockBlob' '{container.GetLeftPart(UriPartial.Path)}/<name>{container.Query}'
        """);

    static async Task<string?> NewestIdAsync(LocalFunctionHost host, Uri api, CancellationToken cancellation)
    {
        using var page = await JsonDocument.ParseAsync(await host.Client.GetStreamAsync(new Uri(api, "articles?limit=1"), cancellation), cancellationToken: cancellation);
        return page.RootElement.GetProperty("value").EnumerateArray().Select(article => article.GetProperty("id").GetString()).FirstOrDefault();
    }
}
