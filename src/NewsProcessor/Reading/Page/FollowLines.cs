using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>Lines that ask readers to follow the site elsewhere: "Follow us on Google News", "Síguenos en WhatsApp". They stand between paragraphs and are set like them.</summary>
static partial class FollowLines
{
    const int Longest = 320;

    static readonly SearchValues<string> _places = SearchValues.Create(
        ["google news", "google haberler", "google noticias", "google notícias", "google actualités", "google новости", "google ニュース", "구글 뉴스", "whatsapp", "telegram", "телеграм", "facebook", "instagram", "twitter", "youtube", "viber", "line 公式"], StringComparison.OrdinalIgnoreCase);

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them belong to the body; such lines leave it.</param>
    public static void Leave(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        foreach (var block in blocks)
            inBody[block.Index] &= !Is(block.Text);
    }

    static bool Is(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(_places) && Asks().IsMatch(text);

    /// <summary>The verb in the form that speaks to readers, at the start of a sentence.</summary>
    [GeneratedRegex(@"(^|[.!?:»”""] )\W{0,3}(click here to |you can (also )?|ahora |ya |também |não perca|inoltre |puoi |ora |vous pouvez |pour ne rien |du kannst |jetzt )?(follow|join|subscribe to|like) (us|our|the|[A-Z])|(^|[.!?:»”""] )\W{0,3}(síguenos|sigue (a|nuestr|el canal)|únete|suscríbete|siga (o|a|nos)|entre no (nosso )?(canal|grupo)|inscreva-se|clique aqui|seguici|segui |iscriviti|suivez|rejoignez|abonnez-vous|folge |folgen sie|abonniere|volg |følg |följ |seuraa |obserwuj|śledź|dołącz|sledujte|sleduj |kövess|urmăr|takip edin|abone ol|ακολουθήστε|подписывайтесь|подпишитесь|читайте нас|підписуйтесь|приєднуйтесь|تابعوا|تابعونا|اشترك|הצטרפו|ikuti|simak breaking|gabung|theo dõi|关注我们|欢迎关注)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();
}
