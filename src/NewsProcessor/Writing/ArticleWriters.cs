using NewsProcessor.Writing.Feeds;
using NewsProcessor.Writing.Formats;

namespace NewsProcessor.Writing;

/// <summary>Every representation, the usual one first: of two that a client likes as much, it gets the earlier.</summary>
public static class ArticleWriters
{
    public static IReadOnlyList<IArticleWriter> All { get; } =
    [
        new RecordJson(),
        new LinkedData(),
        new Ninjs3(),
        new WebPage(),
        new MarkdownFile(),
        new TextFile(),
    ];

    /// <summary>Every syntax of feeds.</summary>
    public static IReadOnlyList<IFeedWriter> Feeds { get; } =
    [
        new Rss2(),
        new Atom1(),
        new JsonFeed1(),
    ];
}
