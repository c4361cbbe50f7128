using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Functions.Http;

/// <summary>The parameters that say which articles a list shows.</summary>
static class ArticleParameters
{
    static readonly string[] _statuses = ["usable", "withheld", "canceled"];

    /// <summary>All of them.</summary>
    public static string[] Names { get; } = ["q", .. ArticleField.Names, "from", "to", "status", "type", "collapse"];

    /// <summary>What a request asks for; what can't be understood becomes the query's problem.</summary>
    public static ArticleQuery Read(Query query)
    {
        var conditions = ArticleField.Names.Select(field => (Field: field, Values: Values(query, field)))
            .Where(filter => filter.Values is not []).Select(filter => ArticleField.Is(filter.Field, filter.Values)).ToList();
        if (query.Value("q") is { } text && Searched(query, text) is { } searched)
            conditions.Add(searched);
        var (from, to) = (query.Day("from"), query.Day("to"));
        if (from?.Start >= to?.End)
            query.Refuse("invalid-from", $"from is '{query.Value("from")}', later than to, '{query.Value("to")}'. Exchange them.");
        return new()
        {
            Conditions = conditions,
            From = from?.Start,
            Before = to?.End,
            Statuses = Statuses(query),
            Types = Types(query),
            CollapsesClusters = query.Flag("collapse", "cluster"),
        };
    }

    /// <summary>Names the list that a request asks for, so that a cursor is good for no other.</summary>
    public static string List(Query query) => "articles" + string.Concat(Names.Select(name => query.Value(name) is { } value ? $"\n{name}={value}" : ""));

    static Condition? Searched(Query query, string text)
    {
        var parsed = QuerySyntax.Parse(text);
        if (parsed.Error is { } error)
            query.Refuse("invalid-q", "q can't be understood. " + error);
        return parsed.Condition;
    }

    static IReadOnlyList<string> Values(Query query, string field)
    {
        if (field is "upload")
            return query.Value(field) is { } upload ? [upload] : [];
        var values = query.List(field);
        if (field is "language" && values.FirstOrDefault(tag => !IsTag(tag)) is { } wrong)
            query.Refuse("invalid-language", $"language is '{wrong}'. Give a tag such as en or pt-BR, several apart by commas.");
        return values;
    }

    static List<PubStatus> Statuses(Query query)
    {
        var values = query.List("status");
        if (values.FirstOrDefault(value => value is not "any" && !_statuses.Contains(value)) is { } wrong)
            query.Refuse("invalid-status", $"status is '{wrong}'. Give usable, withheld, canceled or any, several apart by commas, or leave it out for usable.");
        var named = values is [] ? _statuses.Take(1) : values.Contains("any") ? _statuses : _statuses.Intersect(values);
        return [.. named.Select(name => (PubStatus)Array.IndexOf(_statuses, name))];
    }

    static IReadOnlyList<string>? Types(Query query)
    {
        var values = query.List("type");
        if (values.FirstOrDefault(value => !value.All(char.IsAsciiLetterOrDigit)) is { } wrong)
            query.Refuse("invalid-type", $"type is '{wrong}'. Give text, composite, picture, video, audio, event or another type of ninjs, several apart by commas, or any.");
        return values is [] ? ArticleQuery.Everything.Types : values.Contains("any") ? null : values;
    }

    /// <summary>BCP 47, roughly: a language of two or three letters, then parts of up to eight.</summary>
    static bool IsTag(string tag) =>
        tag.Split('-') is [{ Length: 2 or 3 } language, .. var parts] && language.All(char.IsAsciiLetter) && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
