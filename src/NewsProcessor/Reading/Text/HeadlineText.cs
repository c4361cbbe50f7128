using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A headline's own words, apart from the list number and the kicker before it and the paper's name behind it.</summary>
/// <param name="Text">The headline.</param>
/// <param name="House">The paper's name, where one was cut off.</param>
/// <param name="Kicker">The topic line above the headline, where one was cut off.</param>
sealed record HeadlineText(string Text, string? House, string? Kicker = null)
{
    const int LongestHouse = 40, MostWords = 5, FirstBlocks = 12;
    static readonly string[] _joints = [" | ", " – ", " — ", " - ", " :: ", " » "];

    public static HeadlineText Of(TextPage page, int at)
    {
        var text = Spaced(WithoutNumber(page, at, WithoutTrail(page.Blocks[at].Text)));
        return KickerEnd(page, text) is > 0 and var end ? WithoutHouse(page, text[(end + Apart.Length)..]) with { Kicker = text[..end] } : WithoutHouse(page, text);
    }

    static HeadlineText WithoutHouse(TextPage page, string text)
    {
        foreach (var joint in _joints)
        {
            var cut = text.LastIndexOf(joint, StringComparison.Ordinal);
            if (cut < 12 || text[(cut + joint.Length)..].Trim() is not { Length: > 1 and <= LongestHouse } house)
                continue;
            if (IsHouse(house, joint == " | ") || page.Blocks.Any(block => block.Text.Length == cut && text.StartsWith(block.Text, StringComparison.Ordinal)))
                return new(text[..cut].TrimEnd(), house);
        }
        return new(text, SuffixHouse(page, text));
    }

    /// <summary>The paper's name behind another copy of the headline near the text's start.</summary>
    static string? SuffixHouse(TextPage page, string headline)
    {
        foreach (var copy in page.Blocks.Take(FirstBlocks).Select(block => block.Text).Where(copy => copy.Length > headline.Length + 4 && copy.StartsWith(headline, StringComparison.Ordinal)))
        {
            foreach (var joint in _joints)
            {
                if (copy.AsSpan(headline.Length).StartsWith(joint) && copy[(headline.Length + joint.Length)..].Trim() is { Length: > 1 and <= LongestHouse } house && IsHouse(house, joint == " | "))
                    return house;
            }
        }
        return null;
    }

    /// <summary>A name of a paper: words of the trade in it, or, behind a bar, a few words with capitals.</summary>
    static bool IsHouse(string text, bool barred)
    {
        var words = text.Split(' ');
        if (words.Length > MostWords || text.Any(c => c is '?' or '!' or ',' or '"'))
            return false;
        return words.Any(IsTrade) || (barred && words.All(word => char.IsUpper(word[0]) || BylineWords.Particles.Contains(word)));
    }

    static bool IsTrade(string word) => char.IsUpper(word[0]) || word[0] > '\u0590'
        ? PaperNames.IsTradeWord(word)
        : word.Contains('.', StringComparison.Ordinal) && word.Length > 4 && word[^1] != '.';

    /// <summary>What stands at the end of a trail of sections: "Home » Society » Headline".</summary>
    static string WithoutTrail(string text)
    {
        foreach (var step in _steps)
        {
            var last = text.LastIndexOf(step, StringComparison.Ordinal);
            if (last > 0 && text.AsSpan(0, last).Contains(step, StringComparison.Ordinal))
                return text[(last + step.Length)..].Trim();
        }
        return text;
    }

    static readonly string[] _steps = [" » ", " › ", " > ", " → "];

    /// <summary>Where the kicker ends: at a colon set apart by spaces, as no language but French sets it inside a line.</summary>
    static int KickerEnd(TextPage page, string text)
    {
        var at = text.IndexOf(Apart, StringComparison.Ordinal);
        return at > 0 && text.AsSpan(at + Apart.Length).Count(' ') >= 2 && LanguageOf.WithoutDetector($"{text}\n{string.Join('\n', page.Blocks.Where((_, i) => page.InBody[i]).Select(block => block.Text))}") is not (null or "fr") ? at : -1;
    }

    const string Apart = " : ";

    /// <summary>Without its number in a list whose item before it stands near: "2. Politics", "3. Headline".</summary>
    static string WithoutNumber(TextPage page, int at, string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is not (1 or 2) || text.Length <= digits + 2 || text[digits] != '.' || text[digits + 1] != ' ')
            return text;
        var before = $"{int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) - 1}. ";
        return page.Blocks.Skip(Math.Max(0, at - NearInList)).Take(Math.Min(at, NearInList)).Any(block => block.Text.StartsWith(before, StringComparison.Ordinal)) ? text[(digits + 2)..] : text;
    }

    const int NearInList = 6;

    /// <summary>With a space after a colon that copying lost.</summary>
    static string Spaced(string text)
    {
        for (var i = text.IndexOf(':', StringComparison.Ordinal); i > 0 && i < text.Length - 1; i = text.IndexOf(':', i + 1))
        {
            if (char.IsLetter(text[i + 1]) && !char.IsAsciiDigit(text[i - 1]) && !text.AsSpan(i + 1).StartsWith("//"))
                text = text.Insert(i + 1, " ");
        }
        return text;
    }
}
