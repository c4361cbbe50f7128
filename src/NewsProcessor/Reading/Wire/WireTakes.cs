using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Wire;

/// <summary>One message as read.</summary>
/// <param name="Item">The article, or why there is none.</param>
/// <param name="Take">Which part of a story that runs over several messages it says to be, from 2 on; null where it does not.</param>
sealed record WireMessage(ReadItem Item, int? Take = null);

/// <summary>Long stories are sent in takes, each but the last saying that more follows: those of one file are one article, whatever stands between them.</summary>
static partial class WireTakes
{
    public static IEnumerable<ReadItem> Joined(IEnumerable<WireMessage> messages)
    {
        var stories = new List<WireMessage>();
        foreach (var message in messages)
        {
            if (message is { Take: not null, Item.Article: { } next } && stories.FindLastIndex(story => story.Item.Article is { IsPartial: true } open && IsSame(open, next)) is >= 0 and var at)
                stories[at] = stories[at] with { Item = Continued(stories[at].Item.Article!, next) };
            else
                stories.Add(message);
        }
        return stories.Select(story => story.Item.Article is { PubStatus: PubStatus.Canceled, Supersedes: [] } notice ? Naming(notice, stories) : story.Item);
    }

    /// <summary>A notice to kill that names its victim by the slug: the other message of the file that has it.</summary>
    static Article Naming(Article notice, List<WireMessage> stories) => notice with
    {
        Supersedes = [.. stories.Select(story => story.Item.Article).OfType<Article>().Where(story => story.Uri is not null && story.Uri != notice.Uri && notice.Slugline is { Length: > 3 } && IsSame(notice, story)).Select(story => story.Uri!)],
    };

    /// <summary>The take's number, from keyword line or headline (a first addition is a second take), and the article without it in its headline: "2nd take", "2-PAPIER", "… (2)", "… = 2 BAMAKO". The number of a version stands in the same place.</summary>
    public static (Article Article, int? Take) Numbered(Article article, WireHeader header)
    {
        var take = header.Take is { } named && InKeyword().Match(named) is { Success: true } counted ? Number(counted) : (int?)null;
        return article.Headline is { } headline && InHeadline().Match(headline) is { Success: true, Index: > 0 } match
            ? (article with { Headline = headline[..match.Index].TrimEnd(' ', '.') }, take ?? Number(match)) : (article, take);
    }

    static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[2-9])-|\b(?<number>[2-9])(?:nd|rd|th) ?take\b|\b(?<number>[1-9])(?:st|nd|rd|th) ?add\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex InKeyword();

    [GeneratedRegex(@" \((?:(?:версия|version|take) )?(?<number>[2-9])\)$| = (?<number>[2-9])(?: \p{Lu}{2,}[\p{Lu} -]{0,30})?(?: =)?$", RegexOptions.NonBacktracking)]
    private static partial Regex InHeadline();

    static bool IsSame(Article story, Article next) => story.Provider == next.Provider
        && ((story.Slugline is { Length: > 3 } slug && string.Equals(slug, next.Slugline, StringComparison.OrdinalIgnoreCase)) || (story.Headline is not null && string.Equals(story.Headline, next.Headline, StringComparison.OrdinalIgnoreCase)));

    static Article Continued(Article story, Article next) => story with
    {
        Paragraphs = [.. story.Paragraphs, .. next.Paragraphs],
        Authors = story.Authors.Count > 0 ? story.Authors : next.Authors,
        EdNote = string.Join('\n', new[] { story.EdNote, next.EdNote }.OfType<string>()) is { Length: > 0 } notes ? notes : null,
        IsPartial = next.IsPartial,
        Warnings = [.. story.Warnings.Union(next.Warnings)],
    };
}
