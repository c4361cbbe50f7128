namespace NewsProcessor.Articles;

/// <summary>How long what nothing stands on any more is kept; the nightly pass takes it away.</summary>
public sealed record Retention
{
    /// <summary>How long changes are kept, and how old the position of who follows them may be.</summary>
    public TimeSpan Changes { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long earlier versions of an article are kept, from the day on which the next was received; null for ever.</summary>
    public TimeSpan? Versions { get; init; }

    /// <summary>How long receipts are kept of uploads that are gone and left no article; null for ever. Any other receipt stays: it says that its blob has been read, and it is what its articles can be deleted by.</summary>
    public TimeSpan? Receipts { get; init; }
}
