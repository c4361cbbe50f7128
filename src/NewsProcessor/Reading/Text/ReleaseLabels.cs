using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Text;

/// <summary>Lines that say that a text is a press release, alone or before the sender's name: "NEWS RELEASE - Harbour Office", "Zur sofortigen Veröffentlichung".</summary>
static partial class ReleaseLabels
{
    const int Longest = 90;

    public static bool Is(string line) => line.Length <= Longest && Label().IsMatch(line);

    /// <summary>Whether a line heads the sender's contacts: "Media contact:", "Rückfragehinweis:", "Pressekontakt".</summary>
    public static bool HeadsContacts(string line) => line.Length <= Longest && Contacts().IsMatch(line);

    [GeneratedRegex(@"^\W*(((media|press|news|investor) (contacts?|enquiries|inquiries)|contacts?|pressekontakt|pressekontakte|medienkontakt|ansprechpartner(in)?|kontakt für (medien|rückfragen)|rückfragehinweis|rückfragen( \w+){0,3} bitte an|contacts? presse|contact médias|contacto de prensa|contactos? para (la )?prensa|contatti( stampa)?|ufficio stampa|perscontact|contatos? (de |para a )?imprensa|presskontakt|pressekontakter|lisätietoja|kontakt dla mediów)\W*:\W*|(media|press|investor) contacts?|contacts?|pressekontakt|medienkontakt|rückfragehinweis)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Contacts();

    [GeneratedRegex(@"^\W*(((news|press|media) (release|statement)|pressemitteilung|presseinformation|medienmitteilung|presseaussendung|communiqué de presse|nota de prensa|comunicado de prensa|nota à imprensa|comunicado de imprensa|comunicato stampa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|informacja prasowa|tisková zpráva|tlačová správa|sajtóközlemény|comunicat de presă|basın (bülteni|açıklaması)|пресс-релиз|прес-реліз|δελτίο τύπου|بيان صحفي|siaran pers|thông cáo báo chí|プレスリリース|報道資料|보도자료|新闻稿|新聞稿)(\W.{0,60})?|for immediate release|zur sofortigen veröffentlichung|pour diffusion immédiate|para publicación inmediata)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
