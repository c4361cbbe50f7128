using Lingua;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The language a text is written in, when its source does not say.</summary>
static class LanguageOf
{
    static readonly Lazy<LanguageDetector> _detector = new(() => LanguageDetectorBuilder.FromAllLanguages().WithLowAccuracyMode().Build());

    /// <summary>BCP 47 tag, or null where the text is too short to tell. Looks at no more than 500 letters.</summary>
    public static string? Text(string text)
    {
        var sample = text.Length <= 500 ? text : text[..500];
        if (sample.Count(char.IsLetter) < 20)
            return null;
        var language = _detector.Value.DetectLanguageOf(sample);
        return language is Language.Unknown ? null : language.IsoCode6391().ToString().ToLowerInvariant();
    }
}
