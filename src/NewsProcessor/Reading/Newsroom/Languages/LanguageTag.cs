using System.Buffers;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>BCP 47 tags as files write them.</summary>
static class LanguageTag
{
    /// <summary>English names and ISO 639-2 codes that files give instead of a tag, and codes that were withdrawn.</summary>
    static readonly Dictionary<string, string> _others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["german"] = "de", ["deutsch"] = "de", ["french"] = "fr", ["français"] = "fr", ["francais"] = "fr", ["spanish"] = "es", ["español"] = "es", ["espanol"] = "es",
        ["italian"] = "it", ["italiano"] = "it", ["portuguese"] = "pt", ["português"] = "pt", ["dutch"] = "nl", ["nederlands"] = "nl", ["turkish"] = "tr", ["türkçe"] = "tr", ["turkce"] = "tr",
        ["russian"] = "ru", ["arabic"] = "ar", ["chinese"] = "zh", ["japanese"] = "ja", ["korean"] = "ko", ["polish"] = "pl", ["swedish"] = "sv", ["danish"] = "da", ["norwegian"] = "no",
        ["finnish"] = "fi", ["greek"] = "el", ["hebrew"] = "he", ["hindi"] = "hi", ["czech"] = "cs", ["hungarian"] = "hu", ["romanian"] = "ro", ["ukrainian"] = "uk", ["vietnamese"] = "vi",
        ["eng"] = "en", ["ger"] = "de", ["deu"] = "de", ["fre"] = "fr", ["fra"] = "fr", ["spa"] = "es", ["ita"] = "it", ["por"] = "pt", ["dut"] = "nl", ["nld"] = "nl", ["tur"] = "tr", ["rus"] = "ru",
        ["ara"] = "ar", ["chi"] = "zh", ["zho"] = "zh", ["jpn"] = "ja", ["kor"] = "ko", ["pol"] = "pl", ["swe"] = "sv", ["dan"] = "da", ["nor"] = "no", ["fin"] = "fi", ["gre"] = "el", ["ell"] = "el",
        ["iw"] = "he", ["in"] = "id", ["ji"] = "yi", ["mo"] = "ro", ["cz"] = "cs", ["jp"] = "ja", ["cn"] = "zh", ["kr"] = "ko", ["gr"] = "el", ["ua"] = "uk", ["dk"] = "da", ["gb"] = "en",
    };

    /// <summary>What ends a tag in a list or a POSIX locale ("en_GB.UTF-8").</summary>
    static readonly SearchValues<char> _ends = SearchValues.Create(";,. :@");

    /// <summary>The tag in its usual spelling; null for what is no tag ("und", "x-default", "{{lang}}").</summary>
    public static string? Normalised(string? written)
    {
        var tag = written?.Trim().Replace('_', '-') ?? "";
        var end = tag.AsSpan().IndexOfAny(_ends);
        tag = end > 0 ? tag[..end] : tag;
        if (_others.TryGetValue(tag, out var other))
            return other;
        var parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 3 || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !parts[0].All(char.IsAsciiLetter) || parts.Any(part => part.Length is 0 or > 8))
            return null;
        parts[0] = _others.GetValueOrDefault(parts[0], parts[0]).ToLowerInvariant();
        if (parts[0] is "und" or "mul" or "zxx" or "mis")
            return null;
        for (var at = 1; at < parts.Length; at++)
            parts[at] = parts[at].Length switch { 2 => parts[at].ToUpperInvariant(), 4 => char.ToUpperInvariant(parts[at][0]) + parts[at][1..].ToLowerInvariant(), _ => parts[at].ToLowerInvariant() };
        return string.Join('-', parts);
    }

    /// <summary>Whether a declared tag can be the language found in the text: the same, or one that words alone do not tell apart.</summary>
    public static bool Alike(string declared, string found)
    {
        var language = declared.Split('-')[0];
        return language == found || Family(language) is { } family && family == Family(found);
    }

    static string? Family(string language) => language switch
    {
        "no" or "nb" or "nn" or "da" => "no",
        "hr" or "sr" or "bs" or "sh" or "me" or "cnr" => "sh",
        "zh" or "yue" or "wuu" or "cmn" => "zh",
        "id" or "ms" => "ms",
        "tl" or "fil" => "tl",
        "fa" or "prs" or "tg" => "fa",
        "hi" or "mr" or "ne" or "bho" or "mai" or "kok" or "sa" => "hi",
        "he" or "yi" => "he",
        "gl" or "pt" => "pt",
        "ca" or "oc" or "va" => "ca",
        "cs" or "sk" => "cs",
        "de" or "gsw" or "lb" or "nds" or "bar" => "de",
        "bn" or "as" => "bn",
        "am" or "ti" => "am",
        "ur" or "pnb" => "ur",
        "ru" or "uk" or "be" => "ru",
        "bg" or "mk" => "bg",
        _ => null,
    };
}
