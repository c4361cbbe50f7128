namespace NewsProcessor.Reading.Page;

/// <summary>Cuts text whose only white space is the blank where several stand in a row.</summary>
static class BlankRuns
{
    /// <summary>The words up to the next run of blanks; false when none are left.</summary>
    /// <param name="text">The text; what follows the words is left of it.</param>
    /// <param name="space">Becomes true where blanks stand before the words.</param>
    /// <param name="words">The words, no blank at either end.</param>
    /// <param name="blank">Whether one blank follows them where the text ends.</param>
    public static bool Next(ref ReadOnlySpan<char> text, ref bool space, out ReadOnlySpan<char> words, out bool blank)
    {
        var rest = text.TrimStart(' ');
        space |= rest.Length < text.Length;
        var length = rest.IndexOf("  ") is var gap and >= 0 ? gap : rest.Length;
        text = rest[length..];
        blank = length > 0 && rest[length - 1] == ' ';
        words = rest[..length].TrimEnd(' ');
        return !words.IsEmpty;
    }
}
