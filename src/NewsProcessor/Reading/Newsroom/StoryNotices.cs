using System.Buffers;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// What a story's own words order, in any format: that it is corrected, taken down, or held back until a time.
/// What the format's fields say stands; words only add to it. A story with a public address is published, and nobody's embargo.
/// </summary>
static partial class StoryNotices
{
    /// <summary>Notices stand at the top.</summary>
    const int Top = 4, LongestNote = 200;

    public static Article Read(Article article)
    {
        article = Marked(WithoutEnd(article));
        return article.Url is null ? Withheld(Ordered(article)) : article;
    }

    /// <summary>"ends", "-30-": a last line that only says where the text stops.</summary>
    static Article WithoutEnd(Article article) =>
        article.Paragraphs is [_, .., { Kind: ParagraphKind.Paragraph, Text: var last }] && WireMarkers.IsEnd(last) ? article with { Paragraphs = [.. article.Paragraphs.SkipLast(1)] } : article;

    /// <summary>The headline's marker tells the kind of version; the headline stays as the source has it.</summary>
    static Article Marked(Article article)
    {
        if (article.ChangeType is not null)
            return article;
        foreach (var line in new[] { article.Headline, article.AlternativeHeadline, article.Slugline }.OfType<string>())
        {
            if (WireMarkers.OfHeadline(line) is (_, { } type, var marker))
                return article with { ChangeType = type, ChangeNote = article.ChangeNote ?? marker };
            if (Lead().Match(line) is { Success: true } lead)
                return article with { ChangeType = "update", ChangeNote = article.ChangeNote ?? lead.Value.Trim(' ', ',') };
        }
        return article;
    }

    /// <summary>An order to kill or withdraw a story. Whose story it is, only the format's own fields say for sure.</summary>
    static Article Ordered(Article article)
    {
        var type = article.ChangeType is "kill" or "withdrawal" ? article.ChangeType
            : article.ChangeType is null or "advisory" or "urgent" ? Lines(article).Select(Order).FirstOrDefault(order => order is not null) : null;
        if (type is null || article.PubStatus is not PubStatus.Usable || article.Supersedes.Count > 0)
            return article;
        return article with { ChangeType = type, PubStatus = PubStatus.Canceled };
    }

    /// <summary>Pieces of the orders' own words: hardly any line holds one, and looking for them costs little beside the patterns.</summary>
    static readonly SearchValues<string> _orders = SearchValues.Create(["kill", "withdraw", "storno", "annul", "ckgezogen", "intrekking", "retirada"], StringComparison.OrdinalIgnoreCase);

    static string? Order(string line) => !line.AsSpan().ContainsAny(_orders) ? null : Kill().IsMatch(line) ? "kill" : Withdrawal().IsMatch(line) ? "withdrawal" : null;

    static Article Withheld(Article article)
    {
        if (article is not { EmbargoedUntil: null, PubStatus: PubStatus.Usable } || Lines(article).Where(EmbargoLine.Is).ToList() is not { Count: > 0 } lines)
            return article;
        var hints = new DateHints { Near = article.DatePublished ?? article.VersionCreated, UtcOffsetMinutes = article.UtcOffsetMinutes, Language = article.InLanguage };
        var line = lines.Find(one => EmbargoLine.End(one, hints) is not null) ?? lines[0];
        article = article with { EdNote = article.EdNote ?? (line == article.Headline ? null : line), Paragraphs = [.. article.Paragraphs.Where((paragraph, place) => place >= Top || paragraph.Text != line)] };
        if (EmbargoLine.End(line, hints) is not { } end)
            return article with { PubStatus = PubStatus.Withheld, Warnings = [.. article.Warnings, $"The item is withheld, because the end of its embargo (\"{line}\") can't be told."] };
        return article with { EmbargoedUntil = end.Value, Inferred = [.. article.Inferred, .. end.Inferred.Select(part => "embargoedUntil." + part)] };
    }

    static IEnumerable<string> Lines(Article article) => new[] { article.Headline, article.AlternativeHeadline, article.Slugline }.OfType<string>()
        .Concat(article.EdNote is { } note ? Sentences(note) : [])
        .Concat(article.Paragraphs.Take(Top).Select(paragraph => paragraph.Text));

    /// <summary>The note from each of its sentences on; dots inside dates part none for good, since every stretch runs on.</summary>
    static IEnumerable<string> Sentences(string note)
    {
        for (var at = 0; at >= 0 && at < note.Length; at = Next(note, at))
            yield return note.AsSpan(at, Math.Min(note.Length - at, LongestNote)).Trim().ToString();
    }

    static int Next(string note, int at)
    {
        for (at++; at < note.Length; at++)
        {
            if (note[at - 1] == '\n' || (note[at] == ' ' && note[at - 1] is '.' or ')' or ';' or '!'))
                return at;
        }
        return -1;
    }

    /// <summary>AP's keyword lines: "BC-US--Storm, 1st Ld-Writethru".</summary>
    [GeneratedRegex(@", (?:\d{1,2}(?:st|nd|rd|th) )?(?:Ld|Lead)(?:-Writethru)?\b.*$|, Writethru\b.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\W*(?:MANDATORY|BULLETIN|URGENT|STORY|PHOTO|NEWS)?\W{0,3}KILL\b|\bMANDATORY KILL\b|\b(?i:please|must) (?i:kill) (?i:the|this|our)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Kill();

    [GeneratedRegex(@"^\W*(?:STORY |ITEM |ARTICLE )?WITHDRAWN\b|\bSTORY WITHDRAWN\b|^\W*(?:STORNO|ANNULATION|ANNULL?[AEÉ]\w*|ZURÜCKGEZOGEN|INTREKKING|RETIRADA)\b|\b(?i:(?:story|item|report) (?:headlined|slugged|titled|numbered|sent|issued|moved|filed|transmitted)\b[^.]{0,160}\b(?:is|has been|was)(?: hereby| being)? (?:withdrawn|killed))\b|\b(?i:please) (?i:withdraw) (?i:the|this|our)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Withdrawal();
}
