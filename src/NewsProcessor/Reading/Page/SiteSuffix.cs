using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>Takes the site's name off a title: "Headline | Section | Site".</summary>
static partial class SiteSuffix
{
    const int ShortestHeadline = 10, ShortestJoined = 4;

    /// <param name="title">The title.</param>
    /// <param name="trusted">Whether only agreement with another title may shorten it.</param>
    /// <param name="heading">The page's heading, if any.</param>
    /// <param name="others">The other titles.</param>
    public static string Without(string title, bool trusted, string? heading, IEnumerable<string> others)
    {
        var keys = others.Append(heading ?? "").Select(PlainWords.Key).Where(key => key.Length > 3).ToHashSet(StringComparer.Ordinal);
        if (keys.Contains(PlainWords.Key(title)) && heading is not null && PlainWords.Key(heading) == PlainWords.Key(title))
            return title;
        var last = -1;
        foreach (var (start, end) in Joints(title))
        {
            if (keys.Contains(PlainWords.Key(title[..start])))
                return title[..start].Trim();
            if (keys.Contains(PlainWords.Key(title[end..])))
                return title[end..].Trim();
            last = start;
        }
        return !trusted && last > ShortestHeadline && last > title.Length / 3 ? title[..last].Trim() : title;
    }

    /// <summary>Without the site's own name at the end, or where it stands first, without the sections behind it too: "Site » Blog » Headline".</summary>
    public static string WithoutSite(string title, SiteNames site)
    {
        title = WithoutJoined(title.AsSpan().TrimEnd() is [.., ' ', '-' or '–' or '—' or '|' or '»'] ? title.TrimEnd(' ', '-', '–', '—', '|', '»') : title, site);
        // Blogs name themselves first: "Blog: Headline".
        if (title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && site.Has(title[..colon]))
            return title[(colon + 2)..].Trim();
        var (first, lastEnd) = (0, 0);
        foreach (var (start, end) in Joints(title))
        {
            if (start > 0 && site.Has(title[end..]))
                return title[..start].Trim();
            first = first == 0 ? start : first;
            lastEnd = end;
        }
        return first > 0 && lastEnd < title.Length && site.Has(title[..first]) ? title[lastEnd..].Trim() : title;
    }

    /// <summary>East Asian titles join the site's name, or the agency's, without blanks: "見出し-サイト名".</summary>
    static string WithoutJoined(string title, SiteNames site)
    {
        var at = title.LastIndexOfAny(['-', '_', '—']);
        return at > ShortestJoined && Caseless.IsHanOrKana(title[^1]) && title[(at + 1)..] is { Length: > 0 } name && (site.Has(name) || Agencies.Named(name) is not null) ? title[..at].TrimEnd('-', '_', '—', ' ') : title;
    }

    /// <summary>Whether a name is all that follows the title's last separator.</summary>
    public static bool IsLast(string title, string name) =>
        title.Length > name.Length + ShortestHeadline && title.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && Joints(title).Exists(joint => joint.End == title.Length - name.Length);

    /// <summary>Where a title may be cut. What closes a quotation is no joint.</summary>
    static List<(int Start, int End)> Joints(string title)
    {
        var joints = new List<(int Start, int End)>();
        foreach (var match in Separator().EnumerateMatches(title))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            if (title[start] == '»' && title.LastIndexOf('«', start) > (start == 0 ? -1 : title.LastIndexOf('»', start - 1)))
                start++;
            if (!string.IsNullOrWhiteSpace(title[start..end]))
                joints.Add((start, end));
        }
        return joints;
    }

    [GeneratedRegex(@"\s+[|\-–—·:»«•›~]+\s+|\s*[|｜ㅣ»]\s*|：", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
