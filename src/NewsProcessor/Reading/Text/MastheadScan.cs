using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>Collects the names on a page that may be its paper's, with what the page shows of each.</summary>
sealed class MastheadScan
{
    const int LongestLine = 400, LongestLabel = 6, MostWords = 4, Shortest = 2, Longest = 40;

    /// <summary>Blocks at the start and at the end of a page, where it says whose it is.</summary>
    const int Edge = 200;

    /// <summary>Blocks at the page's top and foot among which a name stands alone, and below the headline.</summary>
    const int Top = 14, Bottom = 12, BelowHeadline = 3;

    readonly Dictionary<string, Masthead> _names = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Masthead>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly LineWords _words = new();
    readonly TextPage _page;

    /// <summary>The block being read.</summary>
    int _at;
    MastheadSign _zone;
    BlockTraits _trait;
    bool _rights, _dated, _promotes, _asks, _employs;

    public MastheadScan(TextPage page, string? house)
    {
        (_page, _lookup) = (page, _names.GetAlternateLookup<ReadOnlySpan<char>>());
        for (_at = 0; _at < page.Blocks.Count; _at++)
        {
            if (!page.InBody[_at] && (_at < Edge || _at >= page.Blocks.Count - Edge) && page.Blocks[_at].Text.Length <= LongestLine)
                Apart();
        }
        for (_at = 0; _at < page.Blocks.Count; _at++)
        {
            if (page.InBody[_at])
                Story();
        }
        if (house is not null)
            Named(house)?.Add(MastheadSign.InByline);
    }

    public IReadOnlyCollection<Masthead> Names => _names.Values;

    /// <summary>The labels of web addresses, mail hosts and accounts.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public Masthead? this[ReadOnlySpan<char> name] => _lookup.TryGetValue(name, out var known) ? known : null;

    void Apart()
    {
        var text = _page.Blocks[_at].Text;
        _trait = _page.Traits[_at];
        _zone = _page.IsHeadline(_at) ? MastheadSign.InHeadline : _at < Math.Max(_page.HeadlineAt, _page.FirstBody) ? MastheadSign.Head : _at > _page.LastBody ? MastheadSign.Foot : MastheadSign.Between;
        _rights = _trait.HasCopyright || RightsLine.Is(text);
        _dated = _rights && RightsLine.IsDated(text);
        _asks = text.Contains("cookie", StringComparison.OrdinalIgnoreCase);
        _promotes = !_asks && (_trait.Promotion > 0 || _trait.Starts != FurnitureKind.None);
        _words.Read(text);
        _employs = _words.Count > 4 && HasRole();
        Addresses(text);
        if (_words.Count <= LongestLabel)
            Label();
        Runs();
    }

    bool HasRole()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (MastheadWords.IsRole(_words.Of(i)))
                return true;
        }
        return false;
    }

    /// <summary>A short line may be a name in small letters, or begin with one.</summary>
    void Label()
    {
        for (var last = 0; last < Math.Min(_words.Count, MostWords); last++)
        {
            if (!_words[0].IsCapital || last == _words.Count - 1)
                Note(0, last, full: last == _words.Count - 1);
            if (!_words[last].GoesOn)
                break;
        }
    }

    /// <summary>Runs of capitalised words, from their start and to their end.</summary>
    void Runs()
    {
        for (var first = 0; first < _words.Count; first++)
        {
            if (!_words[first].IsCapital)
                continue;
            var last = RunEnd(first);
            for (var length = 1; length <= Math.Min(MostWords, last - first + 1); length++)
            {
                if (!(first == 0 && _words.Count <= LongestLabel && first + length == _words.Count))
                    Note(first, first + length - 1, full: length == last - first + 1);
                if (length < last - first + 1)
                    Note(last - length + 1, last, full: false);
            }
            Half(last);
            first = last;
        }
    }

    int RunEnd(int first)
    {
        var last = first;
        for (var i = first; i + 1 < _words.Count && _words[i].GoesOn; i++)
        {
            if (_words[i + 1].IsCapital || char.IsAsciiDigit(_words.Of(i + 1)[0]))
                last = i + 1;
            else if (!MastheadWords.IsJoint(_words.Of(i + 1)))
                break;
        }
        return last;
    }

    /// <summary>"Courier" of "Courier-Plus".</summary>
    void Half(int i)
    {
        var word = _words.Of(i);
        if (word.IndexOfAny('-', '–') is > 2 and var cut && Named(word[..cut]) is { } name)
        {
            name.At(_at, _zone);
            name.Add(MastheadSign.Joined);
            name.Add(MastheadSign.Promoted, _promotes);
        }
    }

    void Note(int first, int last, bool full)
    {
        var printed = _words.Of(first, last);
        var owned = printed.EndsWith("'s", StringComparison.Ordinal) || printed.EndsWith("’s", StringComparison.Ordinal);
        if (Named(owned ? printed[..^2] : printed) is not { } name)
            return;
        var (opens, ends) = (first == 0, last == _words.Count - 1);
        var before = BehindArticle(first);
        name.At(_at, _zone);
        name.Add(MastheadSign.Full, full);
        name.Add(MastheadSign.Possessive, owned);
        name.Add(MastheadSign.Opens, opens);
        name.Add(MastheadSign.Ends, ends);
        name.Add(MastheadSign.BehindBar, ends && !opens && _words[first].BehindBar);
        name.Add(MastheadSign.Promoted, _promotes);
        name.Add(MastheadSign.Consent, _asks);
        name.Add(MastheadSign.Credit, _trait.HasCredit);
        name.Add(MastheadSign.Listed, _page.Blocks[_at].Marked);
        name.Add(MastheadSign.InLongLine, _words.Count > LongestLabel);
        name.Add(MastheadSign.Bracketed, _words.IsBracketed(first, last));
        if (opens && ends)
            Alone(name);
        var rights = _rights && (opens || MastheadWords.IsBeforeHolder(_words.Of(first - 1)) || _words.Before(first).EndsWith("© ", StringComparison.Ordinal));
        name.Add(MastheadSign.Holder, rights);
        name.Add(MastheadSign.DatedHolder, rights && _dated);
        name.Add(MastheadSign.HolderAtFoot, rights && _zone == MastheadSign.Foot);
        name.Add(MastheadSign.Announced, MastheadWords.Announces(before) || MastheadWords.Announces(_words.Of(first - 1)));
        name.Add(MastheadSign.Employs, _employs && MastheadWords.IsBeforeEmployer(before));
        if (ends || !_words[last].GoesOn)
        {
            name.Add(MastheadSign.Logo, IsLogo(_words.Of(first - 1)));
            return;
        }
        var next = _words.Of(last + 1);
        name.FollowedBy(next);
        name.Add(MastheadSign.Owner, MastheadWords.IsOwners(next));
        name.Add(MastheadSign.Logo, IsLogo(next) || IsLogo(_words.Of(first - 1)));
        name.Add(MastheadSign.Product, MastheadWords.IsProduct(next));
    }

    void Alone(Masthead name)
    {
        name.Add(MastheadSign.Whole);
        name.Add(MastheadSign.WholeAtTop, _at < Top);
        name.Add(MastheadSign.WholeAtFoot, _at >= _page.Blocks.Count - Bottom);
        name.Add(MastheadSign.UnderHeadline, _at > _page.HeadlineAt && _at <= _page.HeadlineAt + BelowHeadline);
    }

    static bool IsLogo(ReadOnlySpan<char> word) => word.Equals("logo", StringComparison.OrdinalIgnoreCase);

    /// <summary>The word before, an article between them passed over.</summary>
    ReadOnlySpan<char> BehindArticle(int first) => MastheadWords.IsArticle(_words.Of(first - 1)) ? _words.Of(first - 2) : _words.Of(first - 1);

    void Addresses(string text)
    {
        if (!text.Contains('.') && !text.Contains('@'))
            return;
        foreach (var (label, printed) in MastheadWords.Addresses(text))
        {
            Labels.Add(SiteLabel.Key(label));
            Addressed(label);
            if (printed != label)
                Addressed(printed);
        }
    }

    void Addressed(string printed)
    {
        if (Named(printed) is not { } name)
            return;
        name.At(_at, _zone);
        name.Add(MastheadSign.AsAddress);
    }

    /// <summary>In the story only names known from around it count, and the papers that somebody talked to.</summary>
    void Story()
    {
        _words.Read(_page.Blocks[_at].Text);
        for (var first = 0; first < _words.Count; first++)
        {
            if (!_words[first].IsCapital)
                continue;
            var last = RunEnd(first);
            var told = MastheadWords.IsTold(BehindArticle(first));
            for (var length = 1; length <= Math.Min(MostWords, last - first + 1); length++)
            {
                var printed = _words.Of(first, first + length - 1);
                var name = told && length == last - first + 1 ? Named(printed) : this[printed];
                name?.At(_at, MastheadSign.Story);
                name?.Add(MastheadSign.Told, told);
            }
            first = last;
        }
    }

    Masthead? Named(ReadOnlySpan<char> name)
    {
        if (name.Length is <= Shortest or > Longest && !(name.Length == Shortest && char.IsUpper(name[0]) && char.IsUpper(name[1])))
            return null;
        if (_lookup.TryGetValue(name, out var known))
            return known;
        var printed = name.ToString();
        return _names[printed] = new(printed);
    }
}
