using NewsProcessor.Articles;

namespace NewsProcessor.Reading;

/// <summary>What became of one item of a file: an article, or the reason why not. Failure is an answer.</summary>
public sealed record ReadItem
{
    public Article? Article { get; private init; }

    /// <summary>A sentence for the sender: what is wrong and what to do.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The defect of ours behind a refusal, for the log; null when the content is at fault.</summary>
    public Exception? Fault { get; private init; }

    public static implicit operator ReadItem(Article article) => new() { Article = article };

    public static ReadItem Refused(string reason, Exception? fault = null) => new() { Refusal = reason, Fault = fault };
}
