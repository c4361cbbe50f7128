using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor;

/// <summary>Adds up what became of a file's items, and makes the receipt.</summary>
sealed class ReceiptTally
{
    const int ArticlesNamed = 1000;
    const int WarningsKept = 100;

    readonly Upload _upload;
    readonly List<string> _articles = [];
    readonly HashSet<string> _named = new(StringComparer.Ordinal);
    readonly List<string> _warnings = [];
    readonly List<string> _refusals = [];
    int _stored, _refused, _passedOver;
    string? _format, _encoding;

    public ReceiptTally(Upload upload) => _upload = upload;

    /// <summary>Goes on from what an earlier attempt had read.</summary>
    public ReceiptTally(Upload upload, Receipt progress)
        : this(upload)
    {
        (_stored, _refused, _passedOver) = (progress.ArticleCount, progress.RefusedCount, progress.PassedOverCount);
        (_format, _encoding) = (progress.Format, progress.Encoding);
        _articles.AddRange(progress.Articles);
        _named.UnionWith(progress.Articles);
        (_stored > 0 ? _warnings : _refusals).AddRange(progress.Warnings.Count > 0 || progress.Reason is null ? progress.Warnings : [progress.Reason]);
    }

    /// <summary>Items read so far, of every kind.</summary>
    public int Items => _stored + _refused + _passedOver;

    /// <summary>The first article's, for the log; none while the article may not be seen.</summary>
    public string? Headline { get; private set; }

    public void Add(ReadItem item)
    {
        if (item.Article is { } article)
            Add(article);
        else if (item.Refusal is null)
            _passedOver++;
        else
            Refuse(item);
    }

    void Refuse(ReadItem item)
    {
        Telemetry.Refusals.Add(1, new KeyValuePair<string, object?>("news.refusal.reason", item.RefusalKind));
        if (_refused++ < WarningsKept)
            _refusals.Add(Short(item.Refusal!));
    }

    void Add(Article article)
    {
        Telemetry.Articles.Add(1, new KeyValuePair<string, object?>("news.format", article.Source.Format));
        var isOpen = article is { EmbargoedUntil: null, PubStatus: not PubStatus.Withheld };
        if (_stored++ == 0)
        {
            Headline = isOpen ? article.Headline : null;
            (_format, _encoding) = (article.Source.Format, article.Source.Encoding);
        }
        if (_articles.Count < ArticlesNamed && _named.Add(article.Id))
            _articles.Add(article.Id);
        // Warnings may quote what nobody may see yet.
        _warnings.AddRange((isOpen ? article.Warnings : article.Warnings.Count > 0 ? ["There are warnings on an item that may not be seen yet: they come with the article."] : []).Take(WarningsKept - _warnings.Count).Select(Short));
    }

    static string Short(string sentence) => sentence.Length <= 500 ? sentence : sentence[..499] + "…";

    public Receipt ToReceipt() => new()
    {
        Id = Receipt.IdOf(_upload.Name),
        Name = _upload.Name,
        State = _stored > 0 ? UploadState.Done : UploadState.Refused,
        ETag = _upload.ETag,
        ReceivedAt = _upload.ReceivedAt,
        Length = _upload.Length,
        Format = _format,
        Encoding = _encoding,
        Reason = _stored == 0 ? _refusals.FirstOrDefault() ?? "The file holds no article." : null,
        ArticleCount = _stored,
        RefusedCount = _refused,
        PassedOverCount = _passedOver,
        Articles = [.. _articles],
        Warnings = _stored == 0 ? [.. _warnings] : [.. _warnings.Concat(_refusals).Take(WarningsKept)],
        ParserVersion = ArticleReader.Version,
    };
}
