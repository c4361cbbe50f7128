using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;

namespace NewsProcessor.SortedTables.Http;

/// <summary>A service's answer.</summary>
sealed class MemoryResponse(int status, byte[] body, params (string Name, string Value)[] headers) : Response
{
    public override int Status => status;
    public override string ReasonPhrase => ((System.Net.HttpStatusCode)status).ToString();
    public override Stream? ContentStream { get; set; } = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
    public override string ClientRequestId { get; set; } = "";

    /// <summary>The service's time when it answered; the header has whole seconds.</summary>
    public DateTimeOffset Date { get; set; }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = name.Equals("Date", StringComparison.OrdinalIgnoreCase)
            ? Date.ToString("r", CultureInfo.InvariantCulture)
            : headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Name, header.Value));

    public override void Dispose() => ContentStream?.Dispose();
}
