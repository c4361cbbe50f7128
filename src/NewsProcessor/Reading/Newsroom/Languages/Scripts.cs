namespace NewsProcessor.Reading.Newsroom;

/// <summary>What the script of a text says about its language.</summary>
/// <param name="Language">The language, where the script is that of one language of the press; null where words must tell.</param>
/// <param name="Letters">How many letters were seen; a character of Chinese, Japanese or Korean counts twice.</param>
readonly record struct Scripts(string? Language, int Letters)
{
    /// <summary>Blocks of Unicode by first character, each with the language that is written in it, or "" where several are.</summary>
    static readonly (char First, string Language)[] _blocks =
    [
        ('\0', ""), ('\u0370', "el"), ('\u0400', ""), ('\u0530', "hy"), ('\u0590', "he"), ('\u0600', ""), ('\u0700', "syr"), ('\u0750', ""), ('\u0780', "dv"), ('\u07C0', "nqo"), ('\u0800', ""),
        ('\u0900', ""), ('\u0980', "bn"), ('\u0A00', "pa"), ('\u0A80', "gu"), ('\u0B00', "or"), ('\u0B80', "ta"), ('\u0C00', "te"), ('\u0C80', "kn"), ('\u0D00', "ml"), ('\u0D80', "si"),
        ('\u0E00', "th"), ('\u0E80', "lo"), ('\u0F00', "bo"), ('\u1000', "my"), ('\u10A0', "ka"), ('\u1100', "ko"), ('\u1200', ""), ('\u13A0', "chr"), ('\u1400', "iu"), ('\u1680', ""), ('\u1780', "km"),
        ('\u1800', "mn"), ('\u18B0', ""), ('\u1C80', ""), ('\u1F00', "el"), ('\u2000', ""), ('\u2D00', "ka"), ('\u2D30', "zgh"), ('\u2D80', ""), ('\u3040', "ja"), ('\u3100', "zh"), ('\u3130', "ko"),
        ('\u3190', ""), ('\u31A0', "zh"), ('\u31C0', ""), ('\u3400', "zh"), ('\uA000', "ii"), ('\uA4D0', ""), ('\uAC00', "ko"), ('\uD7FC', ""), ('\uF900', "zh"), ('\uFB00', ""), ('\uFF66', "ja"), ('\uFF9E', ""),
    ];

    static readonly char[] _firsts = [.. _blocks.Select(block => block.First)];

    public static Scripts Of(params ReadOnlySpan<string> texts)
    {
        var counts = new int[_blocks.Length];
        var letters = 0;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                if (c < '\u0370' ? !char.IsLetter(c) : !(char.IsLetter(c) || char.IsSurrogate(c)))
                    continue;
                var block = BlockOf(c);
                var weight = c >= '\u1100' && _blocks[block].Language is "zh" or "ja" or "ko" ? 2 : 1;
                counts[block] += weight;
                letters += weight;
            }
        }
        return new(Sole(counts, letters, texts), letters);
    }

    static int BlockOf(char c)
    {
        if (c < '\u0370')
            return 0;
        var at = Array.BinarySearch(_firsts, c);
        return at < 0 ? ~at - 1 : at;
    }

    /// <summary>The language with more than half of the letters. Kana among Han is Japanese; Han and hangul together are Korean.</summary>
    static string? Sole(int[] counts, int letters, ReadOnlySpan<string> texts)
    {
        var (kana, han) = (Sum(counts, "ja"), Sum(counts, "zh"));
        if ((kana + han) * 2 > letters)
            return kana * 20 > han ? "ja" : "zh";
        var most = Array.IndexOf(counts, counts.Max());
        var language = _blocks[most].Language;
        return language.Length > 0 && Sum(counts, language) * 2 > letters ? Within(language, texts) : null;
    }

    static int Sum(int[] counts, string language)
    {
        var sum = 0;
        for (var at = 0; at < counts.Length; at++)
            sum += _blocks[at].Language == language ? counts[at] : 0;
        return sum;
    }

    /// <summary>Letters that only a second language of a script has: Assamese ra and wa, Yiddish digraphs.</summary>
    static string Within(string language, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (language == "bn" && text.AsSpan().ContainsAny('\u09F0', '\u09F1'))
                return "as";
            if (language == "he" && text.AsSpan().ContainsAny('\u05F0', '\u05F1', '\u05F2'))
                return "yi";
        }
        return language;
    }
}
