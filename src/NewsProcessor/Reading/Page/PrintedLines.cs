using System.Buffers;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>A line between two breaks, the texts that it is made of, whether it stays a line whatever follows, and what the page had noted at its end. Lengths are in characters.</summary>
readonly record struct PrintedLine(string Text, int LinkLength, int EmphasisLength, Range Texts, bool IsKept, Noted Noted)
{
    /// <summary>Whether all of it is set in bold or italics.</summary>
    public bool IsEmphasised => EmphasisLength > 0 && EmphasisLength >= Text.Length - 1;
}

/// <summary>Tells the lines that one paragraph was broken into from lines that are paragraphs, subheads and items of their own.</summary>
static class PrintedLines
{
    const int LongestSubhead = 120, LongestByline = 100;

    /// <summary>A sentence that ends here or later ends its paragraph; East Asian letters take twice the room.</summary>
    const int ShortestParagraph = 100;

    static readonly SearchValues<char> _ends = SearchValues.Create(".!?…。！？।؟:：");
    static readonly SearchValues<char> _closings = SearchValues.Create("\"'”’»)]）」』");
    static readonly SearchValues<char> _bullets = SearchValues.Create("-–—•·▪►▶☞■●○◆※*");

    /// <summary>How many lines from <paramref name="at"/> on make one paragraph: at least one.</summary>
    public static int Together(IReadOnlyList<PrintedLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && !Part(lines[next - 1], lines[next]))
            next++;
        return next - at;
    }

    static bool Part(PrintedLine line, PrintedLine next) =>
        line.IsKept || IsItem(next.Text) || (line.IsEmphasised && IsByline(next.Text)) || (IsByline(line.Text) && !IsTrade(next.Text)) || (char.IsAsciiDigit(line.Text[0]) && char.IsAsciiDigit(next.Text[0])) || (IsSubhead(line) && !next.IsEmphasised) || (IsSubhead(next) && !line.IsEmphasised && EndsSentence(line.Text)) || (Width(line.Text) >= ShortestParagraph && EndsSentence(line.Text));

    static bool IsSubhead(PrintedLine line) => line.IsEmphasised && line.Text.Length <= LongestSubhead;

    static bool IsByline(string text) => text.Length <= LongestByline && Bylines.Within(text) is { Marked: true };

    /// <summary>Whether a line says what the author above it is: "Staff Writer", "Associated Press".</summary>
    static bool IsTrade(string text) => text.Length <= LongestByline && BylinePiece.Of(text, announced: false).Kind is BylinePieceKind.Role or BylinePieceKind.House or BylinePieceKind.Agency;

    static bool IsItem(string text) => text.Length > 2 && _bullets.Contains(text[0]) && text[1] == ' ';

    static bool EndsSentence(string text) => text.AsSpan().LastIndexOfAnyExcept(_closings) is >= 0 and var last && _ends.Contains(text[last]);

    static int Width(string text) => text.Length > ShortestParagraph ? text.Length : text.Sum(letter => letter >= '\u1100' ? 2 : 1);
}
