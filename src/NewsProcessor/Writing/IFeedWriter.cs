using NewsProcessor.Writing.Feeds;

namespace NewsProcessor.Writing;

/// <summary>One syntax of feeds.</summary>
public interface IFeedWriter
{
    /// <summary>What the address ends in: "rss" in articles.rss.</summary>
    string Name { get; }

    /// <summary>The media type with its parameters, as Content-Type has it.</summary>
    string ContentType { get; }

    /// <summary>The feed in UTF-8. The same feed gives the same bytes.</summary>
    byte[] Write(Feed feed);
}
