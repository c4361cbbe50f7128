using System.Globalization;
using NewsProcessor.Articles;

namespace NewsProcessor.Writing.Body;

/// <summary>Times in ISO 8601, no more exact than they were printed.</summary>
static class PrintedTime
{
    /// <summary>When the article was published; without a zone where the source named none.</summary>
    public static string? Published(Article article) => article.DatePublished?.ToString(article.Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Day => "yyyy-MM-dd",
        _ when article.UtcOffsetMinutes is null => "yyyy-MM-dd'T'HH:mm:ss",
        _ => "yyyy-MM-dd'T'HH:mm:sszzz",
    }, CultureInfo.InvariantCulture);

    /// <summary>RFC 3339, to the second.</summary>
    public static string? Of(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>For people: 2024-03-31 18:00 +03:00.</summary>
    public static string? ForPeople(Article article) => Published(article) is not { Length: > 10 } exact ? Published(article)
        : $"{exact[..10]} {exact[11..16]}{(exact.Length > 19 ? " " + exact[19..] : "")}";
}
