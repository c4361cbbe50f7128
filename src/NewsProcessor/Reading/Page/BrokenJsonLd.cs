using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>
/// What can be trusted of a script that no JSON parser reads, as where a text in it holds quotation marks that nobody escaped: the article's plain values that end as values must.
/// </summary>
static partial class BrokenJsonLd
{
    const int MostValues = 200;

    /// <summary>The article's object with the first value of each property, or null where the script describes none.</summary>
    public static JsonElement? Read(string script)
    {
        var article = new JsonObject();
        foreach (Match match in Values().Matches(script).Take(MostValues))
        {
            if (!article.ContainsKey(match.Groups["name"].Value) && Parsed(match.Groups["value"].Value) is { } value)
                article.Add(match.Groups["name"].Value, value);
        }
        foreach (Match match in Owners().Matches(script).Take(MostValues))
        {
            if (!article.ContainsKey(match.Groups["owner"].Value) && Parsed(match.Groups["value"].Value) is { } value)
                article.Add(match.Groups["owner"].Value, new JsonObject { ["name"] = value });
        }
        return article["@type"] is JsonValue ? JsonSerializer.SerializeToElement(article) : null;
    }

    static JsonNode? Parsed(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""
        "(?<name>@type|headline|datePublished|dateModified|dateCreated|inLanguage|articleSection|isAccessibleForFree)"\s*:\s*(?<value>"([^"\\]|\\.)*"|true|false)\s*[,}\]]
        """, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Values();

    [GeneratedRegex("""
        "(?<owner>author|publisher)"\s*:\s*\[?\s*\{[^{}]*"name"\s*:\s*(?<value>"([^"\\]|\\.)*")\s*[,}\]]
        """, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Owners();
}
