using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the dates of publication and change among the lines around headline and story.</summary>
static class TextDates
{
    const int LongestLine = 200, Above = 8, Below = 6;

    public static (PrintedDate? Published, PrintedDate? Modified) Find(TextPage page, string? language)
    {
        var hints = new DateHints { Language = language };
        var first = Math.Max(0, page.FirstBody);
        var headline = page.HeadlineAt < 0 ? first : page.HeadlineAt;
        var near = Dates(page, Math.Min(headline, first), Math.Max(first + 2, headline + 3), hints);
        var (published, modified) = Sorted(near);
        if (published is null && modified is null)
            (published, modified) = Sorted(Dates(page, Math.Max(0, Math.Min(headline, first) - Above), Math.Min(headline, first), hints));
        // Below the story stand the dates of other stories too: only one that says what it is counts.
        if (published is null && modified is null)
            (published, modified) = Sorted(Dates(page, page.LastBody + 1, page.LastBody + Below, hints).FindAll(date => date.Role is not DateRole.Unknown));
        return (published, modified);
    }

    static List<PrintedDate> Dates(TextPage page, int from, int to, DateHints hints)
    {
        var dates = new List<PrintedDate>();
        for (var i = from; i < page.Blocks.Count && i <= to; i++)
        {
            if (!page.InBody[i] && i != page.HeadlineAt && page.Blocks[i].Text.Length <= LongestLine && !page.Traits[i].HasCredit && !page.Traits[i].HasCopyright)
                dates.AddRange(NewsDates.FindAll(page.Blocks[i].Text, hints));
        }
        return dates;
    }

    static (PrintedDate? Published, PrintedDate? Modified) Sorted(List<PrintedDate> dates)
    {
        var published = dates.Find(date => date.Role is DateRole.Published) ?? dates.Find(date => date.Role is DateRole.Unknown);
        return (published, dates.Find(date => date.Role is DateRole.Modified));
    }
}
