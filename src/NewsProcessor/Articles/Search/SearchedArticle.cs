namespace NewsProcessor.Articles.Search;

/// <summary>An article as conditions look at it; what none asks for is not worked out.</summary>
sealed class SearchedArticle(ArticleSummary summary)
{
    HashSet<ListName>? _fields;
    HashSet<string>? _words;
    List<IReadOnlyList<string>>? _texts;

    /// <summary>The lists that it stands in, words apart.</summary>
    public IReadOnlySet<ListName> Fields => _fields ??= [.. ListNames.Fields(summary)];

    /// <summary>The words of each text, the headline's first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Texts => _texts ??= [.. ListNames.Texts(summary).Select(SearchWords.Of)];

    /// <summary>Every word.</summary>
    public IReadOnlySet<string> Words => _words ??= [.. Texts.SelectMany(words => words)];
}
