using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor;

/// <summary>Adds up what became of a file's items, and makes the receipt.</summary>
sealed class ReceiptTally(Upload upload)
{
    const int ArticlesNamed = 1000;
    const int WarningsKept = 100;

    readonly List<string> _articles = [];
    readonly List<string> _warnings = [];
    readonly List<string> _refusals = [];
    int _stored, _refused, _passedOver;
    Article? _first;

    /// <summary>The first article's, for the log; none while the article may not be seen.</summary>
    public string? Headline => _first is { EmbargoedUntil: null, PubStatus: not PubStatus.Withheld } ? _first.Headline : null;

    public void Add(ReadItem item)
    {
        if (item.Article is { } article)
            Add(article);
        else if (item.Refusal is null)
            _passedOver++;
        else if (_refused++ < WarningsKept)
            _refusals.Add(Short(item.Refusal));
    }

    void Add(Article article)
    {
        _first ??= article;
        if (_stored++ < ArticlesNamed && !_articles.Contains(article.Id))
            _articles.Add(article.Id);
        _warnings.AddRange(article.Warnings.Take(WarningsKept - _warnings.Count).Select(Short));
    }

    static string Short(string sentence) => sentence.Length <= 500 ? sentence : sentence[..499] + "…";

    public Receipt ToReceipt() => new()
    {
        Id = Receipt.IdOf(upload.Name),
        Name = upload.Name,
        State = _stored > 0 ? UploadState.Done : UploadState.Refused,
        ETag = upload.ETag,
        ReceivedAt = upload.ReceivedAt,
        Length = upload.Length,
        Format = _first?.Source.Format,
        Encoding = _first?.Source.Encoding,
        Reason = _stored == 0 ? _refusals.FirstOrDefault() ?? "The file holds no article." : null,
        ArticleCount = _stored,
        RefusedCount = _refused,
        Articles = _articles,
        Warnings = _stored == 0 ? _warnings : [.. _warnings.Concat(_refusals).Take(WarningsKept)],
        ParserVersion = ArticleReader.Version,
    };
}
