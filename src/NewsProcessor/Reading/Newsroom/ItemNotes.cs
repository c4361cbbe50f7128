using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>What reading one wire item's metadata brings to light: dates that make no sense are named, never guessed.</summary>
sealed class ItemNotes
{
    /// <summary>What .NET writes for a date that was never set.</summary>
    const string NoDate = "0001-01-01";

    static readonly string[] _itemTypes = ["text", "composite", "picture", "graphic", "video", "audio", "planning", "component", "event"];

    /// <summary>The kind of item, if it is one that ninjs has; systems of publishers also write their kinds of stories there ("advisory").</summary>
    public static string? ItemType(string? type) => Array.Find(_itemTypes, known => known.Equals(type, StringComparison.OrdinalIgnoreCase));

    readonly List<string> _warnings = [];

    /// <summary>The item's own status says that it is kept back for a time only.</summary>
    bool _kept;

    public IReadOnlyList<string> Warnings => _warnings;

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>A machine-written date; null where there is none, and, with a warning, where it can't be read.</summary>
    /// <param name="raw">As written: ISO 8601, extended or basic, whole or truncated to the day, with a zone or without.</param>
    /// <param name="part">The part of the item that holds it, for the warning.</param>
    public PrintedDate? Date(string? raw, string part)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return null;
        var value = raw.Trim();
        if (value.StartsWith(NoDate, StringComparison.Ordinal))
            return null;
        if ((DayWithZone(value) ?? NewsDates.Machine(value)) is { } date)
            return date;
        Warn($"The date \"{Shortened(value)}\" in {part} could not be read.");
        return null;
    }

    public DateTimeOffset? Time(string? raw, string part) => Date(raw, part)?.Value;

    /// <summary>Sets the publication date, with its zone and precision.</summary>
    public static Article Published(Article article, PrintedDate? date) => date is null ? article : article with
    {
        DatePublished = date.Value,
        DatePublishedRaw = date.Raw,
        UtcOffsetMinutes = date.UtcOffsetMinutes,
        Precision = date.Precision,
        Inferred = date.Inferred.Count == 0 ? article.Inferred : [.. article.Inferred, .. date.Inferred.Select(part => "datePublished." + part)],
    };

    /// <summary>Sets the embargo; one that can't be read withholds the item.</summary>
    public Article Embargoed(Article article, string? raw, string part)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return article;
        if (raw.StartsWith(NoDate, StringComparison.Ordinal))
            return article;
        if (Time(raw, part) is { } until)
            return article with { EmbargoedUntil = until, PubStatus = _kept && article.PubStatus is PubStatus.Withheld ? PubStatus.Usable : article.PubStatus };
        Warn("The item is withheld, because its embargo can't be read.");
        return article.PubStatus is PubStatus.Canceled ? article : article with { PubStatus = PubStatus.Withheld };
    }

    /// <summary>The status that a format's own field gives; usable where none is given, and, with a warning, where the word is unknown.</summary>
    public PubStatus Status(string? raw, string part)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return PubStatus.Usable;
        _kept |= Word(raw) is "embargoed";
        if (KnownStatus(raw) is { } status)
            return status;
        Warn($"The status \"{Shortened(raw)}\" in {part} is not known; the item is taken as usable.");
        return PubStatus.Usable;
    }

    /// <summary>A status in the words of ninjs, NewsML-G2 (stat:usable), NewsML 1.2, NITF and content systems; null for other words.</summary>
    public static PubStatus? KnownStatus(string raw) => Word(raw) switch
    {
        "usable" or "published" or "publish" or "live" or "corrected" => PubStatus.Usable,
        "withheld" or "withhold" or "embargoed" or "hold" or "held" or "restricted" or "draft" or "pending" or "private" or "future" => PubStatus.Withheld,
        "canceled" or "cancelled" or "cancel" or "kill" or "killed" or "withdrawn" or "withdraw" or "withdrawal" or "deleted" or "delete" or "retracted" or "recalled" or "recall" or "trash" => PubStatus.Canceled,
        _ => null,
    };

    /// <summary>"stat:usable" and "http://cv.iptc.org/newscodes/pubstatusg2/usable" in one word.</summary>
    static string Word(string raw) => raw.AsSpan(raw.TrimEnd('/').LastIndexOfAny([':', '/', '#']) + 1).Trim(" /").ToString().ToLowerInvariant();

    /// <summary>"20080219+0100" and "2008-02-19Z": a day, in its zone.</summary>
    static PrintedDate? DayWithZone(string value)
    {
        var digits = value.Length > 8 && value.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;
        var day = digits ? 8 : 10;
        if (value.Length <= day || value[day] is not ('+' or '-' or 'Z') || value.Contains('T', StringComparison.OrdinalIgnoreCase))
            return null;
        return NewsDates.Machine(value.Insert(day, digits ? "T000000" : "T00:00:00")) is { } date ? date with { Precision = DatePrecision.Day, Raw = value } : null;
    }

    static string Shortened(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
