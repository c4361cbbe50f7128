using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Tests.Model;

/// <summary>A search, and what it means, said as simply as it can be.</summary>
/// <param name="Text">As users type it; empty for the plain list.</param>
/// <param name="Holds">Whether a headline, in small letters, answers it.</param>
/// <param name="Status">Which articles are searched.</param>
sealed record ModelQuery(string Text, Func<string, bool> Holds, PubStatus Status = PubStatus.Usable)
{
    public static IReadOnlyList<ModelQuery> All { get; } =
    [
        new("", _ => true),
        new("", _ => true, PubStatus.Canceled),
        new("", _ => true, PubStatus.Withheld),
        new("story", headline => headline.Contains("story")),
        new("version -story", headline => headline.Contains("version") && !headline.Contains("story")),
        new("harbour OR item", headline => headline.Contains("harbour") || headline.Contains("item")),
        new("-story", headline => !headline.Contains("story")),
        new("\"in version 2\"", headline => headline.Contains("in version 2")),
        new("usable", headline => headline.Contains("usable"), PubStatus.Canceled),
    ];

    public ArticleQuery Query { get; } = new() { Conditions = QuerySyntax.Parse(Text).Condition is { } condition ? [condition] : [], Statuses = [Status] };

    public bool Shows(StandingModel article, DateTimeOffset now) =>
        article.Article is { ItemType: "text" or "composite" } && article.IsOutAt(now) && article.Article.PubStatus == Status && Holds(article.Article.Headline?.ToLowerInvariant() ?? "");

    public override string ToString() => $"the search \"{Text}\" of what is {Status}";
}
