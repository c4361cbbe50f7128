using System.Collections.Frozen;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsProcessor.Reading.Page;

/// <summary>Which attributes of a page are kept when it is parsed: most are its scripts' own, and making them costs a good part of the parse.</summary>
static class PageAttributes
{
    /// <summary>Data attributes that name an element's content or hold a picture that is loaded late.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _read =
        "data-testid data-component data-component-name data-type data-block data-name data-src data-original data-lazy-src aria-hidden aria-label"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All but event handlers and those data and accessibility attributes that nothing reads here.</summary>
    public static bool IsKept(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span switch
    {
        ['o' or 'O', 'n' or 'N', ..] => false,
        ['d' or 'D', 'a' or 'A', 't' or 'T', 'a' or 'A', '-', ..] or ['a' or 'A', 'r' or 'R', 'i' or 'I', 'a' or 'A', '-', ..] => _read.Contains(name.Span),
        _ => true,
    };
}
