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
    const int MaxWait = 60;
    const int MaxValues = 20;
    const int MaxValueLength = 200;

    static readonly string[] _dates = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The platform's own, which carry the function key.</summary>
    static readonly string[] _platform = ["code", "clientId"];

    readonly IQueryCollection _values;

    public Query(HttpRequest request, params string[] known)
    {
        _values = request.Query;
        if (_values.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal) && !_platform.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            Problem = Http.Problem.BadRequest("unknown-parameter", $"'{unknown}' is not a parameter here. Known: {(known is [] ? "none" : string.Join(", ", known))}.");
        else if (known.FirstOrDefault(name => _values[name].Count > 1) is { } repeated)
            Problem = Http.Problem.BadRequest("repeated-parameter", $"'{repeated}' is given more than once. Give it once; several values that may each match stand apart by commas, where a parameter takes several.");
    }

    public Problem? Problem { get; private set; }

    /// <summary>The parameter's value; null when it is absent or empty.</summary>
    public string? Value(string name) => _values[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Makes this the problem, unless there is one.</summary>
    public void Refuse(string type, string detail) => Problem ??= Http.Problem.BadRequest(type, detail);

    /// <summary>Values apart by commas, any of which may match; one that holds a comma stands in quotation marks.</summary>
    public IReadOnlyList<string> List(string name)
    {
        var values = new List<string>();
        foreach (var (part, quoted) in (Value(name) ?? "").Split('"').Select((part, index) => (part, index % 2 == 1)))
            values.AddRange(quoted ? [part] : part.Split(','));
        values = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        if (values.Count > MaxValues || values.Exists(value => value.Length > MaxValueLength))
            Refuse("invalid-" + name, $"{name} holds {values.Count} values, the longest of {values.Max(value => value.Length)} characters. Give at most {MaxValues}, each of at most {MaxValueLength} characters.");
        return values;
    }

    /// <summary>A date, which is a whole day in UTC, or a moment: its start, and the first moment after it.</summary>
    public (DateTimeOffset Start, DateTimeOffset End)? Day(string name)
    {
        if (Value(name) is not { } text)
            return null;
        // A plus sign in an address is a blank.
        if (DateTimeOffset.TryParseExact(text.Replace(' ', '+'), _dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start) && start.Year is > 1 and < 9999)
            return (start, text.Length == _dates[0].Length ? start.AddDays(1) : start.AddTicks(1));
        Refuse("invalid-" + name, $"{name} is '{text}'. Give a date such as 2024-03-31, or a time such as 2024-03-31T18:00:00Z.");
        return null;
    }

    /// <summary>Rows a page.</summary>
    public int Limit()
    {
        if (Value("limit") is not { } text)
            return DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
            return limit;
        Refuse("invalid-limit", $"limit is '{text}'. Give a whole number from 1 to {MaxLimit}.");
        return DefaultLimit;
    }

    /// <summary>Where the cursor points, of the list that gave it; null without one.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isPlace">Whether the list can have such a position.</param>
    public ListPosition? Position(string list, Func<ListPosition, bool>? isPlace = null)
    {
        if (Value("cursor") is not { } text)
            return null;
        if (Cursor.Read(list, text) is { } position && isPlace?.Invoke(position) != false)
            return position;
        Refuse("invalid-cursor", "The cursor is not one that this list gave out. Follow nextLink as it is, or begin without a cursor.");
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

    /// <summary>How long to wait, 1 to 60 seconds; not at all unless given.</summary>
    public TimeSpan Wait()
    {
        if (Value("wait") is not { } text)
            return TimeSpan.Zero;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MaxWait)
            return TimeSpan.FromSeconds(seconds);
        Refuse("invalid-wait", $"wait is '{text}'. Give a whole number of seconds from 1 to {MaxWait}.");
        return TimeSpan.Zero;
    }

    /// <summary>A name for a blob.</summary>
    public string BlobName()
    {
        var name = Value("name") ?? "";
        if (BlobNames.Refusal(name) is { } refusal)
            Refuse("invalid-name", $"name is '{name}': {refusal}.");
        return name;
    }

    /// <summary>Whether a parameter with one possible value is given.</summary>
    public bool Flag(string name, string value)
    {
        if (Value(name) is not { } text)
            return false;
        if (text != value)
            Refuse("invalid-" + name, $"{name} is '{text}'. Give '{value}', or leave it out.");
        return true;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlTime();
}
