using NewsProcessor.Articles;

namespace NewsProcessor.Writing;

/// <summary>One representation of an article.</summary>
public interface IArticleWriter
{
    /// <summary>What format= calls it.</summary>
    string Name { get; }

    /// <summary>The media type with its parameters, as Content-Type has it.</summary>
    string ContentType { get; }

    /// <summary>Of a file that holds it, with its dot.</summary>
    string Extension { get; }

    /// <summary>The article in UTF-8. The same article gives the same bytes.</summary>
    byte[] Write(Article article);
}
