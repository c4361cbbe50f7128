using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsProcessor.Reading.Text;

/// <summary>Names and headings that several sites print, such as "Sport", "About Us" or "Facebook" (SiteNames.txt, counted by tests/NewsProcessor.Training): the more sites, the less it is the name of one.</summary>
static class SiteNames
{
    static readonly FrozenDictionary<string, int> _pages = Read();

    /// <summary>How many of the counted sites print the name, in any spelling; 0 for fewer than six.</summary>
    public static int Pages(string name) => OfKey(Mastheads.Key(name));

    /// <summary>As <see cref="Pages"/>, for what is the same in all spellings.</summary>
    public static int OfKey(string key) => _pages.GetValueOrDefault(key);

    static FrozenDictionary<string, int> Read()
    {
        using var table = typeof(SiteNames).Assembly.GetManifestResourceStream("SiteNames.txt")!;
        using var lines = new StreamReader(table, Encoding.UTF8);
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var count = int.Parse(line[..blank], CultureInfo.InvariantCulture);
            foreach (var key in line[(blank + 1)..].Split(' '))
                pages[key] = count;
        }
        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
