using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Which blocks of a text are its story: what the models think likely, corrected by what no story leaves out and none ends with.</summary>
static class StoryBlocks
{
    /// <summary>From here on running text is story: a paragraph lost costs more than a sentence too much.</summary>
    const float LikelyParagraph = 0.42f;

    const int LongestHeading = 8, LongestLabel = 4, LongestDateLine = 60, LongestSourceLine = 50, FewBlocks = 4;

    const int MostBetween = 3, LongParagraph = 200, ManyParagraphs = 5;

    const float MostOfStory = 0.7f;

    /// <summary>How many blocks of running text stand for each other one in a text that nothing was copied along with.</summary>
    const int MostOthers = 8;

    const FurnitureKind FurnitureOfPages = FurnitureKind.Related | FurnitureKind.Share | FurnitureKind.Subscribe | FurnitureKind.Comments | FurnitureKind.Credit;

    public static bool[] Of(TextPage page, bool whole)
    {
        if (whole)
            return Whole(page);
        var bare = IsBare(page);
        bool[] story = [.. Enumerable.Range(0, page.Blocks.Count).Select(i => IsLikely(page, i, bare))];
        FillGaps(page, story);
        DropLists(page, story);
        if (!story.Contains(true))
            return [.. Enumerable.Range(0, story.Length).Select(i => !page.IsHeadline(i) && (page.Traits[i].IsSentence || story.Length < FewBlocks))];
        GoOn(page, story);
        DropBelow(page, story, HeadsComments);
        DropBelow(page, story, HeadsContacts);
        DropTail(page, story);
        DropLabel(page, story);
        return story;
    }

    /// <summary>All below the headline, but for notes to the desks and contacts.</summary>
    static bool[] Whole(TextPage page)
    {
        bool[] story = [.. Enumerable.Range(0, page.Blocks.Count).Select(i => i > page.HeadlineAt && !page.IsHeadline(i) && !IsNone(page, i))];
        DropBelow(page, story, HeadsContacts);
        return story;
    }

    static bool IsLikely(TextPage page, int i, bool bare) =>
        page.Roles.Body[i] >= (!page.Traits[i].IsSentence ? TextPage.Likely : bare ? 0 : LikelyParagraph) && !page.IsHeadline(i) && !IsNone(page, i);

    /// <summary>Whether hardly anything but running text stands in the text: nothing was copied along with it, whatever the models think of its words.</summary>
    static bool IsBare(TextPage page)
    {
        var others = page.Traits.Count(trait => !trait.IsSentence);
        return others * MostOthers <= page.Traits.Length && Array.TrueForAll(page.Traits, trait => (trait.Starts & FurnitureOfPages) == FurnitureKind.None);
    }

    static bool IsNone(TextPage page, int i) =>
        page.Blocks[i].Text is var text && (IsNote(text) || IsSign(page.Traits[i]) || IsPicture(text) || IsSourceLine(text) || IsCreditLine(text) || IsDateLine(text) || (i > 0 && page.Traits[i - 1].EndsSentence && IsAddress(text)));

    /// <summary>A sentence between two blocks of the story belongs to it, unless it is a credit or points elsewhere.</summary>
    static void FillGaps(TextPage page, bool[] story)
    {
        for (var i = 1; i + 1 < story.Length; i++)
            story[i] |= story[i - 1] && story[i + 1] && page.Traits[i].IsSentence && IsPlain(page, i);
    }

    /// <summary>
    /// Where many long paragraphs follow a part of the story with hardly anything between, they go on with it, and what stands between belongs to it, whatever
    /// the models thought of either: few articles are so long that they could learn how those end.
    /// </summary>
    static void GoOn(TextPage page, bool[] story)
    {
        for (var i = 0; i + 1 < story.Length; i++)
        {
            if (!story[i] || story[i + 1])
                continue;
            var (to, paragraphs) = (i, 0);
            for (var next = i + 1; next < story.Length && next - to <= MostBetween && IsPlain(page, next); next++)
            {
                if (page.Traits[next] is { IsSentence: true, Weight: >= LongParagraph })
                    (to, paragraphs) = (next, paragraphs + 1);
            }
            if (paragraphs >= ManyParagraphs)
                Array.Fill(story, true, i + 1, to - i);
        }
    }

    /// <summary>Whether nothing shows that a block is something else than story.</summary>
    static bool IsPlain(TextPage page, int i) =>
        page.Traits[i] is { Starts: FurnitureKind.None, HasCredit: false, HasCopyright: false } && !page.IsHeadline(i) && !IsNone(page, i);

    /// <summary>A list above the headline, or below words such as "More from", is none of the story.</summary>
    static void DropLists(TextPage page, bool[] story)
    {
        for (var i = 0; i < page.HeadlineAt; i++)
            story[i] &= !page.Blocks[i].Marked;
        for (var i = 0; i + 1 < story.Length; i++)
        {
            if (!IsHeading(page, i) || !page.Blocks[i + 1].Marked || ((page.Traits[i].Starts | page.Traits[i].Whole) & FurnitureKind.Related) == FurnitureKind.None)
                continue;
            story[i] = false;
            while (i + 1 < story.Length && page.Blocks[i + 1].Marked)
                story[++i] = false;
        }
    }

    /// <summary>Below the line that heads the readers' comments, or a press release's contacts, stands no story, where most of it stands above.</summary>
    static void DropBelow(TextPage page, bool[] story, Func<TextPage, int, bool> heads)
    {
        float Weight(int i) => story[i] ? page.Traits[i].Weight : 0;
        var (all, above) = (Enumerable.Range(0, story.Length).Sum(Weight), 0f);
        for (var i = 0; i < story.Length; i++)
        {
            above += Weight(i);
            if (above > all * MostOfStory && heads(page, i))
            {
                Array.Clear(story, i, story.Length - i);
                return;
            }
        }
    }

    static bool HeadsContacts(TextPage page, int i) => page.Traits[i].Words <= 6 && ReleaseLabels.HeadsContacts(page.Blocks[i].Text);

    /// <summary>Whether a line heads or counts the readers' comments: "Comments", "3 comments".</summary>
    public static bool HeadsComments(TextPage page, int i) =>
        (page.Traits[i].Whole & FurnitureKind.Comments) != FurnitureKind.None || (page.Traits[i].Words <= 2 && page.Blocks[i].Text.Split(' ') is [var number, var word] && number.All(char.IsAsciiDigit) && BylineWords.Comments.Contains(word));

    /// <summary>Headlines of other stories glued together, the heading of a list that is left out, and what every page says ("Back to overview") do not end a story.</summary>
    static void DropTail(TextPage page, bool[] story)
    {
        if (Array.LastIndexOf(story, true) is var tail and > 0 && !page.Traits[tail].EndsSentence && GluedHeadlines.Apart(page.Blocks[tail].Text).Count > 1)
            story[tail] = false;
        while (Array.LastIndexOf(story, true) is var last and > 0 && IsHeading(page, last) && (page.Traits[last].Whole != FurnitureKind.None || (last + 1 < story.Length && page.Blocks[last + 1].Marked)))
            story[last] = false;
    }

    /// <summary>No story begins with a heading of a few words: what stands there is a kicker, a place or a picture's label.</summary>
    static void DropLabel(TextPage page, bool[] story)
    {
        if (Array.IndexOf(story, true) is >= 0 and var first && first + 1 < story.Length && story[first + 1] && page.Traits[first].Words <= LongestLabel && IsHeading(page, first) && page.Traits[first + 1].IsSentence)
            story[first] = false;
    }

    static bool IsHeading(TextPage page, int i) => page.Traits[i] is { EndsSentence: false, Words: <= LongestHeading } && !page.Blocks[i].Marked;

    static bool IsNote(string text) => WireMarkers.IsEnd(text) || WireMarkers.IsChangeNote(text) || WireMarkers.IsEditorsNote(text) || WireMarkers.IsDeskLine(text);

    /// <summary>A line of which most is a date, or that one opens.</summary>
    static bool IsDateLine(string text) => text.Length <= LongestDateLine && NewsDates.Find(text, DateHints.None) is { } date && (date.Length * 2 >= text.Length || TextDates.Opens(text, date));

    /// <summary>A line of nothing but whose text or picture it is: "Source: Courier".</summary>
    static bool IsSourceLine(string text) =>
        text.Length <= LongestSourceLine && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 14 && (Furniture.Of(text).Starts & FurnitureKind.Credit) != FurnitureKind.None;

    /// <summary>A line of nothing but the agencies and houses that a story comes from: "Harbour Post - Reuters".</summary>
    static bool IsCreditLine(string text) => text.Length <= LongestSourceLine && Bylines.Read(text) is { InfoSources.Count: > 0 };

    /// <summary>An e-mail address alone, or behind the name that it belongs to.</summary>
    static bool IsAddress(string text) => text.Length <= LongestSourceLine && text.Contains('@', StringComparison.Ordinal) && (!text.Contains(' ') || Bylines.Read(text) is { Authors: [{ Email: not null }] });

    /// <summary>A picture's file name in brackets, as text browsers print it in the picture's place.</summary>
    static bool IsPicture(string text) => text[0] == '[' && text[^1] == ']' && text.Length > 5 && !text.Contains(' ') && text.AsSpan().ContainsAny(_inFileNames);

    static readonly System.Buffers.SearchValues<char> _inFileNames = System.Buffers.SearchValues.Create("-_0123456789");

    /// <summary>Two or three words that only point elsewhere: "Read More", "Share this".</summary>
    static bool IsSign(in BlockTraits trait) => trait.Words <= 3 && (trait.Whole & (FurnitureKind.Related | FurnitureKind.Share | FurnitureKind.Comments)) != FurnitureKind.None;
}
