using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds what may be a paper's name in a line.</summary>
static class MastheadNames
{
    const int MostWords = 4, Longest = 40, AroundSite = 10;

    /// <summary>Words before a paper's name.</summary>
    static readonly HashSet<string> _before = Set("from to of support supports unterstützen soutenir apoyar by for the on with at than join follow download about visit read advertise contact von der die das dem über auf bei mit zum de du des à sur avec el la en con a da do di su van op på från fra om af av © source: quelle: source quelle fuente: fonte: story in : story:");

    /// <summary>Words before the paper that somebody talks to or works for: "told the Courier", "reporter for the Courier".</summary>
    static readonly HashSet<string> _tellers = Set("told tells gegenüber sagte sagten a al");
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _tellerWords = _tellers.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly WordFilter _tellerFilter = new(_tellers);
    static readonly HashSet<string> _employers = Set("for at für bei pour para en voor för på");
    static readonly HashSet<string> _articles = Set("the der die das dem den le la el il");

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _articleWords = _articles.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HashSet<string> _leadIns = new(BylineWords.LeadIns, StringComparer.OrdinalIgnoreCase);
    static readonly System.Buffers.SearchValues<char> _noName = System.Buffers.SearchValues.Create("?!,\":|/");

    static readonly HashSet<string> _strangers = new(StringComparer.OrdinalIgnoreCase)
    {
        "facebook", "twitter", "instagram", "google", "google news", "whatsapp", "linkedin", "youtube", "telegram", "reddit", "apple", "apple news", "spotify", "tiktok", "pinterest", "x", "bluesky", "threads", "android", "ios", "app store", "google play", "javascript", "cookies", "cookie", "privacy policy", "terms of use", "terms", "terms of service", "newsletter", "newsletters", "getty images", "getty", "gmail", "flipboard", "firefox", "chrome", "safari", "microsoft", "pdf", "rss", "email", "e-mail", "datenschutz", "agb", "whats app", "messenger", "recaptcha", "premium", "social media", "podcast", "podcasts", "tumblr", "mastodon", "abo", "impressum", "kontakt", "plus", "video", "videos", "image", "logo", "menu", "copyright", "artikel", "open", "new", "google scholar", "pubmed", "goo", "youtu", "bit", "t", "w3", "use", "us on social media", "service navigation",
    };

    /// <summary>Forms of companies and words of owners, which end a paper's name.</summary>
    static readonly HashSet<string> _ownerWords = Set("gmbh ag kg ltd ltd. limited inc inc. llc s.a. s.l. slu slu. ab as a/s oy b.v. bv media medien newspapers publishing publications verlag group gruppe company corporation corp ediciones editora editorial all rights tous alle todos tutti haki wszystkie alla kaikki všechna toate minden все network broadcasting");

    /// <summary>Whether a few words have the shape of a paper's name: a capital in front, some word of its own, nothing that pages say anyway.</summary>
    public static bool IsName(string text) => IsShaped(text) && text.Split(' ').Any(IsOwn);

    /// <summary>As <see cref="IsName"/>, or two words of the trade or one behind an article, as where the context says that a paper is meant: "Daily Mail", "Die Presse".</summary>
    public static bool IsMeant(string text) => IsShaped(text) && (text.Split(' ') is var words && words.Any(IsOwn) || (words.Length > 1 && words.All(word => char.IsUpper(word[0])) && words.Count(PaperNames.IsTradeWord) >= (_articles.Contains(words[0]) ? 1 : 2)));

    static bool IsShaped(string text)
    {
        if (text.Length is <= 2 or >= Longest || !(char.IsUpper(text[0]) || PaperNames.IsUnparted(text)) || text.AsSpan().ContainsAny(_noName))
            return false;
        var words = text.Split(' ');
        return words.Length <= MostWords
            && !_strangers.Contains(text) && Furniture.Of(text).Whole == FurnitureKind.None && words.All(word => !char.IsLower(word[0]) || BylineWords.Particles.Contains(word) || word == "of") && !_leadIns.Contains(words[0]) && !PageWords.Address.Contains(words[0]) && (words.Length > 1 || DateNames.Find(SiteLabel.Key(text)) is null);
    }

    static bool IsOwn(string word) =>
        (char.IsUpper(word[0]) || word[0] > '\u3000') && !BylineWords.Houses.Contains(word) && !BylineWords.NeverNames.Contains(word) && !PageWords.Promotion.Contains(word) && !PageWords.Address.Contains(word) && !_strangers.Contains(word);

    /// <summary>Runs of capitalised words, and whether a word such as "from" announces them.</summary>
    public static IEnumerable<(string Name, bool Announced)> In(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (Run(words, i) is not var (name, end))
                continue;
            var announced = _before.Contains(words[i - 1]);
            if (announced || name.Contains(' '))
                yield return (name, announced);
            i = end;
        }
    }

    /// <summary>Papers that somebody in the story talked to.</summary>
    public static IEnumerable<string> Told(string text) => text.AsSpan().ContainsAny(_tellerStarts) && LeadsToName(text, _tellerWords) ? After(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), _tellers) : [];

    static readonly System.Buffers.SearchValues<string> _tellerStarts = System.Buffers.SearchValues.Create([" told ", " tells ", "gegenüber ", " sagte", " a ", " al "], StringComparison.Ordinal);

    /// <summary>"Support The Courier", "Follow the Courier": a line of nothing else.</summary>
    public static string? Supported(string[] words) =>
        words is { Length: > 1 and <= 6 } && _verbs.Contains(words[0]) && Run(words, 1) is var (name, end) && end >= words.Length - 1 ? name : null;

    static readonly HashSet<string> _verbs = Set("support follow join about download über folge unterstütze soutenez apoya sostieni");

    /// <summary>Papers that a line about an author names.</summary>
    public static IEnumerable<string> Employers(string[] words) =>
        words.Length > 4 && Array.Exists(words, BylineWords.Roles.Contains) ? After(words, _employers) : [];

    /// <summary>Whether such a word stands before a capital anywhere, or before an article: else there is no name behind it.</summary>
    static bool LeadsToName(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> leads)
    {
        var lead = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (lead && (char.IsUpper(word[0]) || _articleWords.Contains(word)))
                return true;
            lead = _tellerFilter.MayHold(word) && leads.Contains(word);
        }
        return false;
    }

    static IEnumerable<string> After(string[] words, HashSet<string> leads)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!leads.Contains(words[i]))
                continue;
            var at = _articles.Contains(words[i + 1]) && !char.IsUpper(words[i + 1][0]) ? i + 2 : i + 1;
            if (Run(words, at) is var (name, _))
                yield return name;
        }
    }

    /// <summary>The capitalised words from a word on, when they can be a name, and where they end.</summary>
    static (string Name, int End)? Run(string[] words, int at)
    {
        var end = at;
        while (end < words.Length && end - at < MostWords && IsNamePart(words[end], end > at))
        {
            if (words[end++][^1] is '.' or ',' or '!' or '?' or ':' or ';' or ')' or '"' or '”' or '“')
                break;
        }
        if (end == at)
            return null;
        var name = string.Join(' ', words[at..end]).Trim(' ', '.', ',', '!', '?', ':', ';', '\'', '’', '"', '“', '”', '„', ')', '(', '»', '«');
        name = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
        name = WithoutProduct(name);
        return IsMeant(name) ? (name, end) : null;
    }

    static bool IsNamePart(string word, bool inside) => char.IsUpper(word[0]) || (inside && word is "de" or "of" or "der" or "du" && word.Length > 1);

    /// <summary>"Courier App" is the Courier's; so is "Courier-Plus".</summary>
    static string WithoutProduct(string name)
    {
        var cut = name.AsSpan().IndexOfAny(' ', '-', '–');
        for (var from = 0; cut >= 0; cut = name.AsSpan(from).IndexOfAny(' ', '-', '–') is >= 0 and var next ? from + next : -1)
        {
            from = cut + 1;
            var word = name.AsSpan(from);
            word = word.IndexOfAny(' ', '-', '–') is >= 0 and var end ? word[..end] : word;
            if (cut > 2 && ((from + word.Length == name.Length && PageWords.Promotion.Contains(word.ToString())) || word is "App" or "Plus" or "Logo" or "Mitglied" or "Jobs" or "Shop" or "Digital" or "Online" or "Newsletter"))
                return name[..cut];
        }
        return name;
    }

    /// <summary>The name beside "logo": "Courier logo", "Logo Courier", "Courier-Logo".</summary>
    public static string? OfLogo(string text)
    {
        var name = text.EndsWith("logo", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text.StartsWith("logo ", StringComparison.OrdinalIgnoreCase) ? text[5..] : null;
        return name?.Trim(' ', '-', '[', ']') is { } bare && IsMeant(bare) ? bare : null;
    }

    public static bool IsCopyright(string text) => text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || text.Contains('©') || (text.StartsWith("@ ", StringComparison.Ordinal) && text.Length > 6 && char.IsAsciiDigit(text[2]));

    /// <summary>Whether a line about rights has a year or says "rights": one under a picture has neither.</summary>
    public static bool IsDated(string text)
    {
        var year = text.AsSpan().IndexOf("20", StringComparison.Ordinal);
        return (year >= 0 && year + 3 < text.Length && char.IsAsciiDigit(text[year + 2]) && char.IsAsciiDigit(text[year + 3])) || text.AsSpan().ContainsAny(_rights);
    }

    static readonly System.Buffers.SearchValues<string> _rights = System.Buffers.SearchValues.Create(["rights", "rechte", "derechos", "droits", "diritti", "direitos", "prawa"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Who holds the rights: the capitalised words next to sign and years, without owner's words.</summary>
    public static string? Holder(string text)
    {
        var at = text.IndexOf('©', StringComparison.Ordinal);
        var before = at > 0 ? text[..at].Trim(' ', '.', ',', '|') : "";
        if (before.Length > 0 && !before.Contains("opyright", StringComparison.Ordinal))
            return IsMeant(before) ? before : null;
        text = at < 0 ? text : text[at..];
        text = text.AsSpan().IndexOfAny('|', '•') is >= 0 and var bar ? text[..bar] : text;
        var words = text.Split([' ', '©', '@', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var start = Array.FindIndex(words, word => char.IsLetter(word[0]) && !word.Equals("copyright", StringComparison.OrdinalIgnoreCase) && word is not ("by" or "von" or "c"));
        if (start < 0)
            return null;
        var end = start;
        while (end < words.Length && end - start < MostWords && !_ownerWords.Contains(words[end].TrimEnd('.')) && (IsNamePart(words[end], end > start) || end == start))
        {
            if (words[end++] is [_, _, _, _, .., '.'])
                break;
        }
        return string.Join(' ', words[start..end]).Trim('.', ' ') is var name && IsMeant(name) ? name : null;
    }

    /// <summary>The labels of web addresses and e-mail hosts, as printed without the ending, and whether hardly anything else stands in the line.</summary>
    public static IEnumerable<(string Label, string Printed, bool Alone)> Sites(string text)
    {
        if (!text.Contains('.'))
            yield break;
        foreach (var word in text.Split([' ', '@', '/', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var host = word.Trim('.', '"', '“', '„', '”', '*');
            if (!PaperNames.IsSite(host) || host.Split('.') is not { Length: >= 2 } labels || labels[^1].Length > 4)
                continue;
            var label = labels.Length > 2 && labels[^2].Length <= 3 ? labels[^3] : labels[^2];
            if (label.Length > 2 && !_strangers.Contains(label))
                yield return (SiteLabel.Key(label), label, text.Length <= host.Length + AroundSite);
        }
    }

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
