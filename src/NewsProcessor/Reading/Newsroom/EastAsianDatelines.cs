using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>
/// Datelines as the papers and agencies of East Asia print them, with the reporter's name between place and agency:
/// "(서울=연합뉴스) 홍길동 기자 = ", "新华社武汉3月4日电（记者张三）", "（中央社記者王小明台北12日電）", "【ロンドン共同】".
/// </summary>
static partial class EastAsianDatelines
{
    const int Longest = 90, ShortestStory = 8, LongestName = 6;

    static readonly SearchValues<char> _openings = SearchValues.Create("([（［【〔");

    static readonly Regex[] _shapes = [Korean(), Mainland(), Taiwanese(), Unsigned(), Japanese(), Reuters()];

    /// <summary>What brackets of the same shape say of pictures, editions and other stories.</summary>
    static readonly string[] _noPlaces = ["写真", "図", "関連", "速報", "特集", "動画", "画像", "資料", "編集", "사진", "영상", "자료", "주", "편집자", "攝影", "圖", "資料", "据", "據"];

    /// <summary>Papers that speak of themselves: "our paper".</summary>
    static readonly string[] _own = ["本报", "本報", "本社", "本网"];

    /// <summary>The dateline, or null.</summary>
    public static PrintedDateline? Read(string paragraph)
    {
        if (paragraph.Length <= ShortestStory || !(_openings.Contains(paragraph[0]) || Caseless.IsHanOrKana(paragraph[0])))
            return null;
        var head = paragraph[..Math.Min(paragraph.Length, Longest)];
        foreach (var shape in _shapes)
        {
            if (shape.Match(head) is { Success: true } match && paragraph.Length - match.Length >= ShortestStory && paragraph[match.Length] is not ('，' or '、' or '。' or '：' or ',' or '.') && !Array.Exists(_noPlaces, word => match.Groups["place"].ValueSpan.StartsWith(word)))
                return Parsed(match, paragraph);
        }
        return null;
    }

    static PrintedDateline Parsed(Match match, string paragraph)
    {
        string? Group(string name) => match.Groups[name].Value.Trim() is { Length: > 0 } value ? value : null;
        var agencies = new List<string>();
        var place = Group("place") is { } where && where is not ("綜合" or "综合") ? where : null;
        if (place is not null && Agencies.Named(place) is { } before)
        {
            agencies.Add(before);
            place = null;
        }
        if (Group("agency") is { } agency && !_own.Contains(agency))
            agencies.Add(Agencies.Named(agency) ?? agency);
        var reporters = new List<string>();
        foreach (var name in Name().Matches(Group("names") ?? "").Select(one => one.Value))
        {
            if (Agencies.Named(name) is { } source)
                agencies.Add(source);
            else if (!_trades.Contains(name) && !PaperNames.IsUnparted(name) && name.Length <= LongestName)
                reporters.Add(name);
        }
        return new(match.Value.Trim(' ', '　'), place, [.. agencies.Distinct()], Group("day"), paragraph[match.Length..].TrimStart(' ', '　')) { Reporters = reporters };
    }

    static readonly string[] _trades = ["기자", "특파원", "통신원", "记者", "記者", "通讯员", "特派员"];

    /// <summary>Two to five signs of one script; a trade stands behind Korean names and may be glued before Chinese ones.</summary>
    [GeneratedRegex(@"(?<=记者|記者|通讯员)[\u4e00-\u9fff]{2,4}|[\uAC00-\uD7A3]{2,4}|[\u3041-\u30FF\u4e00-\u9fff々]{2,8}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\[(【（](?<place>[^=＝\])】）]{1,20}?) ?[=＝] ?(?<agency>[^\])】）]{2,12})[\])】）] ?(?<names>[\uAC00-\uD7A3 ,·ㆍ]{0,40}?)[=＝] ?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Korean();

    [GeneratedRegex(@"^(?<agency>本报|[\u4e00-\u9fff]{2,5}[社网报])(?<place>[\u4e00-\u9fff]{2,8}?)(?<day>([0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日)(电|讯)[ :：]*([（(][^）)]{0,6}?(记者|通讯员)[ ：:]*(?<names>[^）)]{2,40})[）)])?[ 　]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mainland();

    [GeneratedRegex(@"^[（(〔【](?<agency>[\u4e00-\u9fff]{2,5}社)?記者(?<names>[\u4e00-\u9fff]{2,3}(、[\u4e00-\u9fff]{2,3})*)[／/]?(?<place>[\u4e00-\u9fff]{2,4})(?<day>[0-9]{1,2}日)?(專?電|[^）)〕】]{0,4}報導)[）)〕】] ?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Taiwanese();

    [GeneratedRegex(@"^[（(](?<agency>[\u4e00-\u9fff]{2,5}社)(?<place>[\u4e00-\u9fff]{2,6})(?<day>[0-9]{1,2}日)(專?電|[^）)]{0,4}報導)[）)] ?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"^【(?<place>[^】＝=0-9０-９]{2,14}?)[ 　]*([＝=](?<names>[^】]{2,24})|(?<agency>共同|時事|ＡＦＰ時事|AFP時事|ロイター))】[ 　]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"^[［\[](?<place>[^\]］0-9０-９]{2,20}?)[ 　]*(?<day>[0-9０-９]{1,2}日)[ 　]*(?<agency>ロイター|時事|共同)[］\]][ 　]*[-－–—]?[ 　]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reuters();
}
