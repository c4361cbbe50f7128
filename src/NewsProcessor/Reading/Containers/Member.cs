namespace NewsProcessor.Reading.Containers;

/// <summary>One file in a container: its content, or the reason why it cannot be read; with neither, it is none that is read here.</summary>
/// <param name="Name">As the container gives it: data, never a path. Empty for what a container only wraps.</param>
public sealed record Member(string Name)
{
    /// <summary>Read before the next member is asked for. Owned by the container.</summary>
    public Stream? Content { get; init; }

    /// <summary>The media type, with its charset, that the page was sent with.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address that the page was fetched from.</summary>
    public string? Address { get; init; }

    public string? Refusal { get; init; }
}
