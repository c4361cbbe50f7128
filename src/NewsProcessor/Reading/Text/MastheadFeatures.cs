using System.Buffers;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>What is measured on a page's names: the model of mastheads knows the numbers by their place.</summary>
sealed class MastheadFeatures
{
    /// <summary>More initials, more of a sign, and farther blocks, say no more.</summary>
    const int Longest = 8, MostTimes = 12, Far = 300, Near = 50, MostBlocks = 1000;

    const int Measures = (int)MastheadSign.Count + 41;

    static readonly SearchValues<char> _small = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsLower)]);

    readonly TextPage _page;
    readonly MastheadScan _scan;
    readonly int _names, _mostApart;
    readonly Dictionary<string, WordFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>How often a name of several words stands outside the story, by its initials.</summary>
    readonly Dictionary<string, int> _ofInitials = new(StringComparer.Ordinal);

    public MastheadFeatures(TextPage page, MastheadScan scan, IReadOnlyList<Masthead> names)
    {
        (_page, _scan, _names) = (page, scan, names.Count);
        foreach (var name in names)
        {
            _mostApart = Math.Max(_mostApart, name.Apart);
            if (!name.Name.Contains(' '))
                continue;
            var initials = Initials(name.Name);
            _ofInitials[initials] = Math.Max(_ofInitials.GetValueOrDefault(initials), name.Apart);
        }
        _mostApart = Math.Max(1, _mostApart);
        Rows = [.. names.Select(Row)];
    }

    public IReadOnlyList<FeatureRow> Rows { get; }

    FeatureRow Row(Masthead name)
    {
        var row = new FeatureRow(Measures);
        for (var sign = MastheadSign.Head; sign < MastheadSign.Count; sign++)
            row.Add(Math.Min(MostTimes, name[sign]));
        Frequency(row, name);
        row.Add(Math.Min(Far, name.First), Math.Min(Far, _page.Blocks.Count - name.Last), Math.Clamp(name.First - _page.HeadlineAt, -Near, Near), Math.Min(MostBlocks, _page.Blocks.Count), _page.LastBody - _page.FirstBody, _names);
        var printed = name.Usual();
        var words = printed.Split(' ');
        Wording(row, printed, words);
        Relatives(row, name, MastheadWords.HasArticle(printed) ? printed[(words[0].Length + 1)..] : printed);
        row.Add(Agreement(printed), _scan.Labels.Count);
        return row;
    }

    void Frequency(FeatureRow row, Masthead name)
    {
        var apart = (float)Math.Max(1, name.Apart);
        row.Add(name.Apart, name.Apart / (float)_mostApart, _mostApart, name.Followers, name[MastheadSign.Story] / (apart + name[MastheadSign.Story]));
        foreach (var sign in (ReadOnlySpan<MastheadSign>)[MastheadSign.Full, MastheadSign.Whole, MastheadSign.Listed, MastheadSign.Promoted, MastheadSign.Announced, MastheadSign.Credit, MastheadSign.InLongLine])
            row.Add(name[sign] / apart);
        row.Add(name.LongerFront / apart, name.LongerBack / apart);
    }

    void Wording(FeatureRow row, string printed, string[] words)
    {
        var (own, trade, owners, dates, fewest, most) = (0, 0, 0, false, int.MaxValue, 0);
        foreach (var word in words)
        {
            var facts = Facts(word);
            own += facts.IsOwn ? 1 : 0;
            trade += facts.IsTrade ? 1 : 0;
            owners += facts.IsOwners ? 1 : 0;
            dates |= facts.IsDate;
            (fewest, most) = (Math.Min(fewest, facts.Sites), Math.Max(most, facts.Sites));
        }
        row.Add(words.Length, printed.Length, own, trade, owners);
        row.Add(PaperNames.Is(printed, hasTrade: trade > 0), Agencies.Named(printed) is not null, PersonNames.IsFull(printed), dates);
        row.Add(!printed.AsSpan().ContainsAny(_small), char.IsLower(printed[0]), BylineWords.Articles.Contains(words[0]));
        row.Add(words.Length == 1 ? most : SiteNames.Pages(printed), fewest, most);
    }

    /// <summary>What is known of a word, asked once a page.</summary>
    WordFacts Facts(string word)
    {
        if (!_facts.TryGetValue(word, out var facts))
            _facts[word] = facts = new(IsOwn(word), PaperNames.IsTradeWord(word), MastheadWords.IsOwners(word), MastheadWords.IsOfDate(word), SiteNames.Pages(word));
        return facts;
    }

    readonly record struct WordFacts(bool IsOwn, bool IsTrade, bool IsOwners, bool IsDate, int Sites);

    /// <summary>The name beside those with a word less, beside its initials, and as the initials of another.</summary>
    void Relatives(FeatureRow row, Masthead name, string printed)
    {
        var (first, last) = (printed.IndexOf(' ', StringComparison.Ordinal), printed.LastIndexOf(' '));
        var (tail, head) = first < 0 ? default : (_scan[printed.AsSpan(first + 1)], _scan[printed.AsSpan(0, last)]);
        row.Add(tail is null ? -1 : name.Apart / (float)Math.Max(1, tail.Apart), head is null ? -1 : name.Apart / (float)Math.Max(1, head.Apart));
        row.Add(first > 0 && _scan[Initials(printed)] is { } initials ? initials.Apart : 0, first < 0 ? _ofInitials.GetValueOrDefault(printed) : 0);
    }

    static string Initials(string name)
    {
        Span<char> initials = stackalloc char[Longest];
        var count = 0;
        for (var i = 0; i < name.Length && count < Longest; i++)
        {
            if (i == 0 || name[i - 1] == ' ')
                initials[count++] = char.ToUpperInvariant(name[i]);
        }
        return initials[..count].ToString();
    }

    /// <summary>How well the name agrees with an address on the page, 0 to 2.</summary>
    int Agreement(string name)
    {
        if (_scan.Labels.Count == 0)
            return 0;
        var (best, spellings) = (0, SiteLabel.Spellings(name));
        foreach (var label in _scan.Labels)
            best = Math.Max(best, Math.Max(SiteLabel.Agreement(spellings, label), best == 0 && SiteLabel.IsInitials(name, label) ? 1 : 0));
        return best;
    }

    /// <summary>Whether a word is more than what pages and papers call their parts.</summary>
    static bool IsOwn(string word) =>
        (char.IsUpper(word[0]) || word[0] > '\u3000') && !BylineWords.Houses.Contains(word) && !BylineWords.NeverNames.Contains(word) && !PageWords.Promotion.Contains(word) && !PageWords.Address.Contains(word) && !MastheadWords.IsStranger(word);
}
