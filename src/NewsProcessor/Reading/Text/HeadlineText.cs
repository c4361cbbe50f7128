using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A headline's own words, apart from the list number before it and the paper's name behind it.</summary>
/// <param name="Text">The headline.</param>
/// <param name="House">The paper's name, where one was cut off.</param>
sealed record HeadlineText(string Text, string? House)
{
    const int LongestHouse = 40, MostWords = 5, FirstBlocks = 12;
    static readonly string[] _joints = [" | ", " – ", " — ", " - ", " :: ", " » "];

    public static HeadlineText Of(TextPage page, int at)
    {
        var text = Spaced(WithoutTrail(page.Blocks[at].Text));
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

    /// <summary>Without a list number in front; a space after a colon that copying lost.</summary>
    static string Spaced(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 1 or 2 && text.Length > digits + 2 && text[digits] == '.' && text[digits + 1] == ' ')
            text = text[(digits + 2)..];
        for (var i = text.IndexOf(':', StringComparison.Ordinal); i > 0 && i < text.Length - 1; i = text.IndexOf(':', i + 1))
        {
            if (char.IsLetter(text[i + 1]) && !char.IsAsciiDigit(text[i - 1]) && !text.AsSpan(i + 1).StartsWith("//"))
                text = text.Insert(i + 1, " ");
        }
        return text;
    }
}
