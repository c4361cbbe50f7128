namespace NewsProcessor.Reading.Newsroom;

/// <summary>A stretch of text cut into tokens, read with hints. Positions outside it hold nothing.</summary>
sealed class DateLine(string text, List<DateToken> tokens, DateHints hints)
{
    public string Text => text;
    public DateHints Hints => hints;
    public string? Language { get; } = hints.Language?.Split('-', '_')[0].ToLowerInvariant();
    public int Count => tokens.Count;
    public DateToken this[int at] => (uint)at < (uint)tokens.Count ? tokens[at] : default;

    public bool Has(int at) => (uint)at < (uint)tokens.Count;
    public bool IsNumber(int at, int minDigits, int maxDigits) => Has(at) && tokens[at].IsNumber(minDigits, maxDigits);
    public bool IsMark(int at, char mark) => Has(at) && tokens[at].IsMark(mark);
    public bool IsAny(int at, string marks) => Has(at) && tokens[at].Kind is DateTokenKind.Mark && marks.Contains((char)tokens[at].Value, StringComparison.Ordinal);
    public bool Is(int at, DateNameKind kind) => Has(at) && tokens[at].Is(kind);
    public int? Value(int at, DateNameKind kind) => Has(at) && tokens[at].Name is { } name ? name.Value(kind, Language) : null;
    public ReadOnlySpan<char> Word(int at) => Has(at) && tokens[at].Kind is DateTokenKind.Word ? text.AsSpan(tokens[at].Start, tokens[at].Length) : default;

    /// <summary>Past one token if it is one of these marks.</summary>
    public int Skip(int at, string marks) => IsAny(at, marks) ? at + 1 : at;

    /// <summary>True for a word that says afternoon, false for morning.</summary>
    public bool? Half(int at) => !Has(at) || tokens[at].Name is not { } name ? null
        : name.Value(DateNameKind.Afternoon, Language) is not null ? true
        : name.Value(DateNameKind.Morning, Language) is not null ? false : null;

    /// <summary>Marks, and words that join the parts of a date: those of <see cref="DateGrammar"/> and, where allowed, any word of up to three letters that is no name.</summary>
    public bool IsJoint(int at, string marks, bool anyShortWord = false) => IsAny(at, marks) || (Has(at) && tokens[at].Kind is DateTokenKind.Word
        && (tokens[at].Name is { } name ? name.Is(DateNameKind.Joint) || name.Is(DateNameKind.YearUnit) || name.Is(DateNameKind.DayUnit) : anyShortWord && tokens[at].Length <= 3));

    /// <summary>Past at most so many joints.</summary>
    public int SkipJoints(int at, int most, string marks, bool anyShortWord = false)
    {
        for (; most > 0 && IsJoint(at, marks, anyShortWord); most--)
            at++;
        return at;
    }

    /// <summary>Whether two tokens touch.</summary>
    public bool Touches(int left) => Has(left) && Has(left + 1) && !tokens[left + 1].Spaced && tokens[left].End == tokens[left + 1].Start;
}
