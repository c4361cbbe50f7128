using System.Net;

namespace NewsProcessor.Reading.Markup;

/// <summary>The attributes of one HTML tag, quoted or not.</summary>
static class MarkupAttributes
{
    /// <summary>Reads from behind the tag's name to behind its "&gt;".</summary>
    public static (Dictionary<string, string>? Values, int End, bool SelfClosed) Read(string html, int at)
    {
        Dictionary<string, string>? values = null;
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] is '/' && at + 1 < html.Length && html[at + 1] == '>')
                return (values, at + 2, true);
            if (html[at] is '/' || char.IsWhiteSpace(html[at]))
            {
                at++;
                continue;
            }
            var (name, value) = (Name(html, ref at), Value(html, ref at));
            (values ??= new(StringComparer.OrdinalIgnoreCase)).TryAdd(name, value);
        }
        return (values, Math.Min(at + 1, html.Length), false);
    }

    static string Name(string html, ref int at)
    {
        var start = at++;
        while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at]))
            at++;
        return html[start..at];
    }

    static string Value(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        if (at >= html.Length || html[at] != '=')
            return "";
        at++;
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        return at >= html.Length ? "" : WebUtility.HtmlDecode(html[at] is '"' or '\'' ? Quoted(html, ref at) : Bare(html, ref at));
    }

    static string Quoted(string html, ref int at)
    {
        var start = at + 1;
        var end = html.IndexOf(html[at], start);
        at = end < 0 ? html.Length : end + 1;
        return html[start..(end < 0 ? html.Length : end)];
    }

    static string Bare(string html, ref int at)
    {
        var start = at;
        while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at]))
            at++;
        return html[start..at];
    }
}
