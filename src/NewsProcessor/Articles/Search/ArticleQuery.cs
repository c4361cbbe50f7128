namespace NewsProcessor.Articles.Search;

/// <summary>Which articles a list shows.</summary>
public sealed record ArticleQuery
{
    static readonly IReadOnlyList<string> _stories = ["text", "composite"];

    /// <summary>The usual list: stories of every source.</summary>
    public static ArticleQuery Everything { get; } = new();

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Sort times from here on; null for all.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Sort times before this one; null for all up to now.</summary>
    public DateTimeOffset? Before { get; init; }

    public IReadOnlyList<PubStatus> Statuses { get; init; } = [PubStatus.Usable];

    /// <summary>ninjs types; null for every type.</summary>
    public IReadOnlyList<string>? Types { get; init; } = _stories;

    /// <summary>Of the articles that carry one story, only the newest that answers; it names the others.</summary>
    public bool CollapsesClusters { get; init; }

    /// <summary>Whether the stories that lists show unasked can answer.</summary>
    internal bool AsksShown => Statuses.Contains(PubStatus.Usable) && Types?.Intersect(_stories).Any() != false;

    /// <summary>Whether other articles can.</summary>
    internal bool AsksHidden => Statuses.Any(status => status is not PubStatus.Usable) || Types?.Except(_stories).Any() != false;

    internal bool Holds(ArticleSummary summary, DateTimeOffset now)
    {
        if (summary.Expires <= now || !Statuses.Contains(summary.PubStatus) || Types?.Contains(summary.ItemType) == false)
            return false;
        var article = new SearchedArticle(summary);
        return Conditions.All(condition => condition.Holds(article));
    }

    /// <summary>What to look at on one of the two sides of the list.</summary>
    /// <param name="shown">Among what is shown unasked.</param>
    internal IReadOnlyList<Condition> Sought(bool shown) => shown
        ? Types is ["composite"] ? [.. Conditions, Type("composite")] : Conditions
        : [.. Conditions, .. Types is null ? Array.Empty<Condition>() : [new AnyOf([.. Types.Select(Type)])],
            .. Statuses.Count == 3 ? Array.Empty<Condition>() : [new AnyOf([.. Statuses.Select(status => new InList(new(ListName.Status, ListNames.Status(status))))])]];

    static InList Type(string type) => new(new ListName(ListName.Type, type));
}
