using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Wire;

/// <summary>One message as read.</summary>
/// <param name="Item">The article, or why there is none.</param>
/// <param name="Take">Which part of a story that runs over several messages it says to be, from 2 on; null where it does not.</param>
/// <param name="InHeadline">Whether its headline says so, where versions are numbered, too.</param>
sealed record WireMessage(ReadItem Item, int? Take = null, bool InHeadline = false);

/// <summary>Long stories are sent in takes, each but the last saying that more follows: those of one file are one article, whatever stands between them.</summary>
static partial class WireTakes
{
    const int MostVictims = 20;

    public static IEnumerable<ReadItem> Joined(IEnumerable<WireMessage> messages)
    {
        var stories = new List<ReadItem>();
        var open = new Dictionary<string, (int At, int Take)>(StringComparer.OrdinalIgnoreCase);
        foreach (var message in messages)
        {
            if (message.Item.Article is not { } article)
            {
                stories.Add(message.Item);
                continue;
            }
            var names = Names(article).ToList();
            var (at, take) = (stories.Count, message.Take ?? 1);
            if (names.Skip(message.InHeadline ? names.Count - 1 : 0).FirstOrDefault(name => open.TryGetValue(name, out var story) && story.Take < take) is { } known)
                stories[at = open[known].At] = article = Continued(stories[at].Article!, article);
            else
                stories.Add(article);
            names.AddRange(Names(article));
            foreach (var name in names)
            {
                if (article.IsPartial)
                    open[name] = (at, take);
                else
                    open.Remove(name);
            }
        }
        return Killed(stories);
    }

    /// <summary>A notice to kill that tells its victim's slug, with the others of the file that have it; those without an identity by which it could name them are canceled here.</summary>
    static IEnumerable<ReadItem> Killed(List<ReadItem> stories)
    {
        if (!stories.Exists(IsOpenKill))
            return stories;
        var killed = stories.Where(IsOpenKill).Select(notice => Named(notice.Article!)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var uris = stories.Select(story => story.Article).OfType<Article>().Where(story => story is { Uri.Length: > 0, PubStatus: not PubStatus.Canceled })
            .SelectMany(story => Names(story).Where(killed.Contains).Select(name => (Name: name, story.Uri))).ToLookup(pair => pair.Name, pair => pair.Uri, StringComparer.OrdinalIgnoreCase);
        return stories.Select(story => story.Article switch
        {
            { } notice when IsOpenKill(story) => notice with { Supersedes = Named(notice) is { } name ? [.. uris[name].Distinct().Take(MostVictims)] : [] },
            { Uri.Length: 0, PubStatus: not PubStatus.Canceled } victim when Names(victim).Any(killed.Contains) => victim with { PubStatus = PubStatus.Canceled },
            _ => story,
        });
    }

    /// <summary>The slug that the notice itself tells: many have only that of a whole subject above them.</summary>
    static string? Named(Article notice) =>
        notice.Slugline is { Length: > 3 } slug && $"{notice.Headline}\n{notice.ArticleBody}".Contains(slug, StringComparison.OrdinalIgnoreCase) ? $"{notice.Provider} {slug}" : null;

    static bool IsOpenKill(ReadItem item) => item.Article is { PubStatus: PubStatus.Canceled, Supersedes.Count: 0 };

    /// <summary>By what a story is known in its file: who sends it, with slug and headline.</summary>
    static IEnumerable<string> Names(Article article)
    {
        if (article.Slugline is { Length: > 3 } slug)
            yield return $"{article.Provider} {slug}";
        if (article.Headline is { } headline)
            yield return $"{article.Provider} = {headline}";
    }

    /// <summary>The take's number, from keyword line or headline (a first addition is a second take), and the article without it in its headline: "2nd take", "2-PAPIER", "… (2)", "… = 2 BAMAKO". The number of a version stands in the same place.</summary>
    public static (Article Article, int? Take, bool InHeadline) Numbered(Article article, WireHeader header)
    {
        var take = header.Take is { } named && InKeyword().Match(named) is { Success: true } counted ? Number(counted) + (counted.Groups["added"].Success ? 1 : 0) : (int?)null;
        return article.Headline is { } headline && InHeadline().Match(headline) is { Success: true, Index: > 0 } match
            ? (article with { Headline = headline[..match.Index].TrimEnd(' ', '.') }, take ?? Number(match), take is null) : (article, take, false);
    }

    static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[2-9])-|\b(?<number>[2-9])(?:nd|rd|th) ?take\b|\b(?<number>[1-9])(?:st|nd|rd|th) ?(?<added>add)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex InKeyword();

    [GeneratedRegex(@" \((?:(?:версия|version|take) )?(?<number>[2-9])\)$| = (?<number>[2-9])(?: \p{Lu}{2,}[\p{Lu} -]{0,30})?(?: =)?$", RegexOptions.NonBacktracking)]
    private static partial Regex InHeadline();

    static Article Continued(Article story, Article next) => story with
    {
        Paragraphs = [.. story.Paragraphs, .. next.Paragraphs],
        Authors = story.Authors.Count > 0 ? story.Authors : next.Authors,
        EdNote = string.Join('\n', new[] { story.EdNote, next.EdNote }.OfType<string>()) is { Length: > 0 } notes ? notes : null,
        IsPartial = next.IsPartial,
        Warnings = [.. story.Warnings.Union(next.Warnings)],
    };
}
