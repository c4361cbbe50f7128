using System.Text;
using System.Xml.Linq;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Blobs;

/// <summary>The XML of a container's list.</summary>
static class BlobList
{
    const int Most = 5000;

    public static MemoryResponse Of(SortedDictionary<string, Blob> blobs, ServiceRequest request)
    {
        var (prefix, marker) = (request.Query("prefix") ?? "", request.Query("marker") ?? "");
        var most = int.TryParse(request.Query("maxresults"), out var asked) ? asked : Most;
        var found = blobs.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(pair.Key, marker) >= 0).Take(most + 1).ToList();
        var xml = new XElement("EnumerationResults",
            new XElement("Blobs", found.Take(most).Select(pair => Entry(pair.Key, pair.Value))),
            new XElement("NextMarker", found.Count > most ? found[most].Key : ""));
        return new(200, Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)), ("Content-Type", "application/xml"));
    }

    static XElement Entry(string name, Blob blob) => new("Blob",
        new XElement("Name", name),
        new XElement("Properties",
            new XElement("Last-Modified", blob.LastModified.ToString("R")),
            new XElement("Etag", blob.ETag.Trim('"')),
            new XElement("Content-Length", blob.Content.Length),
            new XElement("Content-Type", blob.ContentType),
            new XElement("BlobType", "BlockBlob"),
            new XElement("LeaseStatus", "unlocked"),
            new XElement("LeaseState", "available")));
}
