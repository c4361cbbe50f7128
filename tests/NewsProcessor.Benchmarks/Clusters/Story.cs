namespace NewsProcessor.Benchmarks.Clusters;

/// <summary>A story that pairs are made of.</summary>
/// <param name="Case">Its set and place in it: all that is ever printed of it.</param>
/// <param name="Language">Declared, else told from the text.</param>
/// <param name="Body">Paragraphs by line breaks.</param>
sealed record Story(string Case, string? Language, string Body)
{
    public IReadOnlyList<string> Paragraphs { get; } = Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
