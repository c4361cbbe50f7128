using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Blobs;

/// <summary>Containers of block blobs: create, list; put, read whole or by range under If-Match, delete.</summary>
sealed class BlobService(TimeProvider clock, Traffic traffic)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, SortedDictionary<string, Blob>> _containers = new(StringComparer.Ordinal);
    long _states;

    public MemoryResponse Serve(ServiceRequest request)
    {
        MemoryResponse answer;
        lock (_lock)
        {
            try
            {
                answer = Answer(request);
            }
            catch (ServiceErrorException refused)
            {
                answer = Error(refused);
            }
        }
        traffic.Add("blob " + request.Method.ToLowerInvariant(), new(1, 0, 0, request.Body.Length + answer.ContentStream!.Length));
        return answer;
    }

    static MemoryResponse Error(ServiceErrorException refused)
    {
        var xml = new XElement("Error", new XElement("Code", refused.Code), new XElement("Message", refused.Message));
        return new(refused.Status, Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)), ("x-ms-error-code", refused.Code), ("Content-Type", "application/xml"));
    }

    MemoryResponse Answer(ServiceRequest request)
    {
        var path = request.Path.Split('/', 2);
        if (path is [var container] || path[1].Length == 0)
            return OfContainer(path[0], request);
        var (blobs, name) = (Find(path[0]), Uri.UnescapeDataString(path[1]));
        Check(request, blobs.GetValueOrDefault(name));
        return request.Method switch
        {
            "PUT" => Put(blobs, name, request),
            "DELETE" => Delete(blobs, name),
            _ => Read(Known(blobs, name), request),
        };
    }

    MemoryResponse OfContainer(string name, ServiceRequest request)
    {
        if (request.Method is "PUT")
            return _containers.TryAdd(name, new(StringComparer.Ordinal)) ? new(201, []) : throw new ServiceErrorException(409, "ContainerAlreadyExists", "The specified container already exists.");
        var blobs = Find(name);
        return request.Query("comp") is "list" ? BlobList.Of(blobs, request) : new(200, [], ("ETag", "\"0x1\""), ("Last-Modified", clock.GetUtcNow().ToString("R")));
    }

    SortedDictionary<string, Blob> Find(string container) =>
        _containers.GetValueOrDefault(container) ?? throw new ServiceErrorException(404, "ContainerNotFound", "The specified container does not exist.");

    static Blob Known(SortedDictionary<string, Blob> blobs, string name) =>
        blobs.GetValueOrDefault(name) ?? throw new ServiceErrorException(404, "BlobNotFound", "The specified blob does not exist.");

    static void Check(ServiceRequest request, Blob? blob)
    {
        if (request.Header("If-None-Match") is "*" && blob is not null && request.Method is "PUT")
            throw new ServiceErrorException(409, "BlobAlreadyExists", "The specified blob already exists.");
        if (request.Header("If-Match") is { } tag && blob is not null && tag is not "*" && tag != blob.ETag)
            throw new ServiceErrorException(412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
    }

    MemoryResponse Put(SortedDictionary<string, Blob> blobs, string name, ServiceRequest request)
    {
        var now = clock.GetUtcNow();
        var blob = new Blob(request.Body.ToArray(), request.Header("x-ms-blob-content-type") ?? "application/octet-stream", string.Create(CultureInfo.InvariantCulture, $"\"0x{++_states:X15}\""), now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        blobs[name] = blob;
        return new(201, [], ("ETag", blob.ETag), ("Last-Modified", blob.LastModified.ToString("R")));
    }

    static MemoryResponse Delete(SortedDictionary<string, Blob> blobs, string name)
    {
        Known(blobs, name);
        blobs.Remove(name);
        return new(202, []);
    }

    static MemoryResponse Read(Blob blob, ServiceRequest request)
    {
        if (request.Method is "HEAD")
            return new(200, [], blob.Headers(blob.Content.Length));
        if ((request.Header("x-ms-range") ?? request.Header("Range")) is not { } text || !RangeHeaderValue.TryParse(text, out var range))
            return new(200, blob.Content, blob.Headers(blob.Content.Length));
        var (first, last) = ((int)(range.Ranges.First().From ?? 0), (int)Math.Min(range.Ranges.First().To ?? long.MaxValue, blob.Content.Length - 1));
        if (first > last)
            throw new ServiceErrorException(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
        var part = blob.Content[first..(last + 1)];
        return new(206, part, [.. blob.Headers(part.Length), ("Content-Range", $"bytes {first}-{last}/{blob.Content.Length}")]);
    }
}
