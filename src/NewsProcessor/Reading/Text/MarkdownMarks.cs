using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Text;

/// <summary>Takes Markdown's marks out of a page that a program turned into Markdown and that nobody named so: its menus and boxes are read as those of any copied page.</summary>
static partial class MarkdownMarks
{
    /// <summary>Fewer links than these may be anybody's brackets.</summary>
    const int FewestLinks = 3;

    public static string Without(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal) || Links().Count(text) < FewestLinks || !Heading().IsMatch(text))
            return text;
        var plain = Links().Replace(Pictures().Replace(text, ""), Words);
        return Emphasis().Replace(Strong().Replace(Opening().Replace(plain, ""), "${words}"), "${words}");
    }

    /// <summary>A link's words in one line; what follows in small letters in the next goes on behind them.</summary>
    static string Words(Match link) =>
        link.Groups["words"].Value.Replace('\n', ' ') + (link.Groups["next"].Success ? $"{link.Groups["rest"].Value.TrimEnd('\r')} {link.Groups["next"].Value}" : "");

    [GeneratedRegex(@"^#{1,3} \S", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^()]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\((?:https?:|mailto:|/|#|\.)[^()]*\)(?:(?<rest>[^\n\[\]]*)\n(?<next>\p{Ll}))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    /// <summary>Number signs of headings and brackets of quotations.</summary>
    [GeneratedRegex(@"^(?:#{1,6} |> ?)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Strong();

    [GeneratedRegex(@"^_(?<words>[^_\n]+)_(?<end>\r?)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Emphasis();
}
