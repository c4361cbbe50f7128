namespace NewsProcessor.Reading.Feeds;

/// <summary>One item's stretch of the file.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Line">The line that it starts in, from 1.</param>
/// <param name="Closed">Whether its end tag was found.</param>
sealed record FeedSlice(int Start, int End, int Line, bool Closed);

/// <summary>Cuts a feed into its items without parsing them, so that a broken one costs itself alone.</summary>
static class FeedSlices
{
    static readonly System.Buffers.SearchValues<char> _nameEnds = System.Buffers.SearchValues.Create(" \t\r\n/>");

    /// <summary>What RSS and Atom call their items.</summary>
    public static readonly string[] Items = ["item", "entry", "deleted-entry"];

    /// <summary>The items in order; one that is never closed ends where the next begins, or with the file.</summary>
    /// <param name="xml">The feed.</param>
    /// <param name="items">The names of the elements that are items.</param>
    public static List<FeedSlice> Of(string xml, string[] items)
    {
        var slices = new List<FeedSlice>();
        var (open, line, counted) = (-1, 1, 0);
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < xml.Length; at = Next(xml, at))
        {
            var name = ItemTag(xml, at, items, out var closes);
            if (name is null)
                continue;
            if (!closes && open >= 0)
                Add(open, at, closed: false);
            if (!closes)
                open = at;
            if (open >= 0 && TagEnd(xml, at) is var end && (closes || xml[end - 2] == '/'))
            {
                Add(open, end, closed: true);
                open = -1;
            }
        }
        if (open >= 0)
            Add(open, xml.Length, closed: false);
        return slices;

        void Add(int from, int to, bool closed)
        {
            line += xml.AsSpan(counted, from - counted).Count('\n');
            counted = from;
            slices.Add(new(from, to, line, closed));
        }
    }

    /// <summary>What stands outside the items.</summary>
    public static string Around(string xml, List<FeedSlice> slices)
    {
        var around = new System.Text.StringBuilder();
        var from = 0;
        foreach (var slice in slices)
        {
            around.Append(xml, from, slice.Start - from);
            from = slice.End;
        }
        return around.Append(xml, from, xml.Length - from).ToString();
    }

    /// <summary>The next tag's place; sections of literal text and comments are stepped over.</summary>
    static int Next(string xml, int at)
    {
        var rest = xml.AsSpan(at);
        var from = rest.StartsWith("<![CDATA[") ? After(xml, at, "]]>") : rest.StartsWith("<!--") ? After(xml, at, "-->") : at + 1;
        return from >= xml.Length ? -1 : xml.IndexOf('<', from);
    }

    static int After(string xml, int at, string end) => xml.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : xml.Length;

    static int TagEnd(string xml, int at) => xml.IndexOf('>', at) is >= 0 and var found ? found + 1 : xml.Length;

    static string? ItemTag(string xml, int at, string[] items, out bool closes)
    {
        closes = at + 1 < xml.Length && xml[at + 1] == '/';
        var name = xml.AsSpan(at + (closes ? 2 : 1));
        var end = name.IndexOfAny(_nameEnds);
        if (end is < 0 or > 40)
            return null;
        name = name[..end];
        name = name[(name.LastIndexOf(':') + 1)..];
        foreach (var item in items)
        {
            if (name.SequenceEqual(item))
                return item;
        }
        return null;
    }
}
