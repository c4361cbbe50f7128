namespace NewsProcessor.Reading.Page;

/// <summary>Photo credits: "Photo: Anna Berg", "© Agency".</summary>
static class CreditLine
{
    static readonly string[] _words = ["photo", "foto", "photograph", "image", "picture", "credit", "bild", "bildquelle", "quelle", "source", "crédit", "crédits", "imagen", "zdjęcie", "fotoğraf", "фото", "©", "(c)"];

    public static bool Is(string line) => line.Length < 100 && Word(line) is not null;

    /// <summary>The name behind the word, else the line as it is.</summary>
    public static string Name(string line) => Word(line) is { } word ? line[word.Length..].TrimStart(' ', ':', '/', '-', '–') : line;

    /// <summary>Where a credit at the end of a caption starts; 0 where there is none.</summary>
    public static int Start(string caption)
    {
        for (var at = Math.Max(1, caption.Length - 90); at < caption.Length - 3; at++)
        {
            if (caption[at - 1] is ' ' or '(' && Is(caption[at..]))
                return at;
        }
        return 0;
    }

    static string? Word(string line) => Array.Find(_words, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (word is "©" or "(c)" || line.AsSpan(word.Length).TrimStart() is [':' or '/' or '©', ..] || line.AsSpan(word.Length).StartsWith(" by ", StringComparison.OrdinalIgnoreCase)));
}
