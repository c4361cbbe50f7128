using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Reads bylines and credit lines: "By A and B in Ankara", "Von …", "Par …", "Harbour Post - Reuters".</summary>
static partial class Bylines
{
    const int LongestLine = 300;

    /// <summary>Lead-ins by their first letter, so that a line is compared with few of them.</summary>
    static readonly FrozenDictionary<char, string[]> _leadIns =
        BylineWords.LeadIns.GroupBy(leadIn => char.ToUpperInvariant(leadIn[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>A printed line as a byline, or null when it is something else. Without a lead-in such as "By", every part must have the shape of a name, role, agency, house or time.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length is < 2 or > LongestLine)
            return null;
        var text = WithoutComments(GluedWords.Apart(WithoutImage(Blanks.Single(line).TrimStart('*', '•', '|', '-', '–', '—', '©', ' '))));
        if (text.Contains('@') && !Email().IsMatch(text))
            text = Handle().Replace(text, "${last} | @");
        var (rest, leadIn) = WithoutLeadIn(text);
        rest = leadIn is null ? rest : WithoutLabel(WithoutPictures(rest));
        var everyday = leadIn is not null && BylineWords.Everyday.Contains(leadIn);
        var email = rest.Contains('@', StringComparison.Ordinal) ? Email().Match(rest) : Match.Empty;
        var announced = leadIn is not null && !everyday;
        var pieces = Split(WithoutDates(email.Success ? Email().Replace(rest, " | ") : rest), announced, whole: !announced);
        if (pieces.Count is 0 or > 24 || !Plausible(pieces, leadIn, everyday))
            return null;
        var byline = Gathered(pieces, email.Success ? email.Value : null) with { Marked = leadIn is not null };
        return byline.IsEmpty ? null : byline;
    }

    /// <summary>A metadata value such as "By Anna Berg, Political Editor" or "AFP": what is neither agency nor house is taken for an author's name.</summary>
    public static Byline Names(string value)
    {
        var text = Blanks.Single(value);
        var (rest, leadIn) = WithoutLeadIn(text);
        if (leadIn is not null && BylineWords.Everyday.Contains(leadIn) && (!PersonNames.IsFull(FirstOf(rest)) || (BylineWords.Houses.Contains(leadIn) && text[leadIn.Length] == ' ')))
            rest = text;
        var email = rest.Contains('@', StringComparison.Ordinal) ? Email().Match(rest) : Match.Empty;
        var pieces = Split(email.Success ? Email().Replace(rest, " | ") : rest, announced: true, whole: false);
        var known = pieces.Select(piece => pieces.Count == 1 && (piece.Kind is BylinePieceKind.Unknown && piece.Text.Length <= 60 || IsAlias(piece)) ? piece with { Kind = BylinePieceKind.Person } : piece).ToList();
        return Gathered(known, email.Success ? email.Value : null) with { Marked = true };
    }

    static readonly System.Buffers.SearchValues<char> _digitsAndBars = System.Buffers.SearchValues.Create("0123456789|·•");

    /// <summary>A whole line as a byline, or the part of it that says "By": "14:07 | By Anna Berg", "Posted on 3 May 2024 by Anna Berg".</summary>
    public static Byline? Within(string line)
    {
        if (line.Length is 0 or > LongestLine)
            return null;
        if (char.IsAsciiDigit(line[0]) && BehindDate(line) is { } dated)
            return dated;
        if (Read(line) is { } whole)
            return whole;
        if (!line.AsSpan().ContainsAny(_digitsAndBars))
            return null;
        var parts = WithoutDates(line);
        return parts.AsSpan().IndexOfAny("|·•") < 0 ? null : Array.Find(Array.ConvertAll(parts.Split('|', '·', '•'), part => Read(part.Trim(' ', '-', '–', '—'))), part => part is { Marked: true, Authors.Count: > 0 });
    }

    /// <summary>What says "By" behind the date that opens a line: "5.2.2020 - Von Lena Berg".</summary>
    static Byline? BehindDate(string line) =>
        WithoutDates(line).TrimStart() is ['|', ..] rest && Read(rest.TrimStart(_joints)) is { Marked: true, Authors.Count: > 0 } byline ? byline : null;

    static readonly char[] _joints = [' ', '|', '-', '–', '—', '·', '•', ':', ',', '/'];

    /// <summary>"Anna Berg Photos by Ben Lind" up to the pictures' credit.</summary>
    static string WithoutPictures(string names)
    {
        for (var space = names.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = names.IndexOf(' ', space + 1))
        {
            var word = names.AsSpan(space + 1);
            var length = word.IndexOfAny(' ', ':');
            if (length > 0 && (word[length] == ':' || IsBy(word[(length + 1)..])) && _pictureMakers.Contains(word[..length]))
                return names[..space].TrimEnd(' ', ',', ';', '|', '/');
        }
        return names;
    }

    /// <summary>"Anna Berg 3 comments Town, Traffic" and "Anna Berg Leave a comment" up to what is said of comments.</summary>
    static string WithoutComments(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (range.Start.Value < 2 || !_comments.Contains(text.AsSpan(range)))
                continue;
            var before = text[..(range.Start.Value - 1)];
            var names = before.TrimEnd(_digits);
            if (names.Length < before.Length && names is "" or [.., ' '])
                return names.TrimEnd();
            if (Array.Find(_invitations, invitation => before.EndsWith(invitation, StringComparison.OrdinalIgnoreCase)) is { } found)
                return before[..^found.Length].TrimEnd();
        }
        return text;
    }

    static readonly char[] _digits = [.. "0123456789"];

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _comments = BylineWords.Comments.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What asks for a comment, up to that word.</summary>
    static readonly string[] _invitations = [" leave a", " post a", " add a", " no", " schreibe einen", " hinterlasse einen", " kein", " keine", " laisser un", " aucun", " deja un", " lascia un", " nessun", " plaats een", " geef een"];

    /// <summary>"Anna Berg Categories: Town" up to the label behind the name.</summary>
    static string WithoutLabel(string names)
    {
        var colon = names.IndexOf(": ", StringComparison.Ordinal);
        var word = colon < 0 ? -1 : names.LastIndexOf(' ', colon);
        return word > 0 && PersonNames.IsFull(names.AsSpan(0, word).TrimEnd(" |,")) ? names[..word].TrimEnd(' ', '|', ',') : names;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _pictureMakers = BylineWords.PictureMakers.GetAlternateLookup<ReadOnlySpan<char>>();

    static bool IsBy(ReadOnlySpan<char> text) => text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("von ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("par ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Text browsers print a picture without words as its file's name in brackets.</summary>
    static string WithoutImage(string text) =>
        text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 0 and < 60 and var end && text.AsSpan(0, end).IndexOf(' ') < 0 ? text[(end + 1)..].TrimStart() : text;

    /// <summary>One word with digits behind its letters, as bloggers and readers sign.</summary>
    static bool IsAlias(BylinePiece piece) => piece.Kind is BylinePieceKind.Time && piece.Text.Length is > 3 and < 25 && char.IsLetter(piece.Text[0]) && char.IsLetter(piece.Text[1]) && piece.Text.All(char.IsLetterOrDigit);

    /// <summary>Dates and times become separators: "By Mara Quill January 28, 2025 11:30 am".</summary>
    static string WithoutDates(string text)
    {
        foreach (var date in NewsDates.FindAll(text, new DateHints { Year = 2000 }).OrderByDescending(date => date.Index))
            text = string.Concat(WithoutJoint(text.AsSpan(0, date.Index)), " | ", WithoutZone(text.AsSpan(date.Index + date.Length)));
        return text.Contains(':') ? Clock().Replace(text, " | ") : text;
    }

    /// <summary>Without the words that join a date to a name: "Mara Quill am 3.5.2024", "Mara Quill last updated 3 May".</summary>
    static ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> names)
    {
        names = WithoutWeekday(names.TrimEnd());
        foreach (var joint in (ReadOnlySpan<string>)[" last updated", " last modified", " updated", " published", " posted", " zuletzt aktualisiert", " aktualisiert am", " veröffentlicht am", " am", " on", " le", " el", " il", " den", " vom", " op", " em", " om"])
        {
            if (names.EndsWith(joint, StringComparison.OrdinalIgnoreCase))
                return names[..^joint.Length];
        }
        return names;
    }

    /// <summary>Without the weekday before the date: "Mara Quill on Thu, 3 May".</summary>
    static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> names)
    {
        var before = names.TrimEnd(" ,.(");
        var start = before.LastIndexOf(' ') + 1;
        return start > 0 && before.Length - start >= 3 && DateTokens.Of(before, start, before.Length) is [var word] && word.Is(DateNameKind.Weekday) ? before[..start].TrimEnd() : names;
    }

    /// <summary>Without an abbreviation behind the date that the dates' reader takes for no zone: "17:07 IST".</summary>
    static ReadOnlySpan<char> WithoutZone(ReadOnlySpan<char> rest)
    {
        var word = rest.TrimStart();
        var length = word.IndexOfAnyExceptInRange('A', 'Z') is >= 0 and var end ? end : word.Length;
        return length is >= 2 and <= 5 && (length == word.Length || !char.IsLetterOrDigit(word[length])) ? word[length..] : rest;
    }

    /// <summary>Whether a line is nothing but a lead-in, so that the names stand in the next: "By", "Autor:".</summary>
    public static bool IsLeadIn(string line) => line.Length <= 30 && BylineWords.LeadIns.Contains(line.Trim(' ', ':', '：'), StringComparer.OrdinalIgnoreCase);

    /// <summary>A line whose label says that an author's full name follows, wherever on a page it stands: "Author: Mara Quill".</summary>
    public static Byline? Labelled(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLabel and var colon && IsLeadIn(line[..colon]) && Read(line) is { Authors: [{ Name: var name }, ..] } byline && name.Contains(' ') ? byline : null;

    const int LongestLabel = 16;

    static string FirstOf(string text) => text.Split([',', '|', ';'], 2)[0].Trim();

    /// <summary>Cuts "By", "Von", "Autor:" and the like from the start; the longest lead-in wins.</summary>
    static (string Names, string? LeadIn) WithoutLeadIn(string text)
    {
        if (text.Length == 0 || !_leadIns.TryGetValue(char.ToUpperInvariant(text[0]), out var leadIns))
            return (text, null);
        foreach (var leadIn in leadIns)
        {
            if (text.Length <= leadIn.Length || !text.StartsWith(leadIn, StringComparison.OrdinalIgnoreCase))
                continue;
            var next = text[leadIn.Length];
            if (next is ':' or '：' or '/' or '／' or '|' || (next is ' ' && leadIn.Length > 0) || leadIn[^1] is '/' or '／')
                return (text[leadIn.Length..].TrimStart(' ', ':', '：', '/', '／', '|', '-', '–'), leadIn);
        }
        return (text, null);
    }

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
            var trimmed = BylineParts.Next(text, at, out at).Trim(" .:-–—'\"“”*").ToString();
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

    static void AddNames(List<BylinePiece> pieces, string text, bool announced)
    {
        var follows = pieces.Exists(piece => piece.Kind is BylinePieceKind.Person or BylinePieceKind.Place);
        foreach (var name in HasAnd(text) ? Joined(text) : [text])
        {
            if (name.Trim(' ', '…', '&') is { Length: > 0 } trimmed)
                pieces.AddRange(BylinePiece.AllOf(trimmed, announced).Select(piece => follows ? Placed(piece) : piece));
        }
    }

    /// <summary>After a name or a place a single word is a place: "Jörg Altmann, Kiel".</summary>
    static BylinePiece Placed(BylinePiece piece) =>
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
            yield return left;
            start = i + 1;
        }
        yield return string.Join(' ', words[start..]);
    }

    static Byline Gathered(List<BylinePiece> pieces, string? email)
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
        if (authors.Count == 0 && house is not null && IsDesk(house))
            (authors, house) = ([new Author(house)], null);
        if (email is not null && authors.Count > 0)
            authors[^1] = authors[^1] with { Email = email };
        return new Byline { Authors = authors, InfoSources = agencies, Publisher = house, Place = place, Signed = [.. Signers(signed, authors).DistinctBy(author => author.Name, StringComparer.OrdinalIgnoreCase)] };
    }

    static IEnumerable<Author> Signers(List<BylinePiece> signed, List<Author> authors) => signed.Exists(piece => piece.Kind is BylinePieceKind.Agency)
        ? signed.Select(piece => authors.Find(author => author.Name == piece.Text) ?? new Author(piece.Printed ?? piece.Text))
        : authors;

    static bool IsDesk(string text) => text.Contains(' ') && text.Split(' ').Any(BylineWords.Desks.Contains);

    [GeneratedRegex(@"\s(?:at|um|à|às|a las|alle|kl\.?|om)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?|\s?Uhr)?", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<last>\p{Ll})@\b", RegexOptions.NonBacktracking)]
    private static partial Regex Handle();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
