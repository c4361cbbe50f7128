using AngleSharp.Dom;

namespace NewsProcessor.Reading.Page;

/// <summary>What a page's meta elements say, by name, property or itemprop in lower case.</summary>
sealed class MetaTags
{
    readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IEnumerable<IElement> metas)
    {
        foreach (var meta in metas)
        {
            if (meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                Add(meta, content);
        }
    }

    /// <summary>The first value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
                return values[0];
        }
        return null;
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The values of all names with one of these endings.</summary>
    public IEnumerable<string> EndingWith(params string[] endings) =>
        _values.Where(pair => endings.Any(ending => pair.Key.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).SelectMany(pair => pair.Value);

    void Add(IElement meta, string content)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["name", "property", "itemprop"])
        {
            if (meta.GetAttribute(attribute) is not { Length: > 0 } name)
                continue;
            if (!_values.TryGetValue(name, out var values))
                _values.Add(name, values = []);
            values.Add(content);
        }
    }
}
