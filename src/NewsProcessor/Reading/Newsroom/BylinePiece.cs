using System.Collections.Frozen;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>One part of a byline, and what it is.</summary>
readonly record struct BylinePiece(BylinePieceKind Kind, string Text, string? Place = null)
{
    /// <summary>The piece as it was printed, where that is not <see cref="Text"/>.</summary>
    public string? Printed { get; init; }

    /// <summary>Whether it hangs on a name without a comma or "and": where its author works rather than who signs.</summary>
    public bool Hangs { get; init; }

    /// <summary>Tells what a piece is by table and shape.</summary>
    /// <param name="text">The piece, trimmed, without lead-in.</param>
    /// <param name="announced">Whether a lead-in such as "By" stands before it.</param>
    public static BylinePiece Of(string text, bool announced)
    {
        text = Once(text);
        if (Agencies.Named(text) is { } agency)
            return new(BylinePieceKind.Agency, agency) { Printed = text };
        if (Signed(text) is { } signed)
            return new(BylinePieceKind.Person, signed);
        if (IsDesk(text) || (announced && BylineWords.Desks.Contains(text)))
            return new(BylinePieceKind.House, text);
        if (WithoutNote(text) is { } noted)
            return new(BylinePieceKind.Person, Usual(noted));
        var furniture = Furniture.Of(text);
        if ((furniture.Starts & FurnitureKind.Credit) != FurnitureKind.None)
            return new(BylinePieceKind.Unknown, text);
        if (text.AsSpan().ContainsAny(DateTokens.Digits) || IsHalfDay(text) || furniture.Whole != FurnitureKind.None)
            return new(BylinePieceKind.Time, text);
        if (text.StartsWith('@') || text.Contains("://", StringComparison.Ordinal))
            return new(BylinePieceKind.Handle, text);
        if (PersonNames.IsFull(text))
            return new(BylinePieceKind.Person, Usual(text));
        if (AtPlace(text, announced) is { } placed)
            return placed;
        return Other(text, announced);
    }

    static BylinePiece Other(string text, bool announced)
    {
        var words = text.Split(' ', 10, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 8)
            return new(BylinePieceKind.Unknown, text);
        if (words[^1] is var last && words.Length <= 3 && PaperNames.IsSite(last) && words[..^1].All(_forWords.Contains))
            return new(BylinePieceKind.House, last);
        if (BylineWords.RoleOpeners.Contains(words[0]) && BylineWords.Roles.Contains(words[^1]))
            return new(BylinePieceKind.Role, text);
        if (words.Any(word => BylineWords.Houses.Contains(word.Trim('.', ',', ':')) || IsOwnDesk(word)) || PaperNames.IsUnparted(text))
            return text.Any(char.IsLower) && words.Length > 1 && !char.IsUpper(text[0]) && !announced ? new(BylinePieceKind.Unknown, text) : new(BylinePieceKind.House, text);
        if (!BylineWords.NeverNames.Contains(words[0]) && words.Any(word => BylineWords.Roles.Contains(word.Trim('.', ',', ':', '(', ')'))))
            return new(BylinePieceKind.Role, text);
        if (announced && PersonNames.IsAnnounced(text))
            return new(BylinePieceKind.Person, text);
        return new(BylinePieceKind.Unknown, text);
    }

    /// <summary>What is left of a time of day whose figures went with the date: "a.m".</summary>
    static bool IsHalfDay(string text) => text.ToLowerInvariant() is "a.m" or "p.m" or "am" or "pm" or "uhr";

    /// <summary>A name with its trade behind it, as East Asian papers sign, places before and company behind passed over: "순천 박준석 기자 외 1명".</summary>
    static string? Signed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF'))
            return null;
        foreach (var trade in (ReadOnlySpan<string>)["선임기자", "기자", "특파원", "記者", "记者", "特派員"])
        {
            var at = text.IndexOf(trade, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var before = text[..at].Trim();
            var name = before[(before.LastIndexOf(' ') + 1)..];
            return Caseless.IsName(before) && !Caseless.IsHangul(before[0]) ? before : Caseless.IsShortName(name) ? name : null;
        }
        return null;
    }

    /// <summary>A full name with a role, agency or house behind it and nothing between: "Daniel Groß Redakteur"; behind "By", also with what pages offer with a name: "Mara Quill Twitter".</summary>
    static BylinePiece[]? Trailed(string text, bool announced)
    {
        if (!PersonNames.MayOpen(text))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (InCapitals(words) is { } capitals)
            return capitals;
        for (var i = Math.Min(4, words.Length - 1); i >= 2; i--)
        {
            var name = string.Join(' ', words[..i]);
            if (!PersonNames.IsFull(name) || BylineWords.RoleOpeners.Contains(words[i - 1]))
                continue;
            if (announced && PageWords.Promotion.Contains(words[i]))
                return [new(BylinePieceKind.Person, Usual(name))];
            if (!OpensTrail(words[i]) && !(i + 1 < words.Length && words[i + 1] == "of" && _regions.Contains(words[i])))
                continue;
            var rest = Of(string.Join(' ', words[i..]), announced: false);
            if (rest.Kind is BylinePieceKind.Role or BylinePieceKind.Agency or BylinePieceKind.House or BylinePieceKind.Time)
                return [new(BylinePieceKind.Person, Usual(name)), rest with { Hangs = true }];
        }
        return null;
    }

    /// <summary>A name that capitals set apart from the agency, paper or role behind it: "ANNA BERG Associated Press".</summary>
    static BylinePiece[]? InCapitals(string[] words)
    {
        var length = words.TakeWhile(word => !word.Any(char.IsLower)).Count();
        if (words.Take(length).Count(word => word.Count(char.IsUpper) > 1) < 2 || length == words.Length || words.Length - length > 4 || !words[length..].All(word => word.Any(char.IsLower)) || string.Join(' ', words[..length]) is var name && !PersonNames.IsFull(name))
            return null;
        var rest = Of(string.Join(' ', words[length..]), announced: false);
        return rest.Kind is BylinePieceKind.Agency or BylinePieceKind.House or BylinePieceKind.Role ? [new(BylinePieceKind.Person, Usual(name)), rest with { Hangs = true }] : null;
    }

    /// <summary>"North of England correspondent".</summary>
    static readonly HashSet<string> _regions = new(StringComparer.Ordinal) { "North", "South", "East", "West" };

    static bool OpensTrail(string word) =>
        _forWords.Contains(word) || Furniture.Of(word).Whole != FurnitureKind.None || BylineWords.RoleOpeners.Contains(word) || BylineWords.Roles.Contains(word) || BylineWords.Houses.Contains(word) || BylineWords.Articles.Contains(word) || Agencies.Named(word) is not null;

    /// <summary>What stands behind a name and a comma and ends with a role says what that person is, though its other words look like a name: "Local Democracy Reporter"; so do degrees.</summary>
    public static bool IsPost(string text) =>
        BylineWords.Degrees.Contains(text) || (text.LastIndexOf(' ') is > 0 and var last && BylineWords.Roles.Contains(text[(last + 1)..]) && PersonNames.IsFull(text.AsSpan(0, last)));

    /// <summary>A name that copying doubled, once: "Ryan Dever Ryan Dever".</summary>
    static string Once(string text)
    {
        var half = text.Length / 2;
        return text.Length % 2 == 1 && text[half] == ' ' && text.AsSpan(0, half).SequenceEqual(text.AsSpan(half + 1)) ? text[..half] : text;
    }

    /// <summary>The piece, or the two that it turns out to be.</summary>
    public static IEnumerable<BylinePiece> AllOf(string text, bool announced)
    {
        var piece = Of(text, announced);
        return piece.Kind is not (BylinePieceKind.Agency or BylinePieceKind.Handle) && (piece.Kind is not BylinePieceKind.Person || piece.Place is null) && Trailed(text, announced) is { } both ? both : [piece];
    }

    /// <summary>"Anna Berg in Oslo": the person, with the place; behind "By" one name is enough.</summary>
    static BylinePiece? AtPlace(string text, bool announced)
    {
        if (!HasIn(text))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (!BylineWords.In.Contains(words[i]) || !char.IsUpper(words[i + 1][0]))
                continue;
            var place = string.Join(' ', words[(i + 1)..]);
            if (i == 0 && place.Length <= 40)
                return new(BylinePieceKind.Place, place, place);
            var name = string.Join(' ', words[..i]);
            if (Agencies.Named(name) is { } agency)
                return new(BylinePieceKind.Agency, agency, place) { Printed = name };
            if (PersonNames.IsFull(name) || (announced && i == 1 && PersonNames.IsAnnounced(name)))
                return new(BylinePieceKind.Person, Usual(name), place);
        }
        return null;
    }

    static bool HasIn(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (_in.Contains(text.AsSpan(word)))
                return true;
        }
        return false;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _in = BylineWords.In.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words between a name and the house that it writes for.</summary>
    static readonly HashSet<string> _forWords = new(StringComparer.OrdinalIgnoreCase) { "for", "für", "pour", "para", "per", "voor", "för", "dla" };

    /// <summary>A desk whose house has a number in its name: "Kanal 5 Redaktion".</summary>
    static bool IsDesk(string text) =>
        text.Length <= 40 && text.AsSpan().ContainsAny(DateTokens.Digits) && text.Split(' ') is { Length: 2 or 3 } words && words.Any(BylineWords.Desks.Contains) && words.Any(word => char.IsLetter(word[0]) && !BylineWords.Desks.Contains(word));

    /// <summary>A paper's desk in one word: "HZ-Redaktion".</summary>
    static bool IsOwnDesk(string word) => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && BylineWords.Desks.Contains(word[(hyphen + 1)..]);

    public bool IsDeskPiece => Kind is BylinePieceKind.House && Text.Split(' ').Any(word => BylineWords.Desks.Contains(word) || IsOwnDesk(word));

    /// <summary>A full name whose footnote number stands behind it: "Xenia Yule 2".</summary>
    static string? WithoutNote(string text) =>
        text is [.., >= '0' and <= '9'] && text.TrimEnd(' ', '^', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 3 } name && text.Length - name.Length <= 3 && PersonNames.IsFull(name) ? name : null;

    static string Usual(string name) => name.Trim(' ', '.', ',', '\u00ad');

    public Author ToAuthor() => new(Text);
}

enum BylinePieceKind { Unknown, Person, Agency, House, Role, Place, Time, Handle }
