namespace NewsProcessor.Reading.Text;

/// <summary>A web address on a line of its own at a text's start.</summary>
static class AddressLine
{
    /// <summary>How many lines with words may come before it.</summary>
    const int Deepest = 3;

    /// <summary>The absolute http or https address and the text without its line; null and the whole text when there is none.</summary>
    public static (string? Url, string Text) Of(string text)
    {
        var at = 0;
        for (var seen = 0; seen < Deepest && at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text[at..end].Trim().Trim('<', '>');
            if (Absolute(line) is { } url)
                return (url, string.Concat(text.AsSpan(0, at), text.AsSpan(end)));
            seen += line.Length > 0 ? 1 : 0;
            at = end + 1;
        }
        return (null, text);
    }

    /// <summary>The address when it is absolute, http or https, and nothing else.</summary>
    public static string? Absolute(string text)
    {
        if (text.StartsWith("URL:", StringComparison.OrdinalIgnoreCase))
            text = text[4..].Trim();
        return text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Contains(' ')
            && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.')
            ? text
            : null;
    }
}
