using NewsProcessor.Articles;

namespace NewsProcessor.Reading;

/// <summary>Notes on an article where a field came from.</summary>
static class Sourced
{
    public static Article From(this Article article, string field, string source) =>
        article with { FieldSources = new SortedDictionary<string, string>(article.FieldSources.ToDictionary(), StringComparer.Ordinal) { [field] = source } };
}
