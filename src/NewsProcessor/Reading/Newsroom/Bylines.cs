using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Reads bylines and credit lines: "By A and B in Ankara", "Von …", "Par …", "Harbour Post - Reuters".</summary>
static partial class Bylines
{
    const int LongestLine = 300, MostInitials = 5;

    /// <summary>A printed line as a byline, or null when it is something else. Without a lead-in such as "By", every part must have the shape of a name, role, agency, house or time.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length is < 2 or > LongestLine)
            return null;
        var text = BylineEnds.WithoutComments(GluedWords.Apart(BylineEnds.WithoutImage(BylineEnds.WithoutPlace(Blanks.Single(line)).TrimStart('*', '•', '|', '-', '–', '—', '©', ' '))));
        text = BylineEnds.WithoutGrades(EastAsianBylines.Plain(BylineEnds.WithoutEditors(text)));
        if (text.Contains('@') && !Email().IsMatch(text))
            text = Handle().Replace(text, "${last} | @");
        var (rest, leadIn) = LeadIns.Cut(text);
        var desk = leadIn is not null && IsDesksName(text, leadIn);
        (rest, leadIn) = desk ? (text, null) : (rest, leadIn);
        rest = leadIn is null ? rest : BylineEnds.WithoutLabel(BylineEnds.WithoutPictures(BylineEnds.WithoutImage(rest)));
        var everyday = leadIn is not null && BylineWords.Everyday.Contains(leadIn);
        (rest, var employer) = leadIn is null ? (rest, null) : BylineEnds.WithoutEmployer(rest);
        var email = rest.Contains('@', StringComparison.Ordinal) ? Email().Match(rest) : Match.Empty;
        var announced = leadIn is not null && !everyday;
        var pieces = Split(BylineDates.Without(email.Success ? Email().Replace(rest, " | ") : rest), announced, whole: !announced);
        if (pieces.Count is 0 or > 24 || !Plausible(pieces, leadIn, everyday))
            return null;
        var byline = Gathered(pieces, email.Success ? email.Value : null, announced) with { Marked = leadIn is not null || desk };
        byline = Employed(byline, employer);
        return byline.IsEmpty ? null : byline;
    }

    /// <summary>A metadata value such as "By Anna Berg, Political Editor" or "AFP": what is neither agency nor house is taken for an author's name.</summary>
    public static Byline Names(string value)
    {
        var text = Blanks.Single(value);
        text = BylineEnds.WithoutGrades(EastAsianBylines.Plain(DeskInitials.Without(text)));
        var (rest, leadIn) = LeadIns.Cut(text);
        if (leadIn is not null && BylineWords.Everyday.Contains(leadIn) && (!PersonNames.IsFull(FirstOf(rest)) || IsDesksName(text, leadIn)))
            rest = text;
        (rest, var employer) = BylineEnds.WithoutEmployer(leadIn is null ? rest : BylineEnds.WithoutLabel(rest));
        var email = rest.Contains('@', StringComparison.Ordinal) ? Email().Match(rest) : Match.Empty;
        var pieces = Split(email.Success ? Email().Replace(rest, " | ") : Upright(rest), announced: true, whole: false);
        if (pieces is [var name] && IsPaperWithArticle(name.Text))
            return new Byline { Publisher = name.Text, Marked = true };
        var known = pieces.Select(piece => pieces.Count == 1 && (piece.Kind is BylinePieceKind.Unknown && piece.Text.Length <= 60 || IsAlias(piece)) ? piece with { Kind = BylinePieceKind.Person } : piece).ToList();
        return Employed(Gathered(known, email.Success ? email.Value : null, announced: false) with { Marked = true }, employer);
    }

    static Byline Employed(Byline byline, string? agency) => agency is null ? byline : byline with { InfoSources = [.. byline.InfoSources.Union([agency])] };

    /// <summary>A name as catalogues sort it, the right way round: "Quill, Mara".</summary>
    static string Upright(string name) =>
        name.Split(", ") is [var family, var given] && IsNameWord(family) && given.Split(' ', 2) is var names && IsNameWord(names[0]) && (names.Length == 1 || names[1].Length <= 2) && Agencies.Named(family) is null && Agencies.Named(given) is null && PersonNames.IsFull($"{given} {family}") ? $"{given} {family}" : name;

    static bool IsNameWord(string word) => word.Length > 1 && char.IsUpper(word[0]) && word.Any(char.IsLower) && word.All(letter => char.IsLetter(letter) || letter is '-' or '’' or '\'');

    /// <summary>"Redaktion Harbour Post" is a desk; a colon would make it a label.</summary>
    static bool IsDesksName(string text, string leadIn) => BylineWords.Houses.Contains(leadIn) && text[leadIn.Length] == ' ';

    static readonly SearchValues<char> _digitsAndBars = SearchValues.Create("0123456789|·•");

    /// <summary>A whole line as a byline, or the part of it that says "By": "14:07 | By Anna Berg", "Posted on 3 May 2024 by Anna Berg".</summary>
    public static Byline? Within(string line)
    {
        if (line.Length is 0 or > LongestLine || line.EndsWith(" --", StringComparison.Ordinal))
            return null;
        if (EastAsianBylines.BeforeDate(line) is { } name)
            return new() { Authors = [new Author(name)], Signed = [new Author(name)], Marked = true };
        if ((char.IsAsciiDigit(line[0]) || IsDated(line)) && BehindDate(line) is { } dated)
            return dated;
        if (Read(line) is { } whole)
            return whole;
        if (BehindPlace(line) is { } placed)
            return placed;
        if (!line.AsSpan().ContainsAny(_digitsAndBars))
            return null;
        var parts = BylineDates.Without(line);
        return (parts.AsSpan().IndexOfAny("|·•") < 0 ? null : Array.Find(Array.ConvertAll(parts.Split('|', '·', '•'), part => Read(part.Trim(' ', '-', '–', '—'))), part => part is { Marked: true, Authors.Count: > 0 }))
            ?? BehindAge(line);
    }

    /// <summary>What says "By" behind how old an article is and where it was filed: "Published 3 hours ago by Anna Berg", "Posted in News by annab on 3 May 2024".</summary>
    static Byline? BehindAge(string line)
    {
        var opener = Array.Find(_openers, word => line.Contains($" {word} ", StringComparison.Ordinal));
        return opener is not null && (Furniture.Of(line).Starts & FurnitureKind.Dating) != FurnitureKind.None && Read(line[(line.IndexOf($" {opener} ", StringComparison.Ordinal) + 1)..]) is { Authors.Count: > 0 } byline ? byline : null;
    }

    /// <summary>What a label calls the author's behind the place that opens a line: "Kiel – Text: Anna Berg".</summary>
    static Byline? BehindPlace(string line)
    {
        var dash = line.AsSpan(0, Math.Min(line.Length, LongestPlace)).IndexOfAny("–—-");
        return dash > 1 && line[dash - 1] == ' ' && dash + 2 < line.Length && line[dash + 1] == ' ' && line.AsSpan(dash + 2, Math.Min(LongestLabel, line.Length - dash - 2)).IndexOf(':') is > 0 and var colon && LeadIns.Is(line.Substring(dash + 2, colon))
            && Read(line[(dash + 2)..]) is { Marked: true, Authors.Count: > 0 } byline ? byline : null;
    }

    /// <summary>What says "By" behind the date that opens a line: "5.2.2020 - Von Lena Berg".</summary>
    static Byline? BehindDate(string line) =>
        BylineDates.Without(line).TrimStart() is ['|', ..] rest && Read(rest.TrimStart(_joints)) is { Marked: true, Authors.Count: > 0 } byline ? byline : null;

    /// <summary>Whether a short line has a figure before its "by", as where a weekday opens it.</summary>
    static bool IsDated(string line)
    {
        if (line.Length > LongestDated || line.AsSpan().IndexOfAny(DateTokens.Digits) is not (>= 0 and var digit))
            return false;
        foreach (var opener in _openers)
        {
            if (line.IndexOf(opener, digit, StringComparison.Ordinal) is > 0 and var at && line[at - 1] == ' ' && at + opener.Length < line.Length && line[at + opener.Length] == ' ')
                return true;
        }
        return false;
    }

    static readonly char[] _joints = [' ', '|', '-', '–', '—', '·', '•', ':', ',', '/'];

    /// <summary>An article and one word are a paper's name: "La Gazzetta".</summary>
    static bool IsPaperWithArticle(string name) => name.Split(' ') is [var article, [var first, ..]] && char.IsUpper(first) && Array.IndexOf(_articlesOfPapers, article) >= 0;

    /// <summary>Articles that open no names of people.</summary>
    static readonly string[] _articlesOfPapers = ["The", "La", "Il", "Gli", "Der", "Die", "Het"];

    /// <summary>One word with digits behind its letters, as bloggers and readers sign.</summary>
    static bool IsAlias(BylinePiece piece) => piece.Kind is BylinePieceKind.Time && piece.Text.Length is > 3 and < 25 && char.IsLetter(piece.Text[0]) && char.IsLetter(piece.Text[1]) && piece.Text.All(char.IsLetterOrDigit);

    /// <summary>Whether a line is nothing but "and" or "&amp;", so that it joins the names above and below.</summary>
    public static bool IsAnd(string line) => line is "&" || BylineWords.And.Contains(line);

    /// <summary>A line whose label says that an author's full name follows, wherever on a page it stands: "Author: Mara Quill".</summary>
    public static Byline? Labelled(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLabel and var colon && LeadIns.Is(line[..colon]) && Read(line) is { Authors: [{ Name: var name }, ..] } byline && name.Contains(' ') ? byline : null;

    const int LongestLabel = 16, LongestPlace = 30, LongestDated = 100;

    static string FirstOf(string text) => text.Split([',', '|', ';'], 2)[0].Trim();

    static bool Plausible(List<BylinePiece> pieces, string? leadIn, bool everyday)
    {
        var persons = pieces.Count(piece => piece.Kind is BylinePieceKind.Person);
        var sources = pieces.Count(piece => piece.Kind is BylinePieceKind.Agency or BylinePieceKind.House);
        var unknown = pieces.Where(piece => piece.Kind is BylinePieceKind.Unknown).ToList();
        if (leadIn is null || everyday)
            return unknown.Count == 0 && persons + sources > 0 && (leadIn is null || persons > 0);
        if (pieces[0].Kind is not (BylinePieceKind.Person or BylinePieceKind.Agency or BylinePieceKind.House or BylinePieceKind.Role))
            return false;
        return unknown.All(piece => piece.Text.Length <= 60 && piece.Text.Count(c => c == ' ') < 6);
    }

    /// <param name="text">The line without its lead-in.</param>
    /// <param name="announced">Whether a lead-in said that names follow.</param>
    /// <param name="whole">Whether one part that is nothing known makes the others worthless: then none after it is read.</param>
    static List<BylinePiece> Split(string text, bool announced, bool whole)
    {
        var pieces = new List<BylinePiece>();
        for (var at = 0; at <= text.Length;)
        {
            var trimmed = WithoutOpener(BylineParts.Next(text, at, out at).Trim(" .:-–—'\"“”*=").ToString());
            if (trimmed.Length == 0)
                continue;
            if (Agencies.Listed(trimmed) is { Count: > 0 } agencies)
                pieces.AddRange(agencies.Select(agency => new BylinePiece(BylinePieceKind.Agency, agency) { Printed = agencies.Count == 1 ? trimmed : null }));
            else
                AddNames(pieces, trimmed, announced);
            if (whole && pieces is [.., { Kind: BylinePieceKind.Unknown }])
                break;
        }
        return pieces;
    }

    /// <summary>A part without the "by" or "and" that a date, comma or role left before its name: "3 May 2024 von Mara Quill", "Editor, and Mara Quill".</summary>
    static string WithoutOpener(string part)
    {
        var blank = part.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0)
            return part;
        var word = part[..blank];
        return (Array.IndexOf(_openers, word) >= 0 || Array.IndexOf(_labels, word) >= 0 || (char.IsLower(word[0]) && BylineWords.And.Contains(word) && !BylineWords.Doubtful.Contains(word))) && (PersonNames.IsFull(part.AsSpan(blank + 1)) || BylineWords.Desks.Contains(part[(blank + 1)..])) || (char.IsLower(word[0]) && BylineWords.And.Contains(word) && Agencies.Named(part[(blank + 1)..]) is not null) ? part[(blank + 1)..] : part;
    }

    static readonly string[] _labels = ["Author", "Autor", "Autorin", "Auteur", "Autore"];
    static readonly string[] _openers = ["by", "von", "vom", "par", "por", "door"];

    static void AddNames(List<BylinePiece> pieces, string text, bool announced)
    {
        if (pieces is [.., { Kind: BylinePieceKind.Person }] && BylinePiece.IsPost(text))
        {
            pieces.Add(new(BylinePieceKind.Role, text));
            return;
        }
        var follows = pieces.Exists(piece => piece.Kind is BylinePieceKind.Person or BylinePieceKind.Place);
        foreach (var name in HasAnd(text) ? Joined(text) : [text])
        {
            if (name.Trim(' ', '…', '&') is { Length: > 0 } trimmed)
                pieces.AddRange(BylinePiece.AllOf(trimmed, announced).Select(piece => follows ? Placed(piece) : piece));
        }
    }

    /// <summary>After a name or a place a single word is a place: "Jörg Altmann, Kiel"; the few capitals of a broadcaster are its house: "Mara Quill, MBC".</summary>
    static BylinePiece Placed(BylinePiece piece) =>
        piece is { Kind: BylinePieceKind.Person, Text.Length: >= 2 and <= MostInitials } && piece.Text.All(char.IsAsciiLetterUpper) ? new(BylinePieceKind.House, piece.Text) :
        piece.Kind is BylinePieceKind.Person or BylinePieceKind.Unknown && !piece.Text.Contains(' ') && char.IsUpper(piece.Text[0]) && piece.Text.All(c => char.IsLetter(c) || c is '-') && piece.Text.Any(char.IsLower)
            ? new(BylinePieceKind.Place, piece.Text, piece.Text)
            : piece;

    static bool HasAnd(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (_and.Contains(text.AsSpan(word)))
                return true;
        }
        return false;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _and = BylineWords.And.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Splits "A and B"; a doubtful joining word ("e", "i") only between two whole names.</summary>
    static IEnumerable<string> Joined(string text)
    {
        var words = text.Split(' ');
        var start = 0;
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (!BylineWords.And.Contains(words[i]) || (char.IsUpper(words[i][0]) && words[i].Length < 3 && text.Any(char.IsLower)))
                continue;
            var (left, right) = (string.Join(' ', words[start..i]), string.Join(' ', words[(i + 1)..]));
            if (BylineWords.Doubtful.Contains(words[i]) && !(PersonNames.IsFull(left) && PersonNames.IsFull(right)))
                continue;
            if (!right.Contains(' ') && Agencies.Named(right) is null && Array.Exists(words[start..i], _institutions.Contains))
                continue;
            yield return left;
            start = i + 1;
        }
        yield return string.Join(' ', words[start..]);
    }

    /// <summary>Words inside the names of institutions, whose "and" joins what they are for: "Office for Rivers and Forests".</summary>
    static readonly FrozenSet<string> _institutions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "for", "of", "für", "pour", "para", "voor", "för");

    static Byline Gathered(List<BylinePiece> pieces, string? email, bool announced)
    {
        var authors = new List<Author>();
        var (agencies, signed) = (new List<string>(), new List<BylinePiece>());
        string? house = null, place = null;
        foreach (var piece in pieces)
        {
            place ??= piece.Place;
            if (piece.Kind is BylinePieceKind.Person or BylinePieceKind.Agency && !piece.Hangs && piece.Text != Agencies.Pictures || piece.IsDeskPiece && authors.Count == 0 && agencies.Count > 0)
                signed.Add(piece);
            switch (piece.Kind)
            {
                case BylinePieceKind.Person when !authors.Exists(author => author.Name.Equals(piece.Text, StringComparison.OrdinalIgnoreCase)):
                    authors.Add(piece.ToAuthor());
                    break;
                case BylinePieceKind.Agency when !agencies.Contains(piece.Text):
                    agencies.Add(piece.Text);
                    break;
                case BylinePieceKind.Role when authors.Count > 0 && authors[^1].Role is null:
                    authors[^1] = authors[^1] with { Role = piece.Text };
                    break;
                case BylinePieceKind.House when authors.Count > 0 && authors[^1].Organisation is null:
                    authors[^1] = authors[^1] with { Organisation = piece.Text };
                    break;
                case BylinePieceKind.House or BylinePieceKind.Role when authors.Count == 0 && (piece.Kind is BylinePieceKind.House || IsDesk(piece.Text)):
                    house ??= piece.Text;
                    break;
            }
        }
        if (authors.Count == 0 && house is not null && (IsDesk(house) || (announced && pieces.Count == 1 && BylineWords.Desks.Contains(house))))
            (authors, house) = ([new Author(house)], null);
        if (email is not null && authors.Count > 0)
            authors[^1] = authors[^1] with { Email = email };
        return new Byline { Authors = authors, InfoSources = agencies, Publisher = house, Place = place, Signed = [.. Signers(signed, authors).DistinctBy(author => author.Name, StringComparer.OrdinalIgnoreCase)] };
    }

    static IEnumerable<Author> Signers(List<BylinePiece> signed, List<Author> authors) => signed.Exists(piece => piece.Kind is BylinePieceKind.Agency)
        ? signed.Select(piece => authors.Find(author => author.Name == piece.Text) ?? new Author(piece.Printed ?? piece.Text))
        : authors;

    static bool IsDesk(string text) => text.Contains(' ') && text.Split(' ').Any(BylineWords.Desks.Contains);

    [GeneratedRegex(@"(?<last>\p{Ll})@\b", RegexOptions.NonBacktracking)]
    private static partial Regex Handle();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
