using System.Collections.Frozen;
using NewsProcessor.Reading.Json;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Tables;

/// <summary>What the columns of a table fill, by the names that <see cref="PlainNames"/> reads: "Publication Date", "publication_date" and "publicationDate" are one, "Überschrift" is a headline.</summary>
static class ColumnNames
{
    static readonly FrozenDictionary<HeaderField, string> _properties = new Dictionary<HeaderField, string>
    {
        [HeaderField.Headline] = "headline",
        [HeaderField.Author] = "author",
        [HeaderField.Date] = "date",
        [HeaderField.Modified] = "modified",
        // An address or a name: the item's reader tells them apart.
        [HeaderField.Publisher] = "source",
        [HeaderField.Url] = "url",
        [HeaderField.Section] = "section",
        [HeaderField.Language] = "language",
        [HeaderField.Keywords] = "keywords",
        [HeaderField.Description] = "description",
        [HeaderField.Dateline] = "dateline",
        [HeaderField.Copyright] = "copyright",
        [HeaderField.Body] = "text",
        [HeaderField.Kicker] = "kicker",
    }.ToFrozenDictionary();

    /// <summary>The property for each column; empty for a column without a name.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var properties = names.Select(Property).ToList();
        // A headline in Swedish, a section in German.
        if (properties.Count(PlainNames.IsHeadline) > 1 && names.ToList().FindIndex(name => name.Trim().Equals("rubrik", StringComparison.OrdinalIgnoreCase)) is >= 0 and var place)
            properties[place] = "section";
        return properties;
    }

    /// <summary>The property for a name; a name that is not known stays itself, without what parts its words.</summary>
    public static string Property(string column)
    {
        var words = column.Trim().ToLowerInvariant().Split([' ', '_', '-', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words);
        return !PlainNames.Knows(name) && HeaderKeys.Fields.TryGetValue(string.Join('-', words), out var field) && _properties.TryGetValue(field, out var property) ? property : name;
    }
}
