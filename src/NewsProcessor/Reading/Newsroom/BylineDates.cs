using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Takes the dates out of a byline, with the words that join them to its names.</summary>
static partial class BylineDates
{
    /// <summary>Dates and times become separators: "By Mara Quill January 28, 2025 11:30 am".</summary>
    public static string Without(string text)
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
        return before.Length - start >= 3 && DateTokens.Of(before, start, before.Length) is [var word] && word.Is(DateNameKind.Weekday) ? before[..start].TrimEnd() : names;
    }

    /// <summary>Without an abbreviation behind the date that the dates' reader takes for no zone: "17:07 IST".</summary>
    static ReadOnlySpan<char> WithoutZone(ReadOnlySpan<char> rest)
    {
        var word = rest.TrimStart();
        var length = word.IndexOfAnyExceptInRange('A', 'Z') is >= 0 and var end ? end : word.Length;
        return length is >= 2 and <= 5 && (length == word.Length || !char.IsLetterOrDigit(word[length])) ? word[length..] : rest;
    }

    [GeneratedRegex(@"\s(?:at|um|à|às|a las|alle|kl\.?|om)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?|\s?Uhr)?", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
