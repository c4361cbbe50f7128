namespace NewsProcessor.Reading.Newsroom;

enum DateTokenKind : byte { Number, Word, Mark }

/// <summary>A number, a word or a mark of a line.</summary>
/// <param name="Value">Of a number of up to 9 digits; the character of a mark.</param>
/// <param name="Spaced">White space stands before it.</param>
/// <param name="Name">What the word can mean in a date; null for other words.</param>
readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value, bool Spaced, DateName? Name)
{
    public int End => Start + Length;

    public bool IsNumber(int minDigits, int maxDigits) => Kind is DateTokenKind.Number && Length >= minDigits && Length <= maxDigits;

    public bool IsMark(char mark) => Kind is DateTokenKind.Mark && Value == mark;

    public bool Is(DateNameKind kind) => Name is not null && Name.Is(kind);
}
