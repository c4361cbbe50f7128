using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>An item's identity: its guid, if it is one.</summary>
/// <param name="shared">Guids that name different pages in one feed, and so name none.</param>
sealed partial class FeedIdentity(FeedChannel channel, IReadOnlySet<string> shared)
{
    const int ShortestGlobal = 16;

    /// <summary>Guids that stand before different links.</summary>
    public static IReadOnlySet<string> Shared(IEnumerable<FeedNode> items) => items
        .Select(item => (Guid: item.Say("guid", "id"), Link: FeedLinks.Page(item, null)))
        .Where(item => item.Guid is not null && item.Link is not null)
        .GroupBy(item => item.Guid!, StringComparer.Ordinal)
        .Where(group => group.Select(item => item.Link).Distinct(StringComparer.Ordinal).Skip(1).Any())
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The article under the given guid; a number or a short local id holds only within the feed.</summary>
    public Article Named(Article article, string? guid)
    {
        if (guid is null || guid.Length > 1024)
            return article;
        if (shared.Contains(guid))
            return article with { Warnings = [.. article.Warnings, "The feed gives this guid to different pages; the link is taken for the identity."] };
        var local = guid.Length < ShortestGlobal && !guid.Contains(':', StringComparison.Ordinal) || Number().IsMatch(guid);
        return article with { Uri = guid, UriSource = UriSource.Provider, Provider = local ? channel.Provider : null };
    }

    [GeneratedRegex(@"^[\d\s._-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
