using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the headline among a text's blocks.</summary>
static class Headlines
{
    const float Certain = 0.4f, Sure = 0.3f, Possible = 0.1f, Faint = 0.01f;
    const int Longest = 250, FewestWords = 3, FewestLetters = 12, Nearby = 25, AboveStandfirst = 3, MostTimesLikelier = 8, LongestSection = 20, LongestSignature = 120, LongestTrail = 30, LongestMasthead = 40, MostBlanks = 4;

    /// <summary>The likeliest block that can be a headline; else a first line that stands apart above running text; else -1.</summary>
    public static int Find(TextPage page)
    {
        if (page.Blocks.Count > 0 && IsLead(page, 0))
            return -1;
        var likely = page.Roles.Headline;
        var ranked = Enumerable.Range(0, likely.Length).Where(i => likely[i] >= Faint).OrderByDescending(i => likely[i]);
        foreach (var i in ranked.Take(8))
        {
            if (!IsBracketed(page.Blocks[i].Text) && !IsSignature(page, i) && !IsFurniture(page, i) && !IsListed(page, i) && !IsWholeStory(page, i) && (likely[i] >= Certain || (CanBe(page, i) && (likely[i] >= Sure || LooksLikeOne(page, i)))))
                return i == 1 && page.Traits[0].Words > 1 && page.Traits[i].IsSentence && FirstStandsApart(page) && CanBe(page, 0) ? 0 : Alone(page, Repeated(page, BelowSection(page, i)));
        }
        return FirstStandsApart(page) && page.Roles.Body[0] < TextPage.Likely ? 0 : -1;
    }

    /// <summary>A text's first line of one word is its section where a possible headline of several stands below it and above the story.</summary>
    static int BelowSection(TextPage page, int at)
    {
        if (at > 0 || page.Traits[0].Words > 1 || page.Blocks[0].Text.Length > LongestSection || IsRepeated(page, 0))
            return at;
        var below = Enumerable.Range(1, Math.Min(Nearby, page.Blocks.Count - 1)).Where(i => page.Roles.Headline[i] >= Possible && LooksLikeOne(page, i) && CanBe(page, i) && !page.Traits[i].IsSentence && !StoryBetween(page, 0, i)).ToList();
        return below.Count == 0 ? at : below.MaxBy(i => page.Roles.Headline[i]);
    }

    /// <summary>Whether the first line is short, is no sentence, and stands alone above the rest, as a headline does however few its words.</summary>
    static bool FirstStandsApart(TextPage page) =>
        page.Blocks is [{ Marked: false } first, { AfterBlank: true }, ..] && first.Text.Length <= Longest && !page.Traits[0].IsSentence;

    /// <summary>What pages put in brackets is a picture's name or a remark; what goes on from elsewhere, what an arrow points to, and a short trail of sections is no headline either.</summary>
    static bool IsBracketed(string text) => text[0] is '…' or '[' or '(' or '©' or '←' or '→' || (text.Length < LongestTrail && (text.Contains('›') || text.Count(letter => letter == '>') > 1));

    /// <summary>Whether the whole line is what pages print around articles; a text's first line may be called "Menu" all the same.</summary>
    static bool IsFurniture(TextPage page, int i) => i > 0 && (page.Traits[i].Whole & (FurnitureKind.Subscribe | FurnitureKind.Notice | FurnitureKind.Comments)) != FurnitureKind.None;

    /// <summary>Whether a block is an item between others of a list, as headlines of other stories are.</summary>
    static bool IsListed(TextPage page, int i) =>
        page.Blocks[i].Marked && ((i > 0 && page.Blocks[i - 1].Marked) || (i + 1 < page.Blocks.Count && page.Blocks[i + 1].Marked));

    /// <summary>Whether the text is one paragraph: without it there would be no story.</summary>
    static bool IsWholeStory(TextPage page, int i) => page.Blocks.Count == 1 && page.Traits[i].IsSentence;

    /// <summary>Whether it is the first paragraph of a story without headline: a sentence behind a dateline.</summary>
    static bool IsLead(TextPage page, int i) => page.Traits[i] is { IsSentence: true, EndsSentence: true } && Datelines.Read(page.Blocks[i].Text) is { InfoSources.Count: > 0 };

    /// <summary>Whether the line says "By" or "Source:" or is a date, however much it looks like a headline.</summary>
    static bool IsSignature(TextPage page, int i)
    {
        var text = page.Blocks[i].Text;
        if (text.Length > LongestSignature)
            return false;
        if (HeaderLines.Field(text) is var (field, value) && (field is HeaderField.Author or HeaderField.Date or HeaderField.Modified || (field is HeaderField.Publisher && value.Count(' ') < MostBlanks)))
            return true;
        return ReleaseLabels.Is(text) || (text.EndsWith('>') && text.Contains('@') && text.Contains('<')) || Bylines.Within(text) is { Marked: true, Authors.Count: > 0 } || (NewsDates.Find(text, DateHints.None) is { } date && (date.Length * 3 > text.Length * 2 || IsMasthead(page, i, date)));
    }

    /// <summary>A paper's name, in capitals or in the brackets of titles, with the day: "THE KEEL COURIER - 14 AUGUST 2010".</summary>
    static bool IsMasthead(TextPage page, int i, PrintedDate date)
    {
        var text = page.Blocks[i].Text;
        return date is { Precision: Articles.DatePrecision.Day, Inferred: [] } && text.Length - date.Length <= LongestMasthead && i + 1 < page.Blocks.Count && !page.Traits[i].EndsSentence
            && (text[0] == '《' || (text.Count(char.IsUpper) > 3 && !text.Any(char.IsLower)));
    }

    static bool CanBe(TextPage page, int i) =>
        page.Traits[i] is { HasCredit: false, HasCopyright: false } trait && (trait.Starts & (FurnitureKind.Credit | FurnitureKind.Share)) == FurnitureKind.None
        && Datelines.Read(page.Blocks[i].Text) is not { InfoSources.Count: > 0 } && Bylines.Read(page.Blocks[i].Text) is not { Authors.Count: > 0 };

    static bool LooksLikeOne(TextPage page, int i) =>
        page.Traits[i] is { Words: >= FewestWords, HasAddress: false, Starts: FurnitureKind.None } && page.Blocks[i].Text.Length <= Longest;

    /// <summary>A page prints its headline again in its trail or title, the standfirst below it but once: the possible headline right above a line, where only it is printed again.</summary>
    static int Repeated(TextPage page, int at)
    {
        if (IsRepeated(page, at))
            return at;
        for (var i = at - 1; i >= Math.Max(0, at - AboveStandfirst); i--)
        {
            if (page.Roles.Headline[i] >= Possible && page.Roles.Headline[i] * MostTimesLikelier >= page.Roles.Headline[at] && LooksLikeOne(page, i) && page.Blocks[i].Text.Length >= FewestLetters && IsRepeated(page, i))
                return i;
        }
        return at;
    }

    static bool IsRepeated(TextPage page, int at) =>
        Enumerable.Range(0, page.Blocks.Count).Any(i => i != at && page.Blocks[i].Text.EndsWith(page.Blocks[at].Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a paragraph parts two blocks, so that the lower one is a heading inside the story.</summary>
    static bool StoryBetween(TextPage page, int headline, int other)
    {
        for (var i = headline + 1; i < other; i++)
        {
            if (page.Roles.Body[i] >= TextPage.Likely && page.Traits[i].IsSentence)
                return true;
        }
        return false;
    }

    /// <summary>Where a trail ("Home » News » …"), a number or a kicker is glued before the headline, its copy that stands alone nearby. A colon joins two parts of one headline.</summary>
    static int Alone(TextPage page, int at)
    {
        var whole = page.Blocks[at].Text;
        for (var i = Math.Max(0, at - Nearby); i < page.Blocks.Count && i <= at + Nearby; i++)
        {
            var part = page.Blocks[i].Text;
            if (part.Length < whole.Length && part.Length >= FewestLetters && part.Length * 3 >= whole.Length && page.Traits[i].Words >= Math.Min(FewestWords, page.Traits[at].Words)
                && whole.EndsWith(part, StringComparison.Ordinal) && whole.AsSpan(0, whole.Length - part.Length).TrimEnd() is not [.., ':'] && !StoryBetween(page, at, i))
                return i;
        }
        return at;
    }
}
