using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Korean parts its words by spaces, but programs break its lines inside words; the space at a break is gone, so what the text says nearby decides.</summary>
static class HangulBreaks
{
    /// <summary>Characters on either side of the break in which the words are looked for.</summary>
    const int Nearby = 4000;

    /// <summary>Whether the line is filled to the last column, as a program fills it.</summary>
    public static bool AtMargin(TextLine line, int? margin) => line.Wide && line.Width + 2 > margin;

    /// <summary>Whether the break lies inside a word. Most do: it lies between words only where both parts are words of their own nearby, and the whole is none.</summary>
    public static bool InsideWord(string text, TextLine line, TextLine next)
    {
        if (!Caseless.IsHangul(text[line.End - 1]) || !Caseless.IsHangul(text[next.Start]))
            return false;
        var before = text.AsSpan(line.Start, line.End - line.Start);
        before = before[(before.LastIndexOf(' ') + 1)..];
        var after = text.AsSpan(next.Start, next.End - next.Start);
        after = after.IndexOf(' ') is var space and >= 0 ? after[..space] : after;
        var from = Math.Max(0, line.End - Nearby);
        var around = text.AsSpan(from, Math.Min(text.Length, next.Start + Nearby) - from);
        return IsWord(around, $"{before}{after}") || !(IsWord(around, $"{before}") && IsWord(around, $"{after}"));
    }

    static bool IsWord(ReadOnlySpan<char> text, string word) => text.Contains($" {word} ", StringComparison.Ordinal);
}
