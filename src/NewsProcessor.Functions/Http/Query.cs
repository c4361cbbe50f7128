using Microsoft.AspNetCore.Http;
using NewsProcessor.Articles;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>The query string of one request, checked against the route's parameters: the first thing wrong with it becomes <see cref="Problem"/>.</summary>
sealed class Query
{
    /// <summary>Characters of a wrong value that are told back.</summary>
    const int Told = 100;

    /// <summary>The platform's own, which carry the function key.</summary>
    static readonly string[] _platform = ["code", "clientId"];

    readonly IQueryCollection _values;
    readonly Dictionary<string, object?> _read = new(StringComparer.Ordinal);

    public Query(HttpRequest request, ApiRoute route)
    {
        _values = request.Query;
        var known = route.InQuery;
        if (_values.Keys.FirstOrDefault(name => !known.Any(parameter => parameter.Name == name) && !_platform.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            Problem = new(ProblemTable.UnknownParameter, $"'{unknown}' is not a parameter here. Known: {(known is [] ? "none" : string.Join(", ", known.Select(parameter => parameter.Name)))}.");
        else if (known.FirstOrDefault(parameter => _values[parameter.Name].Count > 1) is { } repeated)
            Problem = new(ProblemTable.RepeatedParameter, $"'{repeated.Name}' is given more than once. Give it once; several values that may each match stand apart by commas, where a parameter takes several.");
        else
            Array.ForEach([.. known], Read);
    }

    public Problem? Problem { get; private set; }

    /// <summary>What a parameter stands for; what holds without it when it is absent, empty or wrong.</summary>
    public T Get<T>(Parameter<T> parameter) => _read.TryGetValue(parameter.Name, out var value) ? (T)value! : parameter.Absent;

    /// <summary>The parameter's value as written; null when it is absent or empty.</summary>
    public string? Text(string name) => _values[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Makes this the problem, unless there is one.</summary>
    public void Refuse(Parameter parameter, string detail) => Refuse(new Problem(ProblemTable.Invalid(parameter.Name), detail));

    public void Refuse(Problem problem) => Problem ??= problem;

    /// <summary>Where the cursor points, of the list that gave it; null without one.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isPlace">Whether the list can have such a position.</param>
    public ListPosition? Position(string list, Func<ListPosition, bool>? isPlace = null)
    {
        if (Get(ParameterTable.Cursor) is not { } text)
            return null;
        if (Cursor.Read(list, text) is { } position && isPlace?.Invoke(position) != false)
            return position;
        Refuse(ParameterTable.Cursor, "The cursor is not one that this list gave out. Follow nextLink as it is, or begin without a cursor.");
        return null;
    }

    void Read(Parameter parameter)
    {
        var text = Text(parameter.Name);
        if (text is null && !parameter.IsRequired)
            return;
        var (value, advice) = parameter.Read(text ?? "");
        if (advice is null)
            _read[parameter.Name] = value;
        else
            Refuse(parameter, $"{parameter.Name} is {(text is null ? "missing" : $"'{(text.Length > Told ? text[..Told] + "…" : text)}'")}. {advice}");
    }
}
