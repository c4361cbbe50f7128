using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Finds the paper's own name where a page speaks of itself: "More from The Courier", "Sign up for Courier newsletters".</summary>
static class Mastheads
{
    const int LongestLine = 400, MostWords = 4, Enough = 3;

    /// <summary>Words before a paper's name.</summary>
    static readonly HashSet<string> _before = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "to", "of", "support", "by", "for", "the", "on", "with", "at", "than", "join", "follow", "download", "von", "der", "die", "das", "über", "auf", "bei", "mit", "zum", "de", "du", "des", "à", "sur", "avec", "el", "la", "en", "con", "a", "da", "do", "di", "su", "van", "op", "på", "från", "fra", "af", "av", "©", "source:", "quelle:", "source", "quelle", "fuente:", "fonte:", "story", "in",
    };

    static readonly HashSet<string> _strangers = new(StringComparer.OrdinalIgnoreCase)
    {
        "facebook", "twitter", "instagram", "google", "google news", "whatsapp", "linkedin", "youtube", "telegram", "reddit", "apple", "apple news", "spotify", "tiktok", "pinterest", "x", "bluesky", "threads", "android", "ios", "app store", "google play", "javascript", "cookies", "cookie", "privacy policy", "terms of use", "terms", "terms of service", "newsletter", "newsletters", "getty images", "getty", "gmail", "flipboard", "firefox", "chrome", "safari", "microsoft", "pdf", "rss", "email", "e-mail", "datenschutz", "agb", "whats app", "messenger", "recaptcha", "premium",
    };

    /// <summary>The name that the lines outside the story speak of most, or null when none stands out.</summary>
    public static string? Find(TextPage page)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var text = page.Blocks[i].Text;
            if (page.InBody[i] || page.IsHeadline(i) || text.Length > LongestLine || page.Traits[i].HasCredit)
                continue;
            var talk = PageTalk.Of(text).Promotion + (page.Traits[i].Starts == FurnitureKind.None ? 0 : 1);
            if (talk == 0 || page.Traits[i].HasClock)
                continue;
            foreach (var (name, announced) in Names(text).DistinctBy(found => found.Name))
                votes[name] = votes.GetValueOrDefault(name) + (announced ? 2 : 1) + (name.Split(' ').Any(PaperNames.IsTradeWord) ? 1 : 0);
        }
        var best = votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key.Length).FirstOrDefault();
        return best.Value >= Enough ? best.Key : null;
    }

    /// <summary>Runs of capitalised words, and whether a word such as "from" announces them.</summary>
    static IEnumerable<(string Name, bool Announced)> Names(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            var end = i;
            while (end < words.Length && end - i <= MostWords && IsNamePart(words[end], end > i))
                end++;
            if (end == i)
                continue;
            var announced = _before.Contains(words[i - 1]);
            var name = string.Join(' ', words[i..end]).Trim(' ', '.', ',', '!', '?', ':', ';', '\'', '’', '"', '“', '”', '„', ')', '(');
            name = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
            if (name.Length is > 3 and < 40 && end - i <= MostWords && !_strangers.Contains(name) && Furniture.Of(name).Whole == FurnitureKind.None && (announced || name.Contains(' ')))
                yield return (name, announced);
            i = end;
        }
    }

    static bool IsNamePart(string word, bool inside) => char.IsUpper(word[0]) || (inside && word is "de" or "of" or "der" or "du" && word.Length > 1);
}
