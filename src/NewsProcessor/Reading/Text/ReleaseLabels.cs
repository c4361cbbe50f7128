using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Text;

/// <summary>Lines that say that a text is a press release, alone or before the sender's name: "NEWS RELEASE - Harbour Office", "Zur sofortigen Veröffentlichung".</summary>
static partial class ReleaseLabels
{
    const int Longest = 90;

    public static bool Is(string line) => line.Length <= Longest && Label().IsMatch(line);

    [GeneratedRegex(@"^\W*(((news|press|media) (release|statement)|pressemitteilung|presseinformation|medienmitteilung|presseaussendung|communiqué de presse|nota de prensa|comunicado de prensa|nota à imprensa|comunicado de imprensa|comunicato stampa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|informacja prasowa|tisková zpráva|tlačová správa|sajtóközlemény|comunicat de presă|basın (bülteni|açıklaması)|пресс-релиз|прес-реліз|δελτίο τύπου|بيان صحفي|siaran pers|thông cáo báo chí|プレスリリース|報道資料|보도자료|新闻稿|新聞稿)(\W.{0,60})?|for immediate release|zur sofortigen veröffentlichung|pour diffusion immédiate|para publicación inmediata)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
