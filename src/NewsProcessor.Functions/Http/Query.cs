using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NewsProcessor.Articles;

namespace NewsProcessor.Functions.Http;

/// <summary>The query string of one request, checked: the first thing wrong with it becomes <see cref="Problem"/>.</summary>
sealed partial class Query
{
    const int DefaultLimit = 50;
    const int MaxLimit = 200;

    /// <summary>The platform's own, which carry the function key.</summary>
    static readonly string[] _platform = ["code", "clientId"];

    readonly IQueryCollection _values;

    public Query(HttpRequest request, params string[] known)
    {
        _values = request.Query;
        if (_values.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal) && !_platform.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            Problem = Http.Problem.BadRequest("unknown-parameter", $"'{unknown}' is not a parameter here. Known: {(known is [] ? "none" : string.Join(", ", known))}.");
        else if (known.FirstOrDefault(name => _values[name].Count > 1) is { } repeated)
            Problem = Http.Problem.BadRequest("repeated-parameter", $"'{repeated}' is given more than once. Give it once.");
    }

    public Problem? Problem { get; private set; }

    /// <summary>The parameter's value; null when it is absent or empty.</summary>
    public string? Value(string name) => _values[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Rows a page.</summary>
    public int Limit()
    {
        if (Value("limit") is not { } text)
            return DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
            return limit;
        Problem ??= Http.Problem.BadRequest("invalid-limit", $"limit is '{text}'. Give a whole number from 1 to {MaxLimit}.");
        return DefaultLimit;
    }

    /// <summary>Where the cursor points, of the list that gave it; null without one.</summary>
    public ListPosition? Position(string list)
    {
        if (Value("cursor") is not { } text)
            return null;
        if (Cursor.Read(list, text) is { } position)
            return position;
        Problem ??= Http.Problem.BadRequest("invalid-cursor", "The cursor is not one that this list gave out. Follow nextLink as it is, or begin without a cursor.");
        return null;
    }

    /// <summary>A position in the changes: one that they gave out, or a time (ISO 8601 with its zone); the oldest that is kept unless given.</summary>
    public ListPosition Since(DateTimeOffset oldest)
    {
        if (Value("since") is not { } text)
            return ChangeLog.At(oldest);
        if (Cursor.Read("changes", text) is { } position)
            return position;
        if (XmlTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return ChangeLog.At(time);
        Problem ??= Http.Problem.BadRequest("invalid-since", "since is neither a position that this list gave out nor a time such as 2026-01-31T12:00:00Z. Follow deltaLink or nextLink as it is, or give a time with its zone ('+' written %2B).");
        return default;
    }

    /// <summary>Whether a parameter with one possible value is given.</summary>
    public bool Flag(string name, string value)
    {
        if (Value(name) is not { } text)
            return false;
        if (text != value)
            Problem ??= Http.Problem.BadRequest("invalid-" + name, $"{name} is '{text}'. Give '{value}', or leave it out.");
        return true;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlTime();
}
