using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor;

/// <summary>
/// Kills, withdrawals and corrections that name no identity, only a headline: "KILL: Mayor resigns". Such a notice acts on a story only if it can mean no other:
/// exactly one of the same source under the same headline within the seven days before. Else it says so, and nothing is taken down.
/// </summary>
public sealed class ProseNotices(ArticleListing listing, ArticleStore articles)
{
    static readonly TimeSpan _reach = TimeSpan.FromDays(7);

    /// <summary>A notice may be dated by its day alone, and its story by the hour.</summary>
    static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>Whether an article orders something about another in words alone. A provider's own identities and versions need no such search.</summary>
    public static bool Is(Article article) =>
        article is { ChangeType: "kill" or "withdrawal" or "correction" or "refile", Supersedes.Count: 0, Headline: not null, UriSource: not UriSource.Provider };

    /// <summary>The notice, with the story that it takes down or a warning that it takes none.</summary>
    /// <param name="notice">With the time at which it was received.</param>
    /// <param name="cancellation">Stops between storage calls.</param>
    public async Task<Article> ResolvedAsync(Article notice, CancellationToken cancellation)
    {
        if (await articles.GetAsync(notice.Id, cancellation) is { TakesDown: { } known } before && before.Source.Sha256 == notice.Source.Sha256)
            return notice with { TakesDown = known };
        if (notice.InfoSources.Prepend(notice.Publisher?.Name).FirstOrDefault(name => name is not null) is not { } source)
            return Warned(notice, "does not say whose it is");
        var headline = WireMarkers.OfHeadline(notice.Headline!).Headline;
        var received = notice.Source.ReceivedAt!.Value;
        var time = notice.DatePublished is { } published && published < received ? published : received;
        var stories = await listing.HeadlinedAsync(headline, source, time - _reach, 10, cancellation);
        var found = stories.Where(story => story.Id != notice.Id && story.ReceivedAt <= received && !(story.DatePublished > time + _day)).ToList();
        return found switch
        {
            [var victim] => notice with { TakesDown = [victim.Id] },
            [] => Warned(notice, $"matches no story of {source} under the headline \"{headline}\" of the seven days before"),
            _ => Warned(notice, $"matches {found.Count} stories of {source} under the headline \"{headline}\""),
        };
    }

    static Article Warned(Article notice, string reason) =>
        notice with { Warnings = [.. notice.Warnings, $"This notice ({notice.ChangeType}) {reason}: nothing was taken down. Send it with the story's identity, or delete the upload of the story."] };
}
