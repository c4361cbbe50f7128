using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;
using NewsProcessor.Writing;
using NewsProcessor.Writing.Formats;

namespace NewsProcessor.Functions.Http;

/// <summary>Which representation of an article a request asks for: by format=, else by Accept (RFC 9110, 12.5.1), else the record.</summary>
sealed class Negotiation
{
    static readonly (IArticleWriter Writer, MediaTypeHeaderValue Type)[] _offers = [.. ArticleWriters.All.Select(writer => (writer, MediaTypeHeaderValue.Parse(writer.ContentType)))];

    /// <summary>What a page with somebody else's text may do in a browser: nothing, and tell nobody where it stood.</summary>
    static readonly (string, string)[] _pageHeaders = [(HeaderNames.ContentSecurityPolicy, WebPage.ContentSecurityPolicy), ("Referrer-Policy", "no-referrer")];

    readonly IArticleWriter _writer;

    Negotiation(IArticleWriter writer) => _writer = writer;

    /// <summary>What is asked for; where there is none of it, that becomes the query's problem.</summary>
    public static Negotiation Read(HttpRequest request, Query query)
    {
        var chosen = query.Get(ParameterTable.Format) is { } name ? ArticleWriters.All.First(writer => writer.Name == name) : Accepted(request.Headers.Accept);
        if (chosen is null)
            query.Refuse(new Problem(ProblemTable.NotAcceptable, $"There is no representation that the Accept header takes. There are {string.Join(", ", ArticleWriters.All.Select(writer => $"{MediaType(writer)} (format={writer.Name})"))}."));
        return new(chosen ?? ArticleWriters.All[0]);
    }

    /// <summary>The article so represented.</summary>
    /// <param name="request">The request.</param>
    /// <param name="article">One that may be seen.</param>
    /// <param name="tag">Changes with the record; null for a hash of what is written.</param>
    public Representation Answer(HttpRequest request, Article article, string? tag = null) => new(_writer.Write(article), _writer.ContentType)
    {
        Tag = _writer is RecordJson ? tag : null,
        Vary = HeaderNames.Accept,
        Headers = new Dictionary<string, string>(_writer is WebPage ? _pageHeaders.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)) : [])
        {
            [HeaderNames.ContentLocation] = $"{request.PathBase}{request.Path}?{ParameterTable.Format.Name}={_writer.Name}",
            [HeaderNames.ContentDisposition] = FileName.Disposition(article, _writer.Extension),
        },
    };

    /// <summary>The media type without its parameters.</summary>
    public static string MediaType(IArticleWriter writer) => writer.ContentType.Split(';')[0];

    /// <summary>What the header likes best; of what it likes as much, the first that there is. Null where it takes none.</summary>
    static IArticleWriter? Accepted(IEnumerable<string?> header)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. header.OfType<string>()], out var ranges) || ranges.Count == 0)
            return ArticleWriters.All[0];
        return _offers.Select(offer => (offer.Writer, Quality: Quality(offer.Type, ranges))).Where(offer => offer.Quality > 0).OrderByDescending(offer => offer.Quality).FirstOrDefault().Writer;
    }

    /// <summary>The weight that the most particular range gives to a type.</summary>
    static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges.Where(range => Takes(range, type)).OrderByDescending(Particularity).Select(range => range.Quality ?? 1).FirstOrDefault();

    /// <summary>A plain type means itself alone: who asks for application/json is not served what is only built on it.</summary>
    static bool Takes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        type.IsSubsetOf(range) && (range.MatchesAllSubTypes || range.MatchesAllSubTypesWithoutSuffix || type.SubType.Equals(range.SubType, StringComparison.OrdinalIgnoreCase));

    static int Particularity(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : range.MatchesAllSubTypesWithoutSuffix ? 2 : 3 + range.Parameters.Count(parameter => !parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase));
}
