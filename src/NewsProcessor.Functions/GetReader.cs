using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Reader;

namespace NewsProcessor.Functions;

/// <summary>GET reader: a page for people. It is the same for everybody, whatever the parameters say: the page itself reads them, and asks the API.</summary>
public sealed class GetReader
{
    [Function(nameof(GetReader))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reader")] HttpRequest request) =>
        new Representation(ReaderPage.Html, "text/html; charset=utf-8") { CacheControl = "no-cache", Headers = ReaderPage.Headers };
}
