using NewsProcessor.Articles;

namespace NewsProcessor.Reading;

/// <summary>What became of one item of a file: an article, or the reason why not, or neither for a member that is none that is read here. Failure is an answer.</summary>
public sealed record ReadItem
{
    public Article? Article { get; private init; }

    /// <summary>A sentence for the sender: what is wrong and what to do.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The defect of ours behind a refusal, for the log; null when the content is at fault.</summary>
    public Exception? Fault { get; private init; }

    /// <summary>A member of a container beside its articles: a picture, a folder, a style sheet.</summary>
    public static ReadItem PassedOver { get; } = new();

    public static implicit operator ReadItem(Article article) => new() { Article = article };

    public static ReadItem Refused(string reason, Exception? fault = null) => new() { Refusal = reason, Fault = fault };
}
