using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Filters;

/// <summary>Reads $filter expressions: comparisons of a property with a literal, joined by and, or, not and parentheses.</summary>
sealed partial class FilterText
{
    readonly string _text;
    readonly List<Match> _tokens = [];
    int _at;

    FilterText(string text)
    {
        _text = text;
        _tokens.AddRange(Token().Matches(text));
    }

    public static Filter? Parse(string? text)
    {
        if (text is null)
            return null;
        var reading = new FilterText(text);
        var filter = reading.Either();
        return reading._at == reading._tokens.Count ? filter : throw reading.Invalid();
    }

    Filter Either()
    {
        var filter = Both();
        while (Takes("or"))
            filter = new Or(filter, Both());
        return filter;
    }

    Filter Both()
    {
        var filter = One();
        while (Takes("and"))
            filter = new And(filter, One());
        return filter;
    }

    Filter One()
    {
        if (Takes("not"))
            return new Not(One());
        if (!Takes("("))
            return new Compares(Next().Value, Enum.TryParse<Comparison>(Next().Value, ignoreCase: true, out var comparison) ? comparison : throw Invalid(), Literal(Next()));
        var inner = Either();
        return Takes(")") ? inner : throw Invalid();
    }

    object Literal(Match token)
    {
        var (kind, quoted, word) = (token.Groups["kind"].Value, token.Groups["quoted"], token.Value);
        if (quoted.Success)
            return Quoted(kind, quoted.Value.Replace("''", "'", StringComparison.Ordinal));
        if (word is "true" or "false")
            return word is "true";
        if (long.TryParse(word.TrimEnd('L'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Invalid();
    }

    object Quoted(string kind, string text) => kind switch
    {
        "" => text,
        "datetime" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        "guid" when Guid.TryParse(text, out var id) => id,
        "X" or "binary" => Convert.FromHexString(text),
        _ => throw Invalid(),
    };

    bool Takes(string word)
    {
        if (_at >= _tokens.Count || _tokens[_at].Value != word)
            return false;
        _at++;
        return true;
    }

    Match Next() => _at < _tokens.Count ? _tokens[_at++] : throw Invalid();

    ServiceErrorException Invalid() => new(400, "InvalidInput", $"One of the request inputs is not valid: the filter \"{_text}\".");

    [GeneratedRegex(@"(?<kind>datetime|guid|X|binary)?'(?<quoted>(?:[^']|'')*)'|[()]|[^\s()']+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
