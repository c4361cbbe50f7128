using Lingua;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The language a text is written in: by its script, else by its commonest words, else (odd languages, very short texts) by a detector.</summary>
static class LanguageOf
{
    /// <summary>Characters looked at: half from the start, half from the middle, past headings and quoted titles in other languages.</summary>
    const int Sample = 600;

    /// <summary>Below so many letters, names and loan words decide; only a script tells then.</summary>
    const int FewestLetters = 40;

    /// <summary>Costs 1.2 s and 200 MB on first use, so only texts that script and words leave open get there.</summary>
    static readonly Lazy<LanguageDetector> _detector = new(() => LanguageDetectorBuilder.FromAllLanguages().WithLowAccuracyMode().Build());

    /// <summary>BCP 47 tag, or null where the text is too short to tell. Chinese is "zh" in either script, both kinds of Norwegian "no".</summary>
    public static string? Text(string text)
    {
        var (start, middle) = Parts(text);
        return Told(start, middle) ?? Detected(string.Concat(start, "\n", middle));
    }

    /// <summary>The language by script and words alone; null where they leave it open.</summary>
    public static string? WithoutDetector(string text)
    {
        var (start, middle) = Parts(text);
        return Told(start, middle);
    }

    /// <summary>
    /// A declared tag in BCP 47's spelling ("en_gb" is "en-GB"), unless the text is plainly in another language, since templates and publishing systems
    /// declare their own; what the text tells where none is declared. Null where neither does.
    /// </summary>
    public static (string Tag, LanguageSource Source)? Settled(string? declared, string text)
    {
        if (LanguageTag.Normalised(declared) is not { } tag)
            return Text(text) is { } detected ? (detected, LanguageSource.Detected) : null;
        var (start, middle) = Parts(text);
        var script = Scripts.Of(start, middle);
        var found = script.Letters < 2 * FewestLetters ? null : script.Language ?? CommonWords.Language(start, middle, sure: true);
        return found is null || LanguageTag.Alike(tag, found) ? (tag, LanguageSource.Declared) : (found, LanguageSource.Detected);
    }

    static string? Told(string start, string middle) =>
        Scripts.Of(start, middle) is var script && script.Letters < FewestLetters ? script.Language : script.Language ?? CommonWords.Language(start, middle);

    static string? Detected(string sample)
    {
        if (sample.Count(char.IsLetter) < FewestLetters)
            return null;
        return _detector.Value.DetectLanguageOf(sample) switch
        {
            Language.Unknown => null,
            Language.Bokmal or Language.Nynorsk => "no",
            var language => language.IsoCode6391().ToString().ToLowerInvariant(),
        };
    }

    static (string Start, string Middle) Parts(string text)
    {
        if (text.Length <= Sample)
            return (text, "");
        var middle = Math.Max(Sample / 2, (text.Length - (Sample / 2)) / 2);
        return (Cut(text, 0), Cut(text, middle));
    }

    /// <summary>Half a sample from a place on, cut at white space.</summary>
    static string Cut(string text, int from)
    {
        var part = text.AsSpan(from, Math.Min(Sample / 2, text.Length - from));
        var (first, last) = (from == 0 ? 0 : part.IndexOfAny(' ', '\n'), part.LastIndexOfAny(' ', '\n'));
        return last > first && first >= 0 ? part[first..last].ToString() : part.ToString();
    }
}
