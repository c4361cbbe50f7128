using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>What a byline or credit line says: who wrote it, from which agencies, for whom, where.</summary>
sealed record Byline
{
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Everybody who signs, in the order and spelling of print: people, agencies; a house only where nobody else does.</summary>
    public IReadOnlyList<Author> Signed { get; init; } = [];
    public IReadOnlyList<string> InfoSources { get; init; } = [];
    public string? Publisher { get; init; }

    /// <summary>Where the authors report from: "in Ankara".</summary>
    public string? Place { get; init; }

    /// <summary>True when a word such as "By" or "Autor:" says that this is a byline; false when only its shape does.</summary>
    public bool Marked { get; init; }

    public bool IsEmpty => Authors.Count == 0 && InfoSources.Count == 0 && Publisher is null;
}
