namespace NewsProcessor.Reading.Wire;

/// <summary>The one-letter categories that ANPA 1312 fixed and most services kept, and the three-letter ones that agencies share.</summary>
static class WireCategories
{
    static readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["A"] = "Domestic", ["B"] = "Special events", ["D"] = "Food", ["E"] = "Entertainment", ["F"] = "Financial", ["I"] = "International", ["K"] = "Commentary", ["L"] = "Lifestyle",
        ["O"] = "Weather", ["P"] = "Politics", ["Q"] = "Sports results", ["R"] = "Racing", ["S"] = "Sports", ["T"] = "Travel", ["V"] = "Advisories", ["W"] = "Washington",
        ["ECO"] = "Economy", ["FIN"] = "Finance", ["POL"] = "Politics", ["SPO"] = "Sports", ["CLT"] = "Culture", ["SCI"] = "Science", ["WEA"] = "Weather",
    };

    public static string? Named(string code) => _names.GetValueOrDefault(code);
}
