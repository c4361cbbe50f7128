using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Lines at the text's ends that only say when it was printed and who signs it: "Updated 3 May 2024, 14:32", "Mara Quill mara@paper.example".</summary>
static class Imprint
{
    const int Longest = 80, Ends = 3;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them belong to the body; such lines leave it.</param>
    public static void Leave(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var taken = Enumerable.Range(0, inBody.Length).Where(i => inBody[i]).ToList();
        if (taken.Count <= Ends * 2)
            return;
        foreach (var i in taken.Take(Ends).TakeWhile(i => !RegionMeasures.IsProse(blocks[i])).Where(i => blocks[i].Text.Length <= Longest && IsDate(blocks[i].Text)))
            inBody[i] = false;
        foreach (var i in taken.TakeLast(Ends).Reverse().TakeWhile(i => !RegionMeasures.IsProse(blocks[i])).Where(i => blocks[i].Text.Length <= Longest && IsSigned(blocks[i].Text)))
            inBody[i] = false;
    }

    /// <summary>A label and a day with its hour, and nothing else.</summary>
    static bool IsDate(string text) =>
        NewsDates.FindAll(text, DateHints.None) is [{ Role: not DateRole.Unknown, Precision: >= Articles.DatePrecision.Minute } date] && date.Index + date.Length >= text.Length - 2;

    /// <summary>A name with the address that it can be written to.</summary>
    static bool IsSigned(string text) => text.Contains('@', StringComparison.Ordinal) && Bylines.Read(text) is { Authors: [{ Email: not null }] };
}
