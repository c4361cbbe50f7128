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

    /// <summary>One word for statistics: empty, size, format, reader (a defect of ours), or content for whatever else a format finds wrong.</summary>
    public string? RefusalKind { get; private init; }

    /// <summary>A member of a container beside its articles: a picture, a folder, a style sheet.</summary>
    public static ReadItem PassedOver { get; } = new();

    /// <summary>The same refusal in other words, such as with the place of a member in front.</summary>
    public ReadItem Saying(string reason) => this with { Refusal = reason };

    public static implicit operator ReadItem(Article article) => new() { Article = article };

    /// <param name="reason">See <see cref="Refusal"/>.</param>
    /// <param name="fault">See <see cref="Fault"/>.</param>
    /// <param name="kind">See <see cref="RefusalKind"/>.</param>
    public static ReadItem Refused(string reason, Exception? fault = null, string kind = "content") => new() { Refusal = reason, Fault = fault, RefusalKind = kind };
}
