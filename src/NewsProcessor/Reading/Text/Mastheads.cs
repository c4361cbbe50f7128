using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the paper's own name where a page speaks of itself: "More from The Courier", "© 2025 Courier", "Courier App", "told the Courier".</summary>
sealed class Mastheads
{
    const int LongestLine = 400, LongestLabel = 5, MostWords = 4;

    /// <summary>Blocks at the start and at the end of a page, where it says whose it is.</summary>
    const int Edge = 200;

    /// <summary>Blocks at the page's top among which a name stands alone, and how many a page has that has its menus.</summary>
    const int Top = 14, WholePage = 80;

    /// <summary>How much a name must have for it: two clear signs, or a clear one and some faint ones.</summary>
    const int Enough = 4;

    readonly Dictionary<string, MastheadVotes> _votes = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Printed, bool Alone)> _sites = new(StringComparer.Ordinal);
    readonly TextPage _page;

    Mastheads(TextPage page)
    {
        _page = page;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (i < Edge || i >= page.Blocks.Count - Edge || page.InBody[i])
                Look(i);
        }
        Head();
    }

    /// <summary>The name that the page goes by, or null when none stands out.</summary>
    /// <param name="page">The text.</param>
    /// <param name="people">Its authors, who are no papers.</param>
    public static string? Find(TextPage page, IEnumerable<string> people)
    {
        var found = new Mastheads(page);
        var persons = people.Select(SiteLabel.Key).ToHashSet(StringComparer.Ordinal);
        var ranked = found._votes.Where(vote => !persons.Contains(vote.Key)).Select(vote => (vote.Value.Name, Worth: found.Worth(vote.Key, vote.Value)))
            .Where(vote => vote.Worth >= Enough).OrderByDescending(vote => vote.Worth).ThenByDescending(vote => vote.Name.Length).ToList();
        if (ranked.Count == 0)
            return found._sites.Values.Where(site => site.Alone).ToList() is [var only] ? only.Printed : null;
        var (best, worth) = ranked[0];
        return ranked.Find(other => other.Name.Length > best.Length && other.Worth * 3 >= worth * 2 && IsPart(best, other.Name)).Name ?? best;
    }

    int Worth(string key, MastheadVotes votes) => votes.Worth + (_sites.ContainsKey(key) ? 3 : 0);

    static bool IsPart(string name, string longer) => longer.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || longer.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase);

    void Look(int i)
    {
        var (text, trait) = (_page.Blocks[i].Text, _page.Traits[i]);
        if (_page.InBody[i])
        {
            foreach (var name in MastheadNames.Told(text))
                Vote(name).Told++;
            return;
        }
        if (_page.IsHeadline(i) || text.Length > LongestLine)
            return;
        if (!trait.HasCredit)
            Sites(text);
        if (trait.HasCopyright || MastheadNames.IsCopyright(text))
        {
            var foot = i > _page.LastBody && MastheadNames.IsDated(text);
            if ((foot || !trait.HasCredit) && MastheadNames.Holder(text) is { } holder)
                Owned(Vote(holder), foot, foot && (PaperNames.Is(holder) || SaidApart(holder, i, 1)));
            return;
        }
        if (trait.Words <= LongestLabel && trait.Whole == FurnitureKind.None)
            Label(text, i);
        if (trait.HasCredit || trait.HasClock)
            return;
        var talks = (trait.Promotion > 0 && !text.Contains("cookie", StringComparison.OrdinalIgnoreCase)) || trait.Starts != FurnitureKind.None;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (name, announced) in talks ? MastheadNames.In(words) : [])
        {
            if (announced)
                Vote(name).Announced++;
            else
                Vote(name).Named++;
        }
        foreach (var name in MastheadNames.Employers(words))
            Vote(name).Employs++;
        if (MastheadNames.Supported(words) is { } supported)
            Vote(supported).Announced++;
    }

    /// <summary>A short line: the name alone, with "logo", or with the name of a product behind it.</summary>
    void Label(string text, int i)
    {
        if (MastheadNames.OfLogo(text) is { } shown)
            Vote(shown).Logo++;
        else if (MastheadNames.IsName(text))
            Alone(Vote(text), i);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = 1; length < words.Length && length <= MostWords; length++)
        {
            if (string.Join(' ', words[..length]) is var start && MastheadNames.IsName(start))
                Vote(start).Products.Add(string.Join(' ', words[length..]));
        }
    }

    static void Owned(MastheadVotes votes, bool foot, bool known)
    {
        votes.Copyright++;
        votes.AtFoot |= foot;
        votes.KnownAtFoot |= known;
    }

    /// <summary>A line of its own above headline and menus that the page says again: what it goes by.</summary>
    void Head()
    {
        if (_page.Blocks.Count < WholePage)
            return;
        for (var i = 0; i < Math.Min(Top, _page.HeadlineAt); i++)
        {
            var (block, next) = (_page.Blocks[i], _page.Blocks[i + 1]);
            if (!block.Marked && block.AfterBlank && next.AfterBlank && MastheadNames.IsMeant(block.Text) && _page.Traits[i].Whole == FurnitureKind.None && SaidApart(block.Text, i, 2))
                Vote(block.Text).AtHead = true;
        }
    }

    /// <summary>Whether so many other blocks at the page's edges, outside the story, say the name.</summary>
    bool SaidApart(string name, int at, int times)
    {
        for (var i = 0; i < _page.Blocks.Count && times > 0; i = i == Edge ? Math.Max(i + 1, _page.Blocks.Count - Edge) : i + 1)
            times -= i != at && !_page.InBody[i] && !_page.IsHeadline(i) && _page.Blocks[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return times == 0;
    }

    void Alone(MastheadVotes votes, int i)
    {
        votes.Alone++;
        votes.UnderHeadline |= i > _page.HeadlineAt && i <= _page.HeadlineAt + 2;
    }

    void Sites(string text)
    {
        foreach (var (label, printed, alone) in MastheadNames.Sites(text))
            _sites[label] = (printed, alone || _sites.GetValueOrDefault(label).Alone);
    }

    MastheadVotes Vote(string name)
    {
        var key = SiteLabel.Key(name);
        return _votes.TryGetValue(key, out var votes) ? votes : _votes[key] = new(name);
    }
}
