using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>What can be measured on one block alone, in one pass over its characters.</summary>
readonly record struct BlockTraits
{
    /// <summary>Length in characters; an East Asian character counts two and a half, as much as it says.</summary>
    public float Weight { get; init; }
    public int Words { get; init; }
    public float Capitalised { get; init; }
    public float AllCapitals { get; init; }
    public float Digits { get; init; }
    public float Commas { get; init; }
    public int InnerEnds { get; init; }
    public int Bars { get; init; }
    public bool EndsSentence { get; init; }
    public bool HasClock { get; init; }
    public bool HasYear { get; init; }
    public bool HasAddress { get; init; }
    public bool HasCopyright { get; init; }
    public bool HasCredit { get; init; }
    public FurnitureKind Starts { get; init; }
    public FurnitureKind Whole { get; init; }

    /// <summary>Running text: long enough, ended like a sentence, and not all names.</summary>
    public bool IsSentence => Weight >= 60 && EndsSentence && Capitalised < 0.6f;

    public static BlockTraits Of(string text)
    {
        var count = new Counts();
        for (var i = 0; i < text.Length; i++)
            count.Take(text, i);
        var (starts, whole) = Furniture.Of(text);
        var words = Math.Max(1, count.Words);
        return new()
        {
            Weight = text.Length + count.Wide * 1.5f,
            Words = count.Words + count.Wide / 2,
            Capitalised = (float)count.Upper / words,
            AllCapitals = (float)count.AllCaps / words,
            Digits = (float)count.Digits / text.Length,
            Commas = 100f * count.Commas / text.Length,
            InnerEnds = count.InnerEnds,
            Bars = count.Bars,
            EndsSentence = Ends(text),
            HasClock = count.Clock,
            HasYear = count.Year,
            HasAddress = count.Address,
            HasCopyright = count.Copyright,
            HasCredit = PhotoCredits.Ends(text),
            Starts = starts,
            Whole = whole,
        };
    }

    /// <summary>A full stop or its like at the end, quotation marks and brackets behind it passed over.</summary>
    static bool Ends(string text)
    {
        for (var i = text.Length - 1; i >= 0 && i > text.Length - 5; i--)
        {
            if (".!?…。！？।॥؟۔։።»”’\"'」』)）".IndexOf(text[i], StringComparison.Ordinal) is var sign && sign < 0)
                return text[i] is ']' && i > 0 && char.IsDigit(text[i - 1]);
            if (sign < 12)
                return true;
        }
        return false;
    }

    struct Counts
    {
        public int Words, Wide, Upper, AllCaps, Digits, Commas, InnerEnds, Bars;
        public bool Clock, Year, Address, Copyright;
        int _wordStart, _run;
        bool _allCaps;

        public void Take(string text, int i)
        {
            var c = text[i];
            if (char.IsLetter(c))
                Letter(text, c, i);
            else if (char.IsAsciiDigit(c))
                Digit(text, i);
            else
                Sign(text, c, i);
        }

        void Letter(string text, char c, int i)
        {
            _run = 0;
            if (c >= '\u3040' && (Caseless.IsHanOrKana(c) || Caseless.IsHangul(c)))
                Wide++;
            var upper = char.IsUpper(c);
            if (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '\'' or '’' or '-'))
            {
                Words++;
                Upper += upper ? 1 : 0;
                (_wordStart, _allCaps) = (i, upper);
            }
            else if (!upper)
            {
                if (_allCaps && i - _wordStart >= 3)
                    AllCaps--;
                _allCaps = false;
            }
            else if (_allCaps && i - _wordStart == 2)
            {
                AllCaps++;
            }
        }

        void Digit(string text, int i)
        {
            Digits++;
            _run++;
            if (_run == 4 && text[i - 3] is '1' or '2' && text[i - 2] is '9' or '0' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])))
                Year = true;
        }

        void Sign(string text, char c, int i)
        {
            var digits = _run;
            _run = 0;
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (c)
            {
                case ',' or '、' or '，' or ';' or '،':
                    Commas++;
                    break;
                case '.' or '!' or '?' or '…' when next == ' ':
                case '。' or '।' or '？' or '！' when next != '\0':
                    InnerEnds++;
                    break;
                case ':' or 'h' when digits is 1 or 2 && char.IsAsciiDigit(next):
                    Clock = true;
                    break;
                case '|' or '•' or '·' or '›' or '»' or '>' or '/':
                    Bars++;
                    break;
                case '@':
                    Address = true;
                    break;
                case '©' or 'ⓒ':
                    Copyright = true;
                    break;
            }
            if (c == '/' && next == '/')
                Address = true;
        }
    }
}
