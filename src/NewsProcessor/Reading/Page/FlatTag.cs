namespace NewsProcessor.Reading.Page;

/// <summary>A tag as <see cref="FlatFragment"/> reads it: a name in small letters, attributes in quotation marks.</summary>
readonly ref struct FlatTag
{
    public ReadOnlySpan<char> Name { get; private init; }
    public bool Closes { get; private init; }

    /// <summary>Behind the tag.</summary>
    public int End { get; private init; }

    /// <summary>Where it links to, if anywhere, and whether that could be read.</summary>
    public string? Link { get; private init; }
    public bool HasPlainLink { get; private init; }

    /// <summary>Whether no attribute can hide a block or say more of it than what it is called.</summary>
    public bool IsShown { get; private init; }

    /// <summary>Whether its names may set it apart from the text that it stands in.</summary>
    public bool IsApart { get; private init; }

    /// <summary>The tag that starts at a position; without a name where it is written otherwise.</summary>
    public static bool TryRead(string html, int start, out FlatTag tag)
    {
        tag = default;
        var closes = start + 1 < html.Length && html[start + 1] == '/';
        var from = start + (closes ? 2 : 1);
        var at = from;
        while (at < html.Length && (char.IsAsciiLetterLower(html[at]) || (at > from && char.IsAsciiDigit(html[at]))))
            at++;
        if (at == from || at == html.Length)
            return false;
        var name = html.AsSpan(from, at - from);
        var (link, plain, shown, apart) = ((string?)null, true, true, false);
        while (html[at] is ' ' && !closes)
        {
            if (!Attribute(html, ref at, out var key, out var value))
                return false;
            if (key is "href" && link is null)
                plain = FlatText.TryDecode(value, out link) && !value.ContainsAny('\r', '\n');
            link ??= key is "href" ? value.ToString() : null;
            var marks = PageWalk.IsNaming(key) ? ClassWords.Of(value.ToString()) : Marks.None;
            apart |= (marks & PageWalk.Apart) != Marks.None;
            shown &= key is "class" or "id" ? (marks & Marks.Hidden) == Marks.None : key is "dir" or "lang" or "align" or "href" or "title";
            if (at == html.Length)
                return false;
        }
        tag = new() { Name = name, Closes = closes, End = at + 1, Link = link, HasPlainLink = plain, IsShown = shown, IsApart = apart };
        return html[at] == '>';
    }

    /// <summary>A blank, a name, an equals sign and a value in quotation marks; the place behind it.</summary>
    static bool Attribute(string html, ref int at, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var from = at + 1;
        var equals = html.AsSpan(from).IndexOfAnyExcept(_keys) is >= 0 and var length ? from + length : html.Length;
        key = html.AsSpan(from, equals - from);
        value = default;
        if (key.IsEmpty || equals + 1 >= html.Length || html[equals] != '=' || html[equals + 1] is not ('"' or '\'') || html.IndexOf(html[equals + 1], equals + 2) is not (>= 0 and var close))
            return false;
        value = html.AsSpan((equals + 2)..close);
        at = close + 1;
        return true;
    }

    static readonly System.Buffers.SearchValues<char> _keys = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");
}
