using System.Globalization;
using NewsProcessor.Articles;

namespace NewsProcessor.Tests.Model;

/// <summary>What stands of one article, said as simply as it can be: the newest of the versions that were read, under the last notice that names it.</summary>
sealed record StandingModel(Article Article, DateTimeOffset SortTime)
{
    /// <param name="id">The article.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="everything">All versions of all articles.</param>
    public static StandingModel? Of(string id, IEnumerable<(Article Article, PutState State)> versions, IEnumerable<(Article Article, PutState State)> everything)
    {
        var newest = versions.OrderBy(version => Number(version.Article)).ThenBy(version => Said(version.Article, version.Article.VersionCreated)).ThenBy(version => Said(version.Article, version.Article.DateModified))
            .ThenBy(version => version.State.Received).ThenBy(version => version.State.Number).Select(version => version.Article).LastOrDefault();
        var notice = everything.Select(other => other.Article).Where(other => other.Id != id && !(other is { PubStatus: PubStatus.Withheld, EmbargoedUntil: null }) && other.Supersedes.Any(uri => ArticleId.Of(other.Provider, uri) == id)).OrderBy(other => other.VersionCreated).LastOrDefault();
        if (newest?.VersionCreated > notice?.VersionCreated)
            notice = null;
        var stands = newest ?? (notice is null ? null : new Article { Id = id, PubStatus = PubStatus.Withheld, Source = notice.Source });
        return stands is null ? null : new(Under(notice, stands), Time(stands));
    }

    static long Number(Article article) => article.UriSource is UriSource.Upload || article.Version is not { } version ? 0 : long.Parse(version, CultureInfo.InvariantCulture);

    static DateTimeOffset? Said(Article article, DateTimeOffset? time) => article.UriSource is UriSource.Upload ? null : time;

    /// <summary>An embargoed replacement ends its victim when the embargo does; any other notice takes it down.</summary>
    static Article Under(Article? notice, Article victim) => notice switch
    {
        null => victim,
        { PubStatus: not PubStatus.Canceled, EmbargoedUntil: { } time } when time > notice.Source.ReceivedAt => victim with { SupersededBy = notice.Id, Expires = victim.Expires < time ? victim.Expires : time },
        _ => victim with { SupersededBy = notice.Id, PubStatus = PubStatus.Canceled },
    };

    static DateTimeOffset Time(Article article)
    {
        var (received, published) = (article.Source.ReceivedAt!.Value, article.DatePublished ?? DateTimeOffset.MaxValue);
        var time = published < received ? published : received;
        return article.EmbargoedUntil > time ? article.EmbargoedUntil.Value : time;
    }

    /// <summary>Whether its embargo is over and it has not expired.</summary>
    public bool IsOutAt(DateTimeOffset now) => SortTime <= now && !(Article.Expires <= now);

    /// <summary>What the API should say of it.</summary>
    public string Words => WordsOf(Article);

    public static string WordsOf(Article article) =>
        $"{article.Id}: {article.Headline} | {article.PubStatus} | version {article.Version} | by {article.SupersededBy} | until {article.Expires:u} | from {article.EmbargoedUntil:u} | {article.ArticleBody}";
}
