using System.Globalization;
using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsProcessor.Reading.Markdown;

/// <summary>The values at the head of a Markdown file, by key in lower case; a list's entries in order, a table's entries under "key.name".</summary>
sealed partial class FrontMatter
{
    const int Largest = 64 * 1024, DeepestNesting = 8;

    readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the text behind the front matter starts.</summary>
    public int End { get; private init; }

    /// <summary>All values of the first of the keys that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var values))
                return values;
        }
        return [];
    }

    public string? First(params ReadOnlySpan<string> keys) => All(keys) is [var first, ..] ? first : null;

    /// <summary>Whether a text starts with a fence and a line "key: value" or "key = value".</summary>
    public static bool Begins(string text) => Start().IsMatch(text);

    /// <summary>The front matter; empty where there is none. Throws <see cref="FormatException"/> that names the line of a mistake.</summary>
    public static FrontMatter Of(string text)
    {
        if (!Begins(text))
            return new();
        var fence = text.TrimStart('\uFEFF', '\r', '\n', ' ')[..3];
        var start = text.IndexOf('\n', text.IndexOf(fence, StringComparison.Ordinal)) + 1;
        var close = Closing().Matches(text, start).FirstOrDefault(match => match.Value.Trim() == fence || (fence == "---" && match.Value.Trim() == "..."));
        if (close is null || close.Index - start > Largest)
            throw new FormatException($"The front matter that starts in line 1 has no closing \"{fence}\".");
        var matter = new FrontMatter { End = Math.Min(text.Length, close.Index + close.Length) };
        if (fence == "---")
            matter.Yaml(text[start..close.Index]);
        else
            matter.Toml(text[start..close.Index]);
        return matter;
    }

    void Yaml(string written)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(written));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                Take(root, "", 0);
        }
        catch (YamlException broken)
        {
            throw new FormatException($"The YAML front matter is broken in line {broken.Start.Line + 1}: {broken.Message}", broken);
        }
        // The scanner's own words for a list that another key follows before it is closed.
        catch (InvalidOperationException broken)
        {
            throw new FormatException("The YAML front matter is broken: a list in it has no closing \"]\".", broken);
        }
    }

    void Take(YamlNode node, string key, int depth)
    {
        if (depth > DeepestNesting)
            return;
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (name, value) in map.Children)
                    Take(value, key.Length == 0 ? $"{name}" : $"{key}.{name}", depth + 1);
                break;
            case YamlSequenceNode list:
                foreach (var entry in list)
                    Take(entry, key, depth + 1);
                break;
            case YamlScalarNode { Value: { } value } scalar when !(scalar.Style is ScalarStyle.Plain && value is "" or "~" or "null"):
                Add(key, value);
                break;
        }
    }

    void Toml(string written)
    {
        try
        {
            Take(TomlSerializer.Deserialize<TomlTable>(written), "", 0);
        }
        catch (TomlException broken)
        {
            throw new FormatException($"The TOML front matter is broken: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }
    }

    void Take(object? value, string key, int depth)
    {
        if (depth > DeepestNesting)
            return;
        switch (value)
        {
            case TomlTable table:
                foreach (var (name, entry) in table)
                    Take(entry, key.Length == 0 || key is "params" or "extra" or "taxonomies" ? name : $"{key}.{name}", depth + 1);
                break;
            case TomlArray list:
                foreach (var entry in list)
                    Take(entry, key, depth + 1);
                break;
            case TomlTableArray tables:
                foreach (var entry in tables)
                    Take(entry, key, depth + 1);
                break;
            case not null:
                Add(key, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    void Add(string key, string value)
    {
        if (value.Trim() is not { Length: > 0 } trimmed)
            return;
        if (!_values.TryGetValue(key, out var values))
            _values.Add(key, values = []);
        values.Add(trimmed);
    }

    [GeneratedRegex(@"^[\uFEFF\s]*(?:---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[""']?[A-Za-z_][\w -]*[""']?:(?:\s|$)|\+\+\+[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[\w.""-]+[ \t]*=)", RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?\n?$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Closing();
}
