namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells by its words whether a name is a paper's, station's or site's.</summary>
static class PaperNames
{
    const int Longest = 40, MostWords = 5;

    /// <summary>Ends of words that name papers and stations.</summary>
    static readonly string[] _ends = ["zeitung", "nachrichten", "blatt", "kurier", "anzeiger", "rundschau", "tageblatt", "news", "times", "post", "herald", "tribune", "bote", "新聞", "新闻", "日報", "日报", "日刊", "ニュース", "신문", "뉴스", "일보", "tv", "radio"];

    /// <summary>What stands in papers' names wherever words are not parted.</summary>
    static readonly string[] _unparted = ["新聞", "新闻", "日報", "日报", "通信", "ニュース", "デジタル", "放送", "신문", "뉴스", "일보", "방송"];

    /// <summary>Whether a word is one that papers put into their names.</summary>
    public static bool IsTradeWord(string word) =>
        BylineWords.Houses.Contains(word) || Array.Exists(_ends, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a few words are a paper's name: a word of the trade beside a name of its own, or a site's address.</summary>
    public static bool Is(string text) => Is(text, hasTrade: true);

    /// <param name="text">The words.</param>
    /// <param name="hasTrade">False where none of them is known to be one of the trade.</param>
    public static bool Is(string text, bool hasTrade)
    {
        if (text.Length is < 3 or > Longest)
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && (IsUnparted(text) || (words.Length == 1 && IsSite(text)) || (hasTrade && words.Any(IsTradeWord) && words.Any(IsOwn)));
    }

    /// <summary>A paper's name in a script that does not part its words.</summary>
    public static bool IsUnparted(string text) =>
        text.Length is > 3 and <= 16 && !text.Contains(' ') && (Caseless.IsHanOrKana(text[0]) || Caseless.IsHangul(text[0])) && Array.Exists(_unparted, part => text.Contains(part, StringComparison.Ordinal));

    /// <summary>"gazette.example": letters behind the last dot.</summary>
    public static bool IsSite(string text) =>
        !text.Contains(' ') && text.LastIndexOf('.') is > 1 and var dot && dot < text.Length - 2 && text.Length - dot <= 8 && text.Skip(dot + 1).All(char.IsAsciiLetter) && text[..dot].All(c => char.IsLetterOrDigit(c) || c is '.' or '-');

    /// <summary>A word with a capital that is no common word of pages and newsrooms.</summary>
    static bool IsOwn(string word) =>
        char.IsUpper(word[0]) && (!IsTradeWord(word) || !BylineWords.Houses.Contains(word)) && !BylineWords.NeverNames.Contains(word) && !BylineWords.RoleOpeners.Contains(word) && !BylineWords.Roles.Contains(word);
}
