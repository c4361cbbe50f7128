namespace NewsProcessor.Writing.Body;

/// <summary>Which way a language is written.</summary>
static class WritingDirection
{
    static readonly HashSet<string> _scripts = new(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"], StringComparer.OrdinalIgnoreCase);
    static readonly HashSet<string> _languages = new(["ar", "he", "iw", "fa", "ur", "ps", "yi", "ji", "ug", "sd", "dv", "ckb", "arc", "syr", "nqo"], StringComparer.OrdinalIgnoreCase);

    /// <summary>"rtl" or "ltr", a script named in the tag before the language's usual one; "auto" where the language is not known.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static string Of(string? language)
    {
        if (language?.Split('-') is not [{ Length: > 0 } main, .. var parts])
            return "auto";
        var script = parts.FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter));
        return (script is null ? _languages.Contains(main) : _scripts.Contains(script)) ? "rtl" : "ltr";
    }
}
