namespace NewsProcessor.Reading.Newsroom;

/// <summary>What a word can stand for in a date.</summary>
enum DateNameKind : byte { Month, PersianMonth, IslamicMonth, Weekday, Morning, Afternoon, YearUnit, MonthUnit, DayUnit, HourUnit, MinuteUnit, SecondUnit, Joint, Era }

/// <param name="Value">Month 1–12, weekday 0 (Sunday) to 6, or an era's year zero in the Gregorian calendar.</param>
/// <param name="Language">CLDR language of a name; null for words that mean the same wherever they are used.</param>
readonly record struct DateSense(DateNameKind Kind, int Value, string? Language);

/// <summary>A word of dates, with its meanings in the languages that have it.</summary>
sealed class DateName(int letters)
{
    readonly List<DateSense> _senses = [];

    public void Add(DateSense sense)
    {
        if (!_senses.Contains(sense))
            _senses.Add(sense);
    }

    public bool Is(DateNameKind kind)
    {
        foreach (var sense in _senses)
        {
            if (sense.Kind == kind)
                return true;
        }
        return false;
    }

    /// <summary>
    /// The value as a word of this kind: in the text's language, else in English, else where all languages agree.
    /// Names of up to three letters that the text's language does not have are left alone: too many are ordinary words elsewhere.
    /// </summary>
    public int? Value(DateNameKind kind, string? language)
    {
        int? english = null, any = null;
        var agree = true;
        foreach (var sense in _senses)
        {
            if (sense.Kind != kind)
                continue;
            if (sense.Language is null || sense.Language == language)
                return sense.Value;
            if (sense.Language == "en")
                english = sense.Value;
            agree &= any is null || any == sense.Value;
            any = sense.Value;
        }
        return english ?? (agree && (letters > 3 || language is null) ? any : null);
    }
}
