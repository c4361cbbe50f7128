using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsProcessor.SortedTables.Http;

/// <summary>Answers a client's requests within the process: the SDK above it is whole, and nothing leaves the machine.</summary>
sealed class MemoryTransport(TimeProvider clock, Func<ServiceRequest, MemoryResponse> serve) : HttpPipelineTransport
{
    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, message.CancellationToken);
        Answer(message, body);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var body = new MemoryStream();
        if (message.Request.Content is { } content)
            await content.WriteToAsync(body, message.CancellationToken);
        Answer(message, body);
    }

    void Answer(HttpMessage message, MemoryStream body)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        var request = message.Request;
        var answer = serve(new(request.Method.Method, request.Uri.ToUri(), name => request.Headers.TryGetValue(name, out var value) ? value : null, body.ToArray()));
        answer.ClientRequestId = request.ClientRequestId;
        answer.Date = clock.GetUtcNow();
        message.Response = answer;
    }
}
