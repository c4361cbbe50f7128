using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the paper's own name where a page speaks of itself: "More from The Courier", "© 2025 Courier", "Courier App", "told the Courier". All names on it compete.</summary>
sealed class Mastheads
{
    /// <summary>Below these shares, with kin, alone, and of who has the rights, a page is better left without a publisher.</summary>
    const float Sure = 0.45f, Possible = 0.25f, OfOwner = 0.12f;

    /// <summary>Of a name and a longer one that holds it, the longer is taken from this part of the share on.</summary>
    const float AlmostAsLikely = 0.66f;

    readonly string[] _keys;

    Mastheads(TextPage page, MastheadScan scan, List<string> people)
    {
        Lengthened(scan);
        var names = Merged(scan.Names);
        foreach (var label in scan.Labels)
            names.GetValueOrDefault(label)?.Add(MastheadSign.Address);
        var headline = page.HeadlineAt < 0 ? null : Key(page.Blocks[page.HeadlineAt].Text);
        var asked = names.Where(name => IsWorthAsking(name.Key, name.Value) && name.Key != headline && !people.Exists(person => name.Value.Name.Contains(person, StringComparison.OrdinalIgnoreCase))).ToList();
        (Names, _keys) = ([.. asked.Select(name => name.Value)], [.. asked.Select(name => name.Key)]);
        Rows = new MastheadFeatures(page, scan, Names).Rows;
    }

    /// <summary>The names that may be the paper's, and what was measured on each.</summary>
    public IReadOnlyList<Masthead> Names { get; }
    public IReadOnlyList<FeatureRow> Rows { get; }

    /// <param name="page">The text.</param>
    /// <param name="byline">What its byline says: the house may be the paper, the authors are no papers.</param>
    public static Mastheads Of(TextPage page, Byline? byline) =>
        new(page, new(page, byline?.Publisher), [.. (byline?.Authors ?? []).Select(author => author.Name)]);

    /// <summary>The name that the page goes by, or null when none stands out.</summary>
    public string? Likeliest(TreeModel model)
    {
        var shares = model.Shares(Rows);
        if (shares.Length == 0)
            return null;
        var best = Array.IndexOf(shares, shares.Max());
        var kin = Enumerable.Range(0, shares.Length).Where(i => AreKin(_keys[i], _keys[best])).ToList();
        var (alone, together) = IsOwner(Names[best]) ? (OfOwner, OfOwner) : (Possible, Sure);
        if (shares[best] < alone || kin.Sum(i => shares[i]) < together)
            return null;
        var fuller = kin.Where(i => _keys[i].Length > _keys[best].Length && shares[i] >= shares[best] * AlmostAsLikely).OrderByDescending(i => shares[i]).FirstOrDefault(best);
        return Names[fuller].Usual();
    }

    /// <summary>Names of which one is part of the other speak for one paper.</summary>
    static bool AreKin(string name, string other) => name.Contains(other, StringComparison.Ordinal) || other.Contains(name, StringComparison.Ordinal);

    /// <summary>Whether the page's foot says that it has the rights.</summary>
    static bool IsOwner(Masthead name) => name[MastheadSign.DatedHolder] > 0 && name[MastheadSign.HolderAtFoot] > 0;

    /// <summary>What is the same in all spellings of a name.</summary>
    public static string Key(string name) => SiteLabel.Key(MastheadWords.HasArticle(name) ? name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : name);

    /// <summary>Tells each name of those that have one word more; an article makes no other name.</summary>
    static void Lengthened(MastheadScan scan)
    {
        foreach (var name in scan.Names)
        {
            var (first, last) = (name.Name.IndexOf(' ', StringComparison.Ordinal), name.Name.LastIndexOf(' '));
            if (first < 0 || MastheadWords.HasArticle(name.Name))
                continue;
            if (scan[name.Name.AsSpan(first + 1)] is { } tail)
                tail.LongerFront = Math.Max(tail.LongerFront, name.Apart);
            if (scan[name.Name.AsSpan(0, last)] is { } head)
                head.LongerBack = Math.Max(head.LongerBack, name.Apart);
        }
    }

    /// <summary>One name for all its spellings: with and without article, blanks, hyphens and accents.</summary>
    static Dictionary<string, Masthead> Merged(IEnumerable<Masthead> names)
    {
        var byKey = new Dictionary<string, Masthead>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var key = Key(name.Name);
            if (!byKey.TryAdd(key, name))
                byKey[key].Take(name);
        }
        return byKey;
    }

    /// <summary>Whether a name may be a paper's: said more than once, or as papers are, and not what every page prints.</summary>
    static bool IsWorthAsking(string key, Masthead name)
    {
        if (MastheadWords.IsStranger(name.Name) || IsDate(name.Name))
            return false;
        var said = name.Apart > 1 || (name.Apart == 1 && name[MastheadSign.Story] > 0) || name.IsPointedAt || (name.IsHinted && SiteNames.OfKey(key) == 0);
        return said && name.Apart + name[MastheadSign.Told] + name[MastheadSign.InByline] > 0 && Furniture.Of(name.Name).Whole is FurnitureKind.None;
    }

    static bool IsDate(string name) => name.AsSpan().ContainsAny(DateTokens.Digits) && Array.Exists(name.Split(' '), MastheadWords.IsOfDate);
}
