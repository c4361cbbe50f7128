using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>The parameters that say which articles a list shows.</summary>
static class ArticleParameters
{
    static readonly Parameter<IReadOnlyList<string>>[] _fields = [ParameterTable.Source, ParameterTable.Author, ParameterTable.Language, ParameterTable.Section, ParameterTable.Keyword, ParameterTable.Cluster];

    static readonly Parameter<string?>[] _names = [ParameterTable.Upload, ParameterTable.Uri, ParameterTable.Url];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
        [ParameterTable.Q, .. _fields, .. _names, ParameterTable.From, ParameterTable.To, ParameterTable.Status, ParameterTable.Type, ParameterTable.Collapse];

    /// <summary>What a request asks for; what does not go together becomes the query's problem.</summary>
    public static ArticleQuery Read(Query query)
    {
        var (from, to) = (query.Get(ParameterTable.From), query.Get(ParameterTable.To));
        if (from?.Start >= to?.End)
            query.Refuse(ParameterTable.From, $"from is '{query.Text("from")}', later than to, '{query.Text("to")}'. Exchange them.");
        return new()
        {
            Conditions = [.. Conditions(query)],
            From = from?.Start,
            Before = to?.End,
            Statuses = Statuses(query.Get(ParameterTable.Status)),
            Types = Types(query.Get(ParameterTable.Type)),
            CollapsesClusters = query.Get(ParameterTable.Collapse) is not null,
        };
    }

    /// <summary>Names the list that a request asks for, so that a cursor is good for no other.</summary>
    public static string List(Query query) => "articles" + string.Concat(All.Select(parameter => query.Text(parameter.Name) is { } value ? $"\n{parameter.Name}={value}" : ""));

    static IEnumerable<Condition> Conditions(Query query)
    {
        foreach (var field in _fields)
        {
            if (query.Get(field) is [_, ..] values)
                yield return ArticleField.Is(field.Name, values);
        }
        foreach (var field in _names)
        {
            if (query.Get(field) is { } name)
                yield return ArticleField.Is(field.Name, [name]);
        }
        if (query.Get(ParameterTable.Q) is { } searched)
            yield return searched;
    }

    static PubStatus[] Statuses(IReadOnlyList<string> values) =>
        values is [] ? [PubStatus.Usable] : values.Contains("any") ? Enum.GetValues<PubStatus>() : [.. values.Select(value => Enum.Parse<PubStatus>(value, ignoreCase: true))];

    static IReadOnlyList<string>? Types(IReadOnlyList<string> values) => values is [] ? ArticleQuery.Everything.Types : values.Contains("any") ? null : values;
}
