using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>The kinds of parameters.</summary>
static class ParameterKind
{
    const int MaxValues = 20;
    const int MaxValueLength = 200;

    static readonly string[] _dates = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Any text.</summary>
    public static Parameter<string?> Text(string name, string description, string example) => new(name, description, example, OfText(), null, text => (text, null));

    /// <summary>A whole number.</summary>
    /// <param name="what">What it counts: "a whole number of seconds".</param>
    public static Parameter<int> Number(string name, string description, int least, int most, int standard, string what = "a whole number") =>
        new(name, description, Math.Clamp(10, least, most).ToString(CultureInfo.InvariantCulture), new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["default"] = standard }, standard,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (number, null) : (standard, $"Give {what} from {least} to {most}."))
        { Mistake = (most + 1).ToString(CultureInfo.InvariantCulture) };

    /// <summary>One word of a few, or none.</summary>
    public static Parameter<string?> Word(string name, string description, params string[] words) =>
        new(name, description, words[0], Among(words), null, text => words.Contains(text) ? (text, null) : (null, $"Give '{string.Join("', '", words)}', or leave it out.")) { Mistake = "-" };

    /// <summary>A date, which is a whole day in UTC, or a moment: its start, and the first moment after it.</summary>
    public static Parameter<(DateTimeOffset Start, DateTimeOffset End)?> Day(string name, string description) =>
        new(name, description, "2024-03-31", OfText("anyOf", new JsonArray(new JsonObject { ["format"] = "date" }, new JsonObject { ["format"] = "date-time" })), null, ReadDay) { Mistake = "yesterday" };

    /// <summary>Values apart by commas, any of which may match; one that holds a comma stands in quotation marks.</summary>
    /// <param name="item">JSON Schema of one value.</param>
    /// <param name="check">What is wrong with the values, and what to give instead; null when nothing is.</param>
    public static Parameter<IReadOnlyList<string>> List(string name, string description, string example, JsonObject item, Func<IReadOnlyList<string>, string?> check) =>
        new(name, description, example, new() { ["type"] = "array", ["maxItems"] = MaxValues, ["items"] = item }, [], text =>
        {
            var values = Values(text);
            return (values, TooMuch(values) ?? check(values));
        });

    /// <summary>JSON Schema of any text, and what else is known of it.</summary>
    public static JsonObject OfText(string? keyword = null, JsonNode? value = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (keyword is not null)
            schema[keyword] = value;
        return schema;
    }

    /// <summary>JSON Schema of one word of a few.</summary>
    public static JsonObject Among(IEnumerable<string> words) => OfText("enum", new JsonArray([.. words.Select(word => JsonValue.Create(word))]));

    /// <summary>JSON Schema of a value of a list.</summary>
    public static JsonObject AnyValue() => OfText("maxLength", MaxValueLength);

    static string? TooMuch(List<string> values) => values.Count > MaxValues || values.Exists(value => value.Length > MaxValueLength)
        ? $"These are {values.Count} values, the longest of {values.Max(value => value.Length)} characters. Give at most {MaxValues}, each of at most {MaxValueLength} characters."
        : null;

    static List<string> Values(string text)
    {
        var values = new List<string>();
        foreach (var (part, quoted) in text.Split('"').Select((part, index) => (part, index % 2 == 1)))
            values.AddRange(quoted ? [part] : part.Split(','));
        return [.. values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    static ((DateTimeOffset Start, DateTimeOffset End)? Value, string? Advice) ReadDay(string text)
    {
        // A plus sign in an address is a blank.
        if (DateTimeOffset.TryParseExact(text.Replace(' ', '+'), _dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start) && start.Year is > 1 and < 9999)
            return ((start, text.Length == _dates[0].Length ? start.AddDays(1) : start.AddTicks(1)), null);
        return (null, "Give a date such as 2024-03-31, or a time such as 2024-03-31T18:00:00Z.");
    }
}
