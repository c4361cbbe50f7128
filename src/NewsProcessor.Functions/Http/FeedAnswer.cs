using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Feeds;

namespace NewsProcessor.Functions.Http;

/// <summary>Answers with a page of a feed, naming the next one in the feed and in a Link header.</summary>
static class FeedAnswer
{
    public static Problem? Refusal(string syntax) => Writer(syntax) is not null ? null
        : new(ProblemTable.FeedNotFound, $"There is no feed articles.{syntax}. Ask for one of {string.Join(", ", ArticleWriters.Feeds.Select(writer => "articles." + writer.Name))}.");

    /// <param name="request">The request.</param>
    /// <param name="syntax">One that is not refused.</param>
    /// <param name="list">Which list it is, see <see cref="ArticleParameters.List"/>.</param>
    /// <param name="page">The articles.</param>
    /// <param name="contents">Those to give whole.</param>
    public static Representation Of(HttpRequest request, string syntax, string list, Page<ArticleSummary> page, Dictionary<string, Article> contents)
    {
        var writer = Writer(syntax)!;
        var feed = new Feed
        {
            Title = "Articles" + list["articles".Length..].Replace("\n", " · ", StringComparison.Ordinal),
            Id = $"urn:newsprocessor:feed:{ArticleId.Hash(list, 16)}",
            Self = Links.Without(request),
            First = Links.Without(request, "cursor"),
            Next = PageAnswer.Next(request, list, page.Next),
            Site = Links.To(request, "reader", Links.Asked(request, "cursor", "content", "limit")),
            List = Links.To(request, "articles", Links.Asked(request, "cursor", "content")),
            Items = [.. page.Items.Select(item => new FeedItem(item, Links.To(request, "reader", new QueryBuilder { { "article", item.Id } }), Links.To(request, "articles/" + item.Id), contents.GetValueOrDefault(item.Id)))],
        };
        return new Representation(writer.Write(feed), writer.ContentType);
    }

    static IFeedWriter? Writer(string syntax) => ArticleWriters.Feeds.FirstOrDefault(writer => writer.Name == syntax);
}
