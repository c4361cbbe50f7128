using System.Buffers;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Text;

/// <summary>The words around a paper's name.</summary>
static class MastheadWords
{
    static readonly WordList _announcing = new("from to of support supports unterstützen soutenir apoyar by for the on with at than join follow download about visit read advertise contact von der die das dem über auf bei mit zum de du des à sur avec el la en con a da do di su van op på från fra om af av source quelle fuente fonte story in");

    /// <summary>Before the paper that somebody talks to or works for: "told the Courier", "reporter for the Courier".</summary>
    static readonly WordList _tellers = new("told tells gegenüber sagte sagten a al");
    static readonly WordList _employers = new("for at für bei pour para en voor för på");
    static readonly WordList _articles = new("the der die das dem den le la el il");
    static readonly WordList _joints = new("de of der du di da la y and & for und et für the des del van op");
    static readonly WordList _products = new("app plus logo mitglied jobs shop digital online newsletter club podcast podcasts edition magazine magazin live tv radio e-paper epaper abo premium archiv archive");
    static readonly WordList _owners = new("gmbh ag kg ltd limited inc llc s.a sa s.l slu ab as a/s oy b.v bv media medien newspapers publishing publications publishers verlag group gruppe grupo groupe company corporation corp ediciones editora editorial network holding holdings verlagsgesellschaft mediengruppe foundation stiftung");
    static readonly WordList _beforeHolder = new("copyright by von");
    static readonly WordList _roles = new(BylineWords.Roles);
    static readonly WordList _promotion = new(PageWords.Promotion);
    static readonly WordList _strangers = new("facebook twitter instagram google whatsapp linkedin youtube telegram reddit apple spotify tiktok pinterest bluesky threads android ios javascript cookies cookie newsletter newsletters gmail flipboard firefox chrome safari microsoft pdf rss email e-mail datenschutz agb messenger recaptcha premium podcast podcasts tumblr mastodon abo impressum kontakt plus video videos image logo menu copyright artikel open new pubmed goo youtu bit w3 use");
    static readonly SearchValues<char> _hostEnds = SearchValues.Create(" @/(),:");

    public static bool Announces(ReadOnlySpan<char> word) => _announcing.Holds(word);
    public static bool IsTold(ReadOnlySpan<char> word) => _tellers.Holds(word);
    public static bool IsBeforeEmployer(ReadOnlySpan<char> word) => _employers.Holds(word);
    public static bool IsArticle(ReadOnlySpan<char> word) => _articles.Holds(word);
    public static bool HasArticle(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && _articles.Holds(name.AsSpan(0, end));
    public static bool IsJoint(ReadOnlySpan<char> word) => _joints.Holds(word);
    public static bool IsProduct(ReadOnlySpan<char> word) => _products.Holds(word) || _promotion.Holds(word);
    public static bool IsOwners(ReadOnlySpan<char> word) => _owners.Holds(word);
    public static bool IsRole(ReadOnlySpan<char> word) => _roles.Holds(word);

    /// <summary>A month, a weekday or another word of dates.</summary>
    public static bool IsOfDate(string word) => DateNames.Find(SiteLabel.Key(word)) is not null;

    /// <summary>Other sites and what every page says: no paper's name.</summary>
    public static bool IsStranger(ReadOnlySpan<char> name) => _strangers.Holds(name);

    /// <summary>Whether the word stands before whose the rights are: a year, "Copyright", "by".</summary>
    public static bool IsBeforeHolder(ReadOnlySpan<char> word) => _beforeHolder.Holds(word) || (word.Length >= 4 && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(word[^4]));

    /// <summary>The web addresses, e-mail hosts and accounts in a line as printed, and the label of each: "gazette" of "gazette.example" and of "@gazette".</summary>
    public static List<(string Label, string Printed)> Addresses(string text)
    {
        var found = new List<(string, string)>();
        foreach (var range in text.AsSpan().SplitAny(_hostEnds))
        {
            var printed = text.AsSpan(range).Trim(".\"“„”*»«");
            if (IsAccount(text, range.Start.Value, printed))
                found.Add((printed.ToString(), printed.ToString()));
            else if (printed.Contains('.') && printed.ToString() is var host && PaperNames.IsSite(host) && LabelOf(host) is { Length: > 2 } label && !_strangers.Holds(label))
                found.Add((label, host));
        }
        return found;
    }

    /// <summary>What stands behind an @ that begins a word.</summary>
    static bool IsAccount(string text, int start, ReadOnlySpan<char> printed) =>
        start > 0 && text[start - 1] == '@' && (start == 1 || text[start - 2] == ' ') && printed.Length > 3 && !printed.Contains('.');

    /// <summary>"gazette" of "www.gazette.co.uk".</summary>
    static string? LabelOf(string host) =>
        host.Split('.') is { Length: >= 2 } labels && labels[^1].Length <= 4 ? labels.Length > 2 && labels[^2].Length <= 3 ? labels[^3] : labels[^2] : null;
}
