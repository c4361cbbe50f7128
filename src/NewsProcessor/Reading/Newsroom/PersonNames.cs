namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells by its shape whether a few words can be a person's name.</summary>
static class PersonNames
{
    /// <summary>Two to five words with capitals (particles and initials aside), none of them a word of pages or newsrooms.</summary>
    public static bool IsFull(string text) => !BylineWords.Articles.Contains(FirstWord(text)) && Shape(text) is { Fits: true } shape && (shape.Capitals is >= 2 and <= 5 || Caseless.IsName(text));

    /// <summary>As <see cref="IsFull"/>, one word and lower case allowed: for names that a lead-in such as "By" announces.</summary>
    public static bool IsAnnounced(string text) => Shape(text) is { Fits: true, Words: <= 6 } && text.Any(char.IsLetter);

    static string FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? text : text[..space];

    static (bool Fits, int Words, int Capitals) Shape(string text)
    {
        if (text.Length is < 2 or > 60)
            return default;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = 0;
        foreach (var word in words)
        {
            if (!IsNameWord(word) || Forbidden(word, words.Length) || IsClub(word, words))
                return default;
            if (char.IsUpper(word[0]) || Inner(word))
                capitals++;
            else if (!BylineWords.Particles.Contains(word) && !char.IsLetter(word[0]))
                return default;
        }
        var lowers = words.Count(word => char.IsLower(word[0]) && !BylineWords.Particles.Contains(word) && !Inner(word));
        return (words.Length <= 7 && (lowers == 0 || capitals == 0), words.Length, capitals);
    }

    /// <summary>Letters of a club or company between words with small letters: "from FC Harbour".</summary>
    static bool IsClub(string word, string[] words) =>
        word.Length is 2 or 3 && word.All(char.IsUpper) && Array.IndexOf(words, word) is > 0 and var at && at < words.Length - 1 && words[^1].Any(char.IsLower);

    /// <summary>"d'Arcy", "al-Masri", "el-Hage": a capital behind a prefix.</summary>
    static bool Inner(string word) => word.Length > 3 && char.IsLower(word[0]) && word.AsSpan(1).IndexOfAny("'’-") is >= 0 and < 4 && word.Skip(1).Any(char.IsUpper);

    static bool IsNameWord(string word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                letters++;
            else if (c is not ('\'' or '’' or '-' or '‑' or '.' or '\u200d' or '\u00ad' or '`' or '・'))
                return false;
        }
        return letters > 0 && (word[^1] != '.' || letters <= 3);
    }

    static bool Forbidden(string word, int words)
    {
        var bare = word.TrimEnd('.');
        if (BylineWords.Houses.Contains(bare) || BylineWords.Roles.Contains(bare))
            return true;
        // "St. John", "Del Rey", "La Torre", "Will May": particles may be capitalised inside a name.
        return BylineWords.NeverNames.Contains(bare) && !(words > 1 && BylineWords.Particles.Contains(bare));
    }
}
