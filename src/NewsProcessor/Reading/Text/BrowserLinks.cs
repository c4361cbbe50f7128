using System.Text;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Text;

/// <summary>Takes out what text browsers print of a page's links: numbers before linked words with a list of addresses at the end (Lynx), addresses behind linked words (Firefox).</summary>
static partial class BrowserLinks
{
    /// <summary>Fewer addresses than these are the writer's own.</summary>
    const int Fewest = 3, FewestAddresses = 6;

    public static string Without(string text) => WithoutAddresses(WithoutNumbers(text));

    /// <summary>Without the numbers where the text ends in their list.</summary>
    static string WithoutNumbers(string text)
    {
        var list = text.LastIndexOf("\nReferences", StringComparison.Ordinal);
        if (list <= 0 || Items(text.AsSpan(list + 1)) is not (> 0 and var items))
            return text;
        var story = text[..list];
        // Footnotes stand behind words, Lynx's numbers before them.
        return Number().Count(story) is var numbers && Number().Matches(story).Count(number => IsBefore(story, number, items)) is var before && before >= Fewest && before * 2 > numbers
            ? Number().Replace(story, number => IsBefore(story, number, items) ? "" : number.Value) : text;
    }

    static bool IsBefore(string story, Match number, int items) =>
        (number.Index == 0 || !char.IsLetterOrDigit(story[number.Index - 1])) && int.Parse(number.ValueSpan[1..^1], System.Globalization.CultureInfo.InvariantCulture) <= items;

    /// <summary>The list's last number; 0 for what is no list, or one of fewer addresses.</summary>
    static int Items(ReadOnlySpan<char> text)
    {
        var (items, last) = (0, 0);
        var first = true;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            if (line.IsEmpty || (first && line is "References") || line is "Visible links" or "Visible links:" or "Hidden links:" or "Hidden links")
            {
                first = false;
                continue;
            }
            if (first || !Item().IsMatch(line))
                return 0;
            items++;
            last = int.Parse(line[..line.IndexOf('.')], System.Globalization.CultureInfo.InvariantCulture);
        }
        return items < Fewest ? 0 : last;
    }

    /// <summary>Without " &lt;https://…&gt;" behind words, with the blanks before it.</summary>
    static string WithoutAddresses(string text)
    {
        if (Addresses(text, null) < (OpensWithLink(text) ? Fewest : FewestAddresses))
            return text;
        var rest = new StringBuilder(text.Length);
        Addresses(text, rest);
        return rest.ToString();
    }

    /// <summary>Pages open with a link to their content, a menu or the site's first page.</summary>
    static bool OpensWithLink(string text)
    {
        var start = text.AsSpan().TrimStart();
        return (start.IndexOf('\n') is >= 0 and var end ? start[..end] : start).TrimEnd() is [.., '>'] line && line.IndexOf("<http") > 0;
    }

    /// <summary>How many there are; what is left goes into the builder.</summary>
    static int Addresses(string text, StringBuilder? rest)
    {
        var (count, from) = (0, 0);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var end = text.AsSpan(at + 1).IndexOfAny('>', '<', '\n') is >= 0 and var length ? at + 1 + length : text.Length;
            var words = text.AsSpan(from, at - from).TrimEnd();
            if (end == text.Length || text[end] != '>' || words.IsEmpty || !IsAddress(text.AsSpan(at + 1, end - at - 1)))
                continue;
            count++;
            rest?.Append(words);
            from = Joined(text, end + 1, rest);
        }
        rest?.Append(text, from, text.Length - from);
        return count;
    }

    /// <summary>Joins a line that its address made short to one that goes on in small letters; where the text goes on.</summary>
    static int Joined(string text, int from, StringBuilder? rest)
    {
        var length = text.AsSpan(from).IndexOfAny('\n', '<');
        var end = from + length;
        if (length < 0 || text[end] == '<' || end + 1 >= text.Length || !char.IsLower(text[end + 1]))
            return from;
        rest?.Append(text, from, length).Append(' ');
        return end + 1;
    }

    static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) && text.IndexOf(' ') < 0;

    [GeneratedRegex(@"\[[0-9]{1,4}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{1,4}\. [a-z][a-z0-9+.-]*:\S+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
