using System.IO.Compression;
using System.Xml.Linq;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Odt;

/// <summary>The parts of an OpenDocument file: XML files in a ZIP, or all in one ("flat", .fodt).</summary>
sealed record OdtParts
{
    public const string ContentName = "content.xml";

    const string WhatToDo = "Save the document again, and send the whole file.";

    /// <summary>The most bytes that a part may unpack to, as for any document.</summary>
    static readonly long _largestPart = new ReadingLimits().DocumentBytes;

    /// <summary>The text with its own styles; of a flat file, everything.</summary>
    public required XElement Content { get; init; }

    /// <summary>The encoding of the text, as IANA names it.</summary>
    public required string Encoding { get; init; }

    /// <summary>What the document says of itself; null where that part is missing, or the file is flat.</summary>
    public XElement? Meta { get; private init; }

    /// <summary>The styles that have names; null where that part is missing, or the file is flat.</summary>
    public XElement? Styles { get; private init; }

    /// <summary>Which parts are left out, and why.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <summary>Takes the parts apart. What makes that impossible is an <see cref="InvalidDataException"/> that names the part and what to do.</summary>
    public static OdtParts Of(NewsFile file) => file.Bytes.Span.StartsWith("PK"u8) ? Packed(file) : Flat(file);

    static OdtParts Flat(NewsFile file)
    {
        var (root, refusal) = XmlFile.Load(file, out var encoding);
        return new() { Content = root ?? throw new InvalidDataException(refusal), Encoding = encoding };
    }

    static OdtParts Packed(NewsFile file)
    {
        using var zip = Opened(file);
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && Bytes(manifest).Span.IndexOf("encryption-data"u8) >= 0)
            throw new InvalidDataException("it is protected by a password (META-INF/manifest.xml). Save it without one.");
        var (content, encoding) = Part(zip, ContentName);
        var warnings = new List<string>();
        return new()
        {
            Content = content ?? throw new InvalidDataException($"it has no {ContentName}. {WhatToDo}"),
            Encoding = encoding,
            Meta = Aside(zip, "meta.xml", warnings),
            Styles = Aside(zip, "styles.xml", warnings),
            Warnings = warnings,
        };
    }

    static ZipArchive Opened(NewsFile file)
    {
        try
        {
            return new(new MemoryStream(file.Bytes.ToArray(), writable: false));
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{broken.Message.TrimEnd('.')}. {WhatToDo}", broken);
        }
    }

    /// <summary>A part that the text can do without.</summary>
    static XElement? Aside(ZipArchive zip, string name, List<string> warnings)
    {
        try
        {
            return Part(zip, name).Root;
        }
        catch (InvalidDataException broken)
        {
            warnings.Add($"Part of the document is left out: {broken.Message}");
            return null;
        }
    }

    /// <summary>A part's root; null where there is no such part.</summary>
    static (XElement? Root, string Encoding) Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return (null, "");
        var (root, refusal) = XmlFile.Load(new NewsFile(name, Bytes(entry)), out var encoding);
        return root is null ? throw new InvalidDataException($"{name}: {refusal}") : (root, encoding);
    }

    static ReadOnlyMemory<byte> Bytes(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            return BoundedBytes.Read(content, _largestPart) ?? throw new InvalidDataException($"It unpacks to more than {_largestPart / (1024 * 1024)} MiB, the limit for one document");
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{entry.FullName}: {broken.Message.TrimEnd('.')}. {WhatToDo}", broken);
        }
    }
}
