using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>Lines that ask readers to follow the site elsewhere: "Follow us on Google News", "Síguenos en WhatsApp". They stand between paragraphs and are set like them.</summary>
static partial class FollowLines
{
    const int Longest = 320;

    static readonly SearchValues<string> _places = SearchValues.Create(
        ["google news", "google haberler", "google noticias", "google notícias", "google actualités", "google новости", "google ニュース", "구글 뉴스", "whatsapp", "telegram", "телеграм", "facebook", "instagram", "twitter", "youtube", "viber", "line 公式"], StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„«»");

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them belong to the body; such lines leave it.</param>
    public static void Leave(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        foreach (var block in blocks)
            inBody[block.Index] &= !Is(block.Text);
    }

    static bool Is(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(_places) && !text.AsSpan().ContainsAny(_quotes) && Asks().IsMatch(text);

    /// <summary>What speaks to readers of the site, at the line's start.</summary>
    [GeneratedRegex(@"^\W{0,3}(you can (also )?)?((follow|join|subscribe to) (us|our)\b|follow [^,.;:?!]{2,40} on (google news|whatsapp|telegram|facebook|instagram|twitter|x|youtube)\b|síguenos|sigue nuestr|únete a(l| nuestro) canal|suscríbete a(l| nuestro) canal|siga-nos|siga nosso|entre no (nosso )?(canal|grupo)|inscreva-se no|seguici|iscriviti al (nostro )?canale|suivez(-nous| notre| nos)|rejoignez(-nous| notre| nos)|abonnez-vous à (notre|nos)|folge(n sie)? (uns|unserem)|abonniere(n sie)? unser|volg ons|følg o(s|ss)\b|følg vår|följ oss|seuraa meitä|obserwuj nas|śledź nas|dołącz do nas|sledujte nás|sleduj nás|kövess minket|urmăr(ește|iți)-ne|bizi takip|ακολουθήστε (μας|το|τα|την|τον) |подписывайтесь на|подпишитесь на|читайте нас|підписуйтесь на|приєднуйтесь до|تابعونا|تابعوا (قناة|صفحة|حساب)|اشترك في قناة|הצטרפו (לערוץ|לקבוצ)|ikuti (kami|berita|kanal)|simak (breaking news|berita)|gabung (di )?(grup|kanal|saluran)|theo dõi [^,.;:?!]{2,40} trên|关注我们|欢迎关注)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();
}
