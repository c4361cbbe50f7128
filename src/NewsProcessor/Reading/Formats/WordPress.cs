using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Formats;

/// <summary>A WordPress export (WXR 1.0 to 1.2): posts and pages that are published or scheduled.</summary>
public sealed class WordPress : IArticleFormat
{
    public string Name => "WordPress export";

    public bool Recognises(NewsFile file) => FeedText.Root(file.Head) is { Name: "rss", Tag: var tag } && tag.Contains("wordpress.org/export", StringComparison.Ordinal);

    public IEnumerable<ReadItem> Read(NewsFile file) => FeedReader.Read(file, export => WordPressPost.Reading(WordPressPost.Authors(export)));
}
