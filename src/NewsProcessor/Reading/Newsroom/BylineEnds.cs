using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Takes off a byline what pages print before and behind its names: pictures, their credits, labels, what is said of comments.</summary>
static partial class BylineEnds
{
    /// <summary>"Anna Berg Photos by Ben Lind" up to the pictures' credit.</summary>
    public static string WithoutPictures(string names)
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

    /// <summary>Names without academic grades that are abbreviated with hyphens or stand in brackets, and without whoever is said to have taken the pictures: "Dipl.-Ing. (FH) Anna Berg, Ben Lind (Fotos)".</summary>
    public static string WithoutGrades(string names)
    {
        if (!names.AsSpan().ContainsAny('(', '.'))
            return names;
        return Grades().Replace(Photographers().Replace(names, ""), "").Trim();
    }

    [GeneratedRegex(@"(?:\b(?:Dipl\.-\p{L}{2,8}\.?|Dr\.-Ing\.|Mag\.ª?|\(FH\)|\(BA\)) ?)+|\((?:FH|BA|TU)\) ?", RegexOptions.NonBacktracking)]
    private static partial Regex Grades();

    [GeneratedRegex(@"(?:,|;| (?:and|und|et|y|e|en|i|og|och|&))? ?\p{Lu}[\p{L}.'’-]+(?: (?:de|da|do|dos|van|von|der|di|del|la|\p{Lu}[\p{L}.'’-]*)){1,3} \((?i:fotos?|photos?|fotografie|fotografía|pictures|bilder|zdjęcia|foto's)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Photographers();

    /// <summary>The name alone where a Turkish paper sets the place behind it in capitals: "Ayşe DEMİR / KAYSERİ".</summary>
    public static string WithoutPlace(string line) => line.Contains('/') && InPlace().Match(line) is { Success: true } placed ? placed.Groups["name"].Value : line;

    [GeneratedRegex(@"^(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)* \p{Lu}{2,}) ?/ ?\p{Lu}{4,}(?: \p{Lu}{3,})?(?:,.{0,20})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InPlace();

    /// <summary>"Anna Berg | Edited by: Ben Lind" up to who edited.</summary>
    public static string WithoutEditors(string text)
    {
        var by = text.IndexOf("ed by", StringComparison.OrdinalIgnoreCase);
        for (; by > 0; by = text.IndexOf("ed by", by + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = text.LastIndexOf(' ', by) + 1;
            if (start > 3 && Array.Exists(_editing, word => text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)) && text.AsSpan(0, start).TrimEnd() is [.. var before, '|' or ',' or ';' or '·' or '•'])
                return before.TrimEnd().ToString();
        }
        return text;
    }

    static readonly string[] _editing = ["edited by", "reviewed by", "curated by", "compiled by"];

    /// <summary>"Anna Berg 3 comments Town, Traffic" and "Anna Berg Leave a comment" up to what is said of comments.</summary>
    public static string WithoutComments(string text)
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
    public static string WithoutLabel(string names)
    {
        var colon = names.IndexOf(": ", StringComparison.Ordinal);
        var word = colon < 0 ? -1 : names.LastIndexOf(' ', colon);
        return word > 0 && PersonNames.IsFull(names.AsSpan(0, word).TrimEnd(" |,")) ? names[..word].TrimEnd(' ', '|', ',') : names;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _pictureMakers = BylineWords.PictureMakers.GetAlternateLookup<ReadOnlySpan<char>>();

    static bool IsBy(ReadOnlySpan<char> text) => text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("von ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("par ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Text browsers print a picture without words as its file's name in brackets.</summary>
    public static string WithoutImage(string text) =>
        text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 0 and < 60 and var end && text.AsSpan(0, end).IndexOf(' ') < 0 ? text[(end + 1)..].TrimStart() : text;

    /// <summary>"Avatar Anna Berg 3 May 2024" and "[anna-berg] Anna Berg" from the name on: the author's picture stands before it.</summary>
    public static string WithoutPortrait(string line)
    {
        if (WithoutImage(line) is var text && text.Length < line.Length)
            return text;
        var word = Array.Find(_portraits, portrait => line.StartsWith(portrait, StringComparison.OrdinalIgnoreCase));
        return word is not null && line.AsSpan().ContainsAnyInRange('0', '9') ? line[word.Length..] : line;
    }

    /// <summary>Names without the agency that they write for before them: "Xinhua writers Anna Berg, Ben Lind".</summary>
    public static (string Names, string? Agency) WithoutEmployer(string text)
    {
        foreach (var trade in _trades)
        {
            if (text.IndexOf(trade, StringComparison.OrdinalIgnoreCase) is > 0 and <= LongestEmployer and var at && Agencies.Named(text[..at]) is { } agency && at + trade.Length < text.Length && char.IsUpper(text[at + trade.Length]))
                return (text[(at + trade.Length)..], agency);
        }
        return (text, null);
    }

    static readonly string[] _trades = [" writers ", " writer ", " correspondents ", " correspondent ", " reporters ", " reporter "];

    const int LongestEmployer = 30;

    static readonly string[] _portraits = ["Avatar von ", "Avatar of ", "Avatar ", "Profilbild von ", "Profilbild ", "Profile picture of ", "Portrait of "];
}
