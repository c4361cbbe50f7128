using System.Globalization;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A line's words without the signs around them.</summary>
sealed class LineWords
{
    /// <summary>Words looked at: what follows in a longer line is passed over.</summary>
    const int Most = 120;

    const string Parting = " |｜：・、。（）「」『』【】";

    static readonly Kind[] _kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => KindOf((char)code))];

    readonly List<Word> _words = [];

    /// <summary>Letters and digits; what belongs to the word behind one; what parts words; what stands between.</summary>
    enum Kind : byte { Letter, Inner, Parting, Other }

    /// <param name="Start">Where it begins in the line.</param>
    /// <param name="End">Behind its last letter or digit.</param>
    /// <param name="IsCapital">Whether it begins with a capital or a letter of a script that does not part words.</param>
    /// <param name="GoesOn">Whether nothing but a blank parts it from the next.</param>
    /// <param name="BehindBar">Whether a bar, dash or colon stands before it.</param>
    public readonly record struct Word(int Start, int End, bool IsCapital, bool GoesOn, bool BehindBar);

    public string Text { get; private set; } = "";

    public int Count => _words.Count;

    public Word this[int i] => _words[i];

    /// <summary>A word's letters; nothing before the first and behind the last.</summary>
    public ReadOnlySpan<char> Of(int i) => i >= 0 && i < _words.Count ? Text.AsSpan(_words[i].Start, _words[i].End - _words[i].Start) : default;

    public ReadOnlySpan<char> Of(int first, int last) => Text.AsSpan(_words[first].Start, _words[last].End - _words[first].Start);

    public ReadOnlySpan<char> Before(int i) => Text.AsSpan(0, _words[i].Start);

    /// <summary>Whether brackets stand around these words.</summary>
    public bool IsBracketed(int first, int last) => _words[first].Start > 0 && Text[_words[first].Start - 1] == '[' && _words[last].End < Text.Length && Text[_words[last].End] == ']';

    public void Read(string text)
    {
        _words.Clear();
        Text = text;
        var (token, start, end, bar) = (0, -1, 0, false);
        for (var at = 0; at <= text.Length && _words.Count < Most; at++)
        {
            var kind = at == text.Length ? Kind.Parting : _kinds[text[at]];
            if (kind == Kind.Letter)
            {
                if (start < 0)
                {
                    start = at;
                    bar |= Noise(token, at);
                }
                end = at + 1;
            }
            else if (kind == Kind.Inner && start >= 0)
            {
                end = at + 1;
            }
            else if (kind == Kind.Parting)
            {
                if (start >= 0)
                {
                    _words.Add(new(start, end, IsCapital(text[start]), end == at && at < text.Length && text[at] == ' ', bar));
                    bar = end < at && text[end] == ':';
                }
                else
                {
                    bar |= Noise(token, at);
                }
                bar |= at < text.Length && IsBar(text[at]);
                (token, start) = (at + 1, -1);
            }
        }
    }

    /// <summary>Signs between two words part them; whether they end with a bar.</summary>
    bool Noise(int from, int to)
    {
        if (from == to)
            return false;
        if (_words.Count > 0)
            _words[^1] = _words[^1] with { GoesOn = false };
        return IsBar(Text[to - 1]);
    }

    static bool IsBar(char sign) => sign is '|' or '-' or '–' or '—' or '｜' or '：' or '»' or '›' or '•' or '·';

    static Kind KindOf(char sign) =>
        char.IsLetterOrDigit(sign) ? Kind.Letter
        : Parting.Contains(sign, StringComparison.Ordinal) ? Kind.Parting
        : sign is '+' || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? Kind.Inner : Kind.Other;

    static bool IsCapital(char letter) => char.IsUpper(letter) || Caseless.IsHanOrKana(letter) || Caseless.IsHangul(letter);
}
