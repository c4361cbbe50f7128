using System.Text.Json.Serialization;

namespace NewsProcessor.Articles;

/// <summary>A person or desk that wrote the article; agencies and publishers are elsewhere.</summary>
public sealed record Author(string Name)
{
    public string? Role { get; init; }
    public string? Organisation { get; init; }
    public string? Email { get; init; }
    public string? Url { get; init; }
}

public sealed record Publisher(string Name)
{
    public string? Url { get; init; }
}

/// <summary>A person, organisation, place or subject that the source names, with its code in a scheme where it has one.</summary>
public sealed record Entity(string Name)
{
    public string? Code { get; init; }
    public string? Scheme { get; init; }
}

/// <summary>Another item that the source attaches to this one.</summary>
public sealed record Association(string Name)
{
    public string? Uri { get; init; }
    public string? ItemType { get; init; }
    public string? Headline { get; init; }
}

public sealed record Link(string Title)
{
    /// <summary>Absolute http or https address; null where the source shows only the title.</summary>
    public string? Url { get; init; }
}

public sealed record Image
{
    public string? Url { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }
    public string? Alt { get; init; }
}

/// <summary>One file of an item's content, as ninjs renditions and NewsML-G2 remoteContent list them.</summary>
/// <param name="Url">Where the source says it is; never fetched.</param>
public sealed record Rendition(string Url)
{
    public string? Name { get; init; }

    /// <summary>Media type, such as image/jpeg.</summary>
    public string? ContentType { get; init; }

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels.</summary>
    public int? Height { get; init; }
}

/// <summary>A block of the body.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Plain text, one line (a table row's cells are apart by tabs).</param>
public sealed record Paragraph(ParagraphKind Kind, string Text)
{
    /// <summary>Sanitised inline HTML of the same text, where the source had markup worth keeping; else null.</summary>
    public string? Html { get; init; }
}

public enum ParagraphKind { Paragraph, Heading, Quote, ListItem, Caption, TableRow }

/// <summary>Provenance: the upload an article came from.</summary>
public sealed record ArticleSource
{
    /// <summary>The blob's name.</summary>
    public string Upload { get; init; } = "";

    /// <summary>Which of a container's files: its name, with those of the containers between, apart by "!/"; null when the upload is no container.</summary>
    public string? Member { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal, of the document's bytes: the upload's, or the container member's as unpacked, since a container is never held whole.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The blob's ETag: tells contents apart whose times and members are the same. Storage's own business.</summary>
    [JsonIgnore]
    public string? Content { get; init; }

    /// <summary>Position among all items of the upload, from 0.</summary>
    public int ItemIndex { get; init; }

    /// <summary>How many items the file held; null for a container, whose end was not known yet.</summary>
    public int? ItemCount { get; init; }

    public string Format { get; init; } = "";

    /// <summary>IANA name of the character encoding that the bytes were read in.</summary>
    public string? Encoding { get; init; }

    /// <summary>The blob's Last-Modified.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Raised whenever reading changes its answers.</summary>
    public int ParserVersion { get; init; }
}
