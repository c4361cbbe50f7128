using System.Buffers;

namespace NewsProcessor.Articles.Search;

enum QueryTokenKind { Word, Open, Close, Or, Not, End }

/// <summary>A piece of a search line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="Text">Of a word or phrase.</param>
/// <param name="InHeadline">After <c>headline:</c>.</param>
readonly record struct QueryToken(QueryTokenKind Kind, int Column, string Text = "", bool InHeadline = false)
{
    const string HeadlineField = "headline";

    /// <summary>Straight ones, and those that editors put in their place.</summary>
    static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„«»");

    /// <summary>The pieces in order; the last is the end.</summary>
    public static IEnumerable<QueryToken> Of(string line)
    {
        for (var at = 0; ;)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at == line.Length)
            {
                yield return new(QueryTokenKind.End, line.Length + 1);
                yield break;
            }
            var (token, end) = Read(line, at);
            at = end;
            if (token is { } found)
                yield return found;
        }
    }

    static (QueryToken? Token, int End) Read(string line, int at) => line[at] switch
    {
        '(' => (new(QueryTokenKind.Open, at + 1), at + 1),
        ')' => (new(QueryTokenKind.Close, at + 1), at + 1),
        '-' or '−' when at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]) => (new(QueryTokenKind.Not, at + 1), at + 1),
        var quote when _quotes.Contains(quote) => Quoted(line, at, at, false),
        _ => Bare(line, at),
    };

    static (QueryToken? Token, int End) Quoted(string line, int start, int open, bool inHeadline)
    {
        var close = line.AsSpan(open + 1).IndexOfAny(_quotes);
        return close < 0
            ? throw new QueryFault(new(QueryTokenKind.Word, open + 1), "The quotation mark is never closed. Add a closing one.")
            : (new(QueryTokenKind.Word, start + 1, line[(open + 1)..(open + 1 + close)], inHeadline), open + 2 + close);
    }

    static (QueryToken? Token, int End) Bare(string line, int at)
    {
        var end = at;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not ('(' or ')') && !_quotes.Contains(line[end]))
            end++;
        var text = line[at..end];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text[..colon].All(char.IsAsciiLetter))
            return Field(line, at, at + colon, end);
        return text switch
        {
            "AND" => (null, end),
            "OR" => (new(QueryTokenKind.Or, at + 1), end),
            "NOT" => (new(QueryTokenKind.Not, at + 1), end),
            _ => (new(QueryTokenKind.Word, at + 1, text), end),
        };
    }

    static (QueryToken? Token, int End) Field(string line, int at, int colon, int end)
    {
        var name = line[at..colon];
        if (!name.Equals(HeadlineField, StringComparison.OrdinalIgnoreCase))
            throw new QueryFault(new(QueryTokenKind.Word, at + 1), $"'{name}:' can't be searched by, only headline: can. For source, author, language, section and keyword there are parameters; to look for the text, put it in quotation marks.");
        if (end > colon + 1)
            return (new(QueryTokenKind.Word, at + 1, line[(colon + 1)..end], true), end);
        return end < line.Length && _quotes.Contains(line[end])
            ? Quoted(line, at, end, true)
            : throw new QueryFault(new(QueryTokenKind.Word, at + 1), "Nothing follows headline:. Give a word or a phrase right after it.");
    }
}
