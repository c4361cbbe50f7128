namespace NewsProcessor.Articles.Search;

/// <summary>What a search line asks for, or why it can't be understood, in one sentence with the column (from 1, in UTF-16 units).</summary>
public readonly record struct ParsedQuery(Condition? Condition, string? Error);

/// <summary>
/// The syntax of searches: <c>word word</c>, <c>"a phrase"</c>, <c>OR</c>, <c>NOT</c> or <c>-</c>, parentheses, <c>headline:word</c>, <c>headline:"a phrase"</c>.
/// AND is what stands between words anyway; OR binds less.
/// </summary>
public sealed class QuerySyntax
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 500;

    const int MaxWords = 32;
    const int MaxDepth = 20;

    readonly List<QueryToken> _tokens;
    int _at;
    int _words;

    QuerySyntax(string text) => _tokens = [.. QueryToken.Of(text)];

    QueryToken Next => _tokens[_at];

    public static ParsedQuery Parse(string text)
    {
        if (text.Length > MaxLength)
            return new(null, $"The search has {text.Length} characters. Give at most {MaxLength}.");
        try
        {
            var syntax = new QuerySyntax(text);
            var condition = syntax.Either(0);
            if (syntax.Next.Kind is QueryTokenKind.Close)
                throw new QueryFault(syntax.Next, "The parenthesis closes none. Take it out, or open one before it.");
            return condition is null ? new(null, "The search holds no word to look for. Give letters or digits.") : new(condition, null);
        }
        catch (QueryFault fault)
        {
            return new(null, fault.Message);
        }
    }

    Condition? Either(int depth)
    {
        var parts = new List<Condition?> { All(depth) };
        while (Next is { Kind: QueryTokenKind.Or } or)
        {
            if (_at == 0 || _tokens[_at - 1].Kind is QueryTokenKind.Open or QueryTokenKind.Or)
                throw new QueryFault(or, "OR stands between two things to look for. Give one before it, or put it in quotation marks.");
            _at++;
            if (Next.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or)
                throw new QueryFault(or, "OR stands between two things to look for. Give one after it, or put it in quotation marks.");
            parts.Add(All(depth));
        }
        return Joined(parts, some => new AnyOf(some));
    }

    Condition? All(int depth)
    {
        var parts = new List<Condition?>();
        while (Next.Kind is not (QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or))
            parts.Add(One(depth));
        return Joined(parts, some => new AllOf(some));
    }

    Condition? One(int depth)
    {
        var token = _tokens[_at++];
        return token.Kind switch
        {
            QueryTokenKind.Not when Next.Kind is QueryTokenKind.Word or QueryTokenKind.Open or QueryTokenKind.Not => Deeper(token, depth, One) is { } part ? new Not(part) : null,
            QueryTokenKind.Not => throw new QueryFault(token, "Nothing follows to leave out. Give a word, a phrase or a parenthesis after it, or put it in quotation marks."),
            QueryTokenKind.Open => Group(token, depth),
            _ => Text(token),
        };
    }

    Condition? Group(QueryToken open, int depth)
    {
        if (Next.Kind is QueryTokenKind.Close)
            throw new QueryFault(open, "The parentheses are empty. Take them out, or put words between them.");
        var inner = Deeper(open, depth, Either);
        if (Next.Kind is not QueryTokenKind.Close)
            throw new QueryFault(open, "The parenthesis is never closed. Add a closing one.");
        _at++;
        return inner;
    }

    /// <summary>A word of the line may be several of the index, such as "e-mail", which then stand side by side.</summary>
    Condition? Text(QueryToken token)
    {
        var words = SearchWords.Of(token.Text);
        if ((_words += words.Count) > MaxWords)
            throw new QueryFault(token, $"The search goes beyond {MaxWords} words. Take some out.");
        return words switch
        {
            [] => null,
            [var word] when !token.InHeadline => new InList(new(ListName.Word, word)),
            _ => new Phrase(words, token.InHeadline),
        };
    }

    static Condition? Deeper(QueryToken token, int depth, Func<int, Condition?> inner) =>
        depth < MaxDepth ? inner(depth + 1) : throw new QueryFault(token, $"The search is nested deeper than {MaxDepth} levels. Make it simpler.");

    /// <summary>Parts without a word, such as a lone ampersand, ask for nothing.</summary>
    static Condition? Joined(List<Condition?> parts, Func<IReadOnlyList<Condition>, Condition> join) => parts.OfType<Condition>().ToList() switch
    {
        [] => null,
        [var only] => only,
        var some => join(some),
    };
}

sealed class QueryFault(QueryToken token, string message) : Exception($"Column {token.Column}: {message}");
