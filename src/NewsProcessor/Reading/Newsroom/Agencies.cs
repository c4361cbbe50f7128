using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Knows news agencies by the names and abbreviations they sign with.</summary>
static class Agencies
{
    /// <summary>The agency that sells pictures and no texts, so that its name alone is a photo credit.</summary>
    public const string Pictures = "Getty Images";

    const int Longest = 60;

    static readonly FrozenDictionary<string, string> _byName = AgencyTable.Rows
        .SelectMany(row => row.Select(name => KeyValuePair.Create(Key(name), row[0])))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly WordFilter _filter = new(_byName.Keys);
    static readonly System.Buffers.SearchValues<char> _parts = System.Buffers.SearchValues.Create("/,;|+&、，");

    /// <summary>The agency's usual name, or null. Abbreviations of up to three letters must be printed in capitals or all in lower case ("AP", "dpa"), so that "Na" and "Map" stay words.</summary>
    public static string? Named(string text)
    {
        var name = text.AsSpan().Trim(" .,:;()[]*©/-–—");
        if (name.Length is < 2 or > Longest || !_filter.MayHold(name))
            return null;
        Span<char> key = stackalloc char[Longest];
        if (!_lookup.TryGetValue(key[..name.ToUpperInvariant(key)], out var agency))
            return null;
        return name.Length > 4 || IsAbbreviation(name.ToString()) || name.SequenceEqual(agency) ? agency : null;
    }

    /// <summary>Every agency of a list such as "AFP/Reuters" or "dpa, AP", or empty when any part is something else.</summary>
    public static IReadOnlyList<string> Listed(string text)
    {
        if (Named(text) is { } one)
            return [one];
        if (!text.AsSpan().ContainsAny(_parts))
            return [];
        var found = new List<string>();
        foreach (var part in text.Split(['/', ',', ';', '|', '+', '&', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Named(part) is not { } agency)
                return [];
            if (!found.Contains(agency))
                found.Add(agency);
        }
        return found;
    }

    static bool IsAbbreviation(string name) =>
        name.All(c => !char.IsLetter(c) || char.IsUpper(c)) || name.All(c => !char.IsLetter(c) || char.IsLower(c)) || name.Any(c => c > '\u0590');

    static string Key(string name) => name.ToUpperInvariant();
}
