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

    /// <summary>Words by which pages speak of themselves, and to their reader.</summary>
    public int Promotion { get; init; }
    public int Address { get; init; }

    public FurnitureKind Starts { get; init; }
    public FurnitureKind Whole { get; init; }

    /// <summary>Running text: long enough, ended like a sentence, and not all names.</summary>
    public bool IsSentence => Weight >= 60 && EndsSentence && Capitalised < 0.6f;

    /// <summary>Running text of some length.</summary>
    public bool IsParagraph => IsSentence && Weight >= 100;

    public static BlockTraits Of(string text)
    {
        var count = new Counts();
        count.Take(text);
        var (starts, whole) = Furniture.Of(text);
        var words = Math.Max(1, count.Words);
        var (promotion, address) = PageTalk.Of(text);
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
            Promotion = promotion,
            Address = address,
            Starts = starts,
            Whole = whole,
        };
    }

    /// <summary>A full stop or its like at the end, quotation marks and brackets behind it passed over.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0 && i > text.Length - 5; i--)
        {
            if (SentenceEnds.Contains(text[i], StringComparison.Ordinal))
                return true;
            if (!Closing.Contains(text[i], StringComparison.Ordinal))
                return text[i] is ']' && i > 0 && char.IsDigit(text[i - 1]);
        }
        return false;
    }

    const string SentenceEnds = ".!?…。！？।॥؟۔։።", Closing = "»”“’‘«›‹\"'」』)）";

    struct Counts
    {
        public int Words, Wide, Upper, AllCaps, Digits, Commas, InnerEnds, Bars;
        public bool Clock, Year, Address, Copyright;
        int _wordStart, _run;
        bool _allCaps;

        public void Take(string text)
        {
            var before = SignKind.None;
            for (var i = 0; i < text.Length; i++)
            {
                var kind = Signs.Of(text[i]);
                if ((kind & SignKind.Letter) != SignKind.None)
                    Letter(i, kind, (before & SignKind.Joins) == SignKind.None);
                else if ((kind & SignKind.Digit) != SignKind.None)
                    Digit(text, i);
                else if ((kind & SignKind.Mark) != SignKind.None)
                    Mark(text, text[i], i);
                else
                    _run = 0;
                before = kind;
            }
        }

        void Letter(int i, SignKind kind, bool starts)
        {
            _run = 0;
            Wide += (kind & SignKind.Wide) != SignKind.None ? 1 : 0;
            var upper = (kind & SignKind.Capital) != SignKind.None;
            if (starts)
            {
                Words++;
                Upper += upper ? 1 : 0;
                (_wordStart, _allCaps) = (i, upper);
            }
            else if (_allCaps)
            {
                Capitals(i, upper);
            }
        }

        /// <summary>Of a word in capitals so far: it counts from its third letter on, unless a small one follows.</summary>
        void Capitals(int i, bool upper)
        {
            if (upper)
            {
                AllCaps += i - _wordStart == 2 ? 1 : 0;
                return;
            }
            AllCaps -= i - _wordStart >= 3 ? 1 : 0;
            _allCaps = false;
        }

        void Digit(string text, int i)
        {
            Digits++;
            _run++;
            if (_run == 4 && text[i - 3] is '1' or '2' && text[i - 2] is '9' or '0' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])))
                Year = true;
        }

        void Mark(string text, char c, int i)
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
                case ':' when digits is 1 or 2 && char.IsAsciiDigit(next):
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
