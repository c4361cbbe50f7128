using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Makes bylines as Korean and Chinese papers print them lists of names.</summary>
static partial class EastAsianBylines
{
    /// <summary>The first or last letters of what <see cref="Plain"/> looks for: most lines have none.</summary>
    static readonly SearchValues<char> _letters = SearchValues.Create("기通实見见實者");

    public static string Plain(string line)
    {
        if (!line.AsSpan().ContainsAny(_letters))
            return line;
        var text = line.Contains("기자", StringComparison.Ordinal) ? Places().Replace(line, "") : Filed().Replace(line, "${trade} ${name}");
        text = OwnReporters().Replace(Apprentices().Replace(text, "${name}、"), "${trade} ");
        text = Glued().Replace(text, "${trade} ${names}");
        return Spaced().IsMatch(text) ? text[..3] + text[3..].Replace(' ', '、') : text;
    }

    /// <summary>The agency, "reporter" and the names in one word: "某社记者骆小、甄红".</summary>
    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,8}[社报网台](?<trade>记者|記者)(?<names>[\u4e00-\u9fff]{2,4}(?:[、，, ][\u4e00-\u9fff]{2,4}){0,4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>Chinese reporters with nothing but blanks between them: "记者 骆小 甄红红".</summary>
    [GeneratedRegex(@"^(?:记者|記者) [\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4}){1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Spaced();

    /// <summary>Places before the last one, which stands before a Korean name: "순천, 광양 박준석 기자".</summary>
    [GeneratedRegex(@"^(?:\p{IsHangulSyllables}{2,4}, ?)+", RegexOptions.NonBacktracking)]
    private static partial Regex Places();

    /// <summary>Who helped a Chinese reporter, between two names: "记者 骆小 通讯员 甄红".</summary>
    [GeneratedRegex(@"(?<=[者 ：:、，])(?<name>[\u4e00-\u9fff]{2,4}) ?(?:通讯员|通訊員|实习生|實習生|见习记者|見習記者|实习记者|實習記者) ?[：:]? ?(?=[\u4e00-\u9fff]{2})", RegexOptions.None, 1000)]
    private static partial Regex Apprentices();

    /// <summary>Where a reporter filed from, and for which paper: "某報／記者陳小安／台東報導".</summary>
    [GeneratedRegex(@"^(?:[\u4e00-\u9fff]{2,8}[／/] ?)?(?<trade>記者|记者) ?(?<name>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,3}) ?[／/] ?[\u4e00-\u9fff]{2,8}(?:報導|报道|報道)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filed();

    /// <summary>What says when something was printed.</summary>
    static readonly string[] _dating = ["于", "於", "发布", "發布", "更新", "配信", "掲載", "公開", "発表", "時間", "时间", "日期", "来源", "來源", "投稿", "作成", "記事"];

    /// <summary>The name that stands right before a day and hour with nothing between, as Japanese papers print it: "骆小みどり2023年4月5日 11時30分".</summary>
    public static string? BeforeDate(string line)
    {
        var digit = line.AsSpan().IndexOfAny(DateTokens.Digits);
        return digit is >= 3 and <= 8 && line.Length < 40 && line.IndexOf('年', digit) == digit + 4 && line.AsSpan(digit).ContainsAny('時', ':') && line.AsSpan(0, digit).TrimEnd().ToString().All(letter => Caseless.IsHanOrKana(letter) && letter is not (>= 'ァ' and <= 'ヺ')) && !PaperNames.IsUnparted(line[..digit].TrimEnd()) && line[..digit].TrimEnd()[^1] is not ('日' or '時' or '新' or '付' or '開' or '稿') && !Array.Exists(_dating, word => line.AsSpan(0, digit).Contains(word, StringComparison.Ordinal))
            ? line[..digit].TrimEnd() : null;
    }

    /// <summary>The paper before its reporter's name: "某报记者 骆小".</summary>
    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,12}(?<trade>记者|記者)[ ：:]+(?=[\u4e00-\u9fff]{2,4}(?:[ 、，,]|$))", RegexOptions.None, 1000)]
    private static partial Regex OwnReporters();
}
