using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the dates of publication and change among the lines around headline and story.</summary>
static class TextDates
{
    const int LongestLine = 200, Above = 8, FarAbove = 16, Below = 6, Behind = 3, FarBehind = 10;

    /// <summary>A line of which a date without role makes up less than this share, twice that in a sentence or below the story, speaks of something else that happened then.</summary>
    const double LeastShare = 0.25;

    static readonly System.Buffers.SearchValues<char> _bars = System.Buffers.SearchValues.Create("|•·/");

    /// <summary>The dates nearest to headline and story that say what they are, or stand in lines of their own; then those in other lines there. One of change alone is also that of publication.</summary>
    public static (PrintedDate? Published, PrintedDate? Modified) Find(TextPage page, IReadOnlyList<int> byline, string? language)
    {
        var hints = new DateHints { Language = language };
        var first = Math.Max(0, page.FirstBody);
        var top = page.HeadlineFirst < 0 ? first : Math.Min(page.HeadlineFirst, first);
        var start = Math.Max(page.StoryStart, page.HeadlineAt);
        var near = Dates(page, byline, top, start + Behind, hints);
        near.AddRange(Dates(page, byline, start + Behind + 1, start + FarBehind, hints).FindAll(found => found.Own && found.Date.Role is not DateRole.Unknown));
        var above = Dates(page, byline, Math.Max(0, top - (page.HeadlineFirst < 0 ? FarAbove : Above)), top - 1, hints);
        // Below the story stand the dates of other stories too: only one that says what it is counts.
        var below = Dates(page, byline, page.LastBody + 1, page.LastBody + Below, hints, strict: true).FindAll(found => found.Own && found.Date.Role is not DateRole.Unknown);
        above.Reverse();
        List<(PrintedDate Date, bool Own)>[] places = [near, above, below];
        var published = places.Select(place => place.Find(found => found.Date.Role is DateRole.Published).Date ?? place.Find(found => found.Own && found.Date.Role is DateRole.Unknown).Date).FirstOrDefault(date => date is not null);
        var modified = places.Select(place => place.Find(found => found.Date.Role is DateRole.Modified).Date).FirstOrDefault(date => date is not null);
        return (published ?? modified ?? near.Find(found => found.Date.Role is DateRole.Unknown).Date ?? Labelled(page, byline, hints), modified);
    }

    /// <summary>The one day that lines anywhere below the headline name, with an hour, as that of publication.</summary>
    static PrintedDate? Labelled(TextPage page, IReadOnlyList<int> byline, DateHints hints)
    {
        var days = Dates(page, byline, Math.Max(0, page.HeadlineAt), page.Blocks.Count - 1, hints).FindAll(found => found is { Own: true, Date: { Role: DateRole.Published, Precision: >= Articles.DatePrecision.Minute } }).DistinctBy(found => found.Date.Value.Date).Take(2).ToList();
        return days is [var only] ? only.Date : null;
    }

    /// <summary>Dates of lines that are no story, the byline among them, and whether they fill theirs.</summary>
    static List<(PrintedDate Date, bool Own)> Dates(TextPage page, IReadOnlyList<int> byline, int from, int to, DateHints hints, bool strict = false)
    {
        var dates = new List<(PrintedDate, bool)>();
        for (var i = from; i < page.Blocks.Count && i <= to; i++)
        {
            var text = page.Blocks[i].Text;
            if ((!page.InBody[i] || byline.Contains(i)) && i != page.HeadlineAt && text.Length <= LongestLine && !page.Traits[i].HasCredit && !page.Traits[i].HasCopyright)
                dates.AddRange(NewsDates.FindAll(text, hints).Where(date => !IsAside(text, date)).Select(date => (date, IsOwn(text, date, strict || page.Traits[i].EndsSentence))));
        }
        return dates;
    }

    /// <summary>Whether a date stands in brackets behind other words, as where a caption says when its picture was taken.</summary>
    static bool IsAside(string text, PrintedDate date) =>
        date.Role is DateRole.Unknown && date.Index > date.Length && text.AsSpan(0, date.Index).LastIndexOfAny('(', ')') is var bracket and >= 0 && text[bracket] == '(' && text.AsSpan(date.Index + date.Length).IndexOf(')') is >= 0 and < 3;

    /// <summary>Whether a date stands at the line's start and a dash or bar behind it: "12.12.2022 - Town Council".</summary>
    public static bool Opens(string text, PrintedDate date) =>
        date.Index == 0 && text.AsSpan(date.Length) is [' ', '-' or '–' or '—' or '|' or '·' or '•', ' ', ..];

    /// <summary>Whether a date fills its line or its part of it, opens it before a dash, or stands in a byline.</summary>
    static bool IsOwn(string text, PrintedDate date, bool strict)
    {
        var end = date.Index + date.Length;
        var start = text.AsSpan(0, date.Index).LastIndexOfAny(_bars) + 1;
        end = text.AsSpan(end).IndexOfAny(_bars) is >= 0 and var bar ? end + bar : text.Length;
        return Opens(text, date) || date.Length >= (end - start) * (strict ? 2 : 1) * LeastShare || Bylines.Within(text) is not null;
    }
}
