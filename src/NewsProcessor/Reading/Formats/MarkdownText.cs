using NewsProcessor.Reading.Markdown;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Formats;

/// <summary>Markdown, with or without YAML or TOML front matter.</summary>
public sealed class MarkdownText : IArticleFormat
{
    public string Name => "Markdown";

    /// <summary>Front matter says so; without it, the name and a heading of Markdown's must agree.</summary>
    public bool Recognises(NewsFile file)
    {
        var head = TextDecoding.Decode(file.Head).Value;
        return FrontMatter.Begins(head) || (file.Extension is ".md" or ".markdown" or ".mdown" or ".mkd" && MarkdownBody.HasHeading(head));
    }

    public IEnumerable<ReadItem> Read(NewsFile file) => [MarkdownArticle.Read(file.Text)];
}
