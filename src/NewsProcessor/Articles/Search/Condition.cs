namespace NewsProcessor.Articles.Search;

/// <summary>What is asked of an article. Posting lists only name the articles to look at; this decides.</summary>
public abstract record Condition
{
    internal abstract bool Holds(SearchedArticle article);
}

/// <summary>The article stands in a posting list: a word of its text, a source, an author and so on.</summary>
sealed record InList(ListName List) : Condition
{
    internal override bool Holds(SearchedArticle article) => List.Kind is not ListName.Word
        ? article.Fields.Contains(List)
        : SearchWords.IsLone(List.Name) ? article.Words.Any(word => word.Contains(List.Name, StringComparison.Ordinal)) : article.Words.Contains(List.Name);
}

/// <summary>Words next to one another in one of the article's texts.</summary>
/// <param name="Words">One or more.</param>
/// <param name="InHeadline">Only the headline counts.</param>
sealed record Phrase(IReadOnlyList<string> Words, bool InHeadline) : Condition
{
    internal override bool Holds(SearchedArticle article) => article.Texts.Take(InHeadline ? 1 : int.MaxValue).Any(Stands);

    bool Stands(IReadOnlyList<string> text) =>
        Enumerable.Range(0, Math.Max(0, text.Count - Words.Count + 1)).Any(at => Words.Index().All(word => text[at + word.Index] == word.Item));
}

sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    internal override bool Holds(SearchedArticle article) => Parts.All(part => part.Holds(article));
}

sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    internal override bool Holds(SearchedArticle article) => Parts.Any(part => part.Holds(article));
}

sealed record Not(Condition Part) : Condition
{
    internal override bool Holds(SearchedArticle article) => !Part.Holds(article);
}
