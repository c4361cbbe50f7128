using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Lines by which agencies' desks sign below a story, whatever format carries it: initials, marks of its end, signs of other files, numbers and times.</summary>
static partial class DeskSigns
{
    const string
        Letters = @"\p{Ll}{2,4}",

        // "nfp/ale/jlb", "jnh-lsm/mpr/ng", "mpr/".
        Initials = $@"{Letters}(?:-{Letters})*(?:/{Letters}(?:-{Letters})*){{1,4}}|{Letters}(?:-{Letters}){{1,4}}|{Letters}/",

        // "(Schluss) hub/mf", "(Fortsetzung folgt) mo".
        Ended = $@"\((?i:schlu(?:ss|ß))\).{{0,12}}|\([\p{{L}} ]{{3,30}}\) {Letters}(?:/{Letters}){{0,3}}|\((?i:schlu(?:ss|ß))\) ?(?:{Initials})",

        // "(jnh/mpr/Lusa)", "(desk\hub)", "(©EFE)", "(ANP)", "(NTB-NPK)".
        Bracketed = @"\(\p{L}{2,4}(?:[/-]\p{L}{2,4})*/\p{L}{3,12}\)|\([\p{L}-]{2,10}\\[\p{Ll}/]{1,12}\)|\(©\p{Lu}{2,6}\)|\(\p{Lu}{2,4}(?:-\p{Lu}{2,4})?\)",

        // "./.APS/", "MQU-HAL", "Mq/Hl", "/KDV/SVE/", "MQU // HAL", "Quill/Fim", "==Kyodo".
        Capitals = @"\./\.[\p{Lu}/.]{0,16}|\p{Lu}{3}-\p{Lu}{3}|\p{Lu}\p{Ll}\d?/\p{Lu}\p{Ll}{1,2}|/(?:\p{Lu}{2,4}/){1,3}|\p{Lu}{2,4} // \p{Lu}{2,4}|\p{L}{3,12}/(?:Fim|FIM)|==\p{Lu}\p{Ll}+",

        // "-0-", "--IBNA--", "<org idsrc="isin">…</org>", "ISSN 1234 - 5678".
        Marks = @"-0-|-{2,}[^-]{3,60}-{2,}|<(?i:org) [^<>]*>[^<>]*</(?i:org)>|ISSN \d{4} ?- ?\d{3}[\dX]",

        // Of pictures and films beside the text: "(foto) (vídeo)", "(Grafik 1234, Hochformat 90 x 75 mm)".
        Files = @"(?:\((?i:fotos?|v[ií]deos?|audios?|infograf[ií]as?|grafik|bild)\) ?)+|\((?i:grafik|foto|bild|video)\b.{0,50}\)",

        // "APA0233 2024-06-11/10:46", "Reut15:42 03-09", "11/6 QUI  2024 gmt", "20240611", "[a07]".
        Numbers = @"[A-Z]{2,4}\d{3,5} \d{4}-\d\d-\d\d/\d\d:\d\d|\p{L}{3,6}\d\d:\d\d \d\d-\d\d|\d{1,2}/\d{1,2} \p{Lu}{3,5} +\d{4} gmt|\d{8}|\[[a-z]\d\d\]";

    public static bool Is(string line) => Sign().IsMatch(line);

    [GeneratedRegex($"^(?:{Initials}|{Ended}|{Bracketed}|{Capitals}|{Marks}|{Files}|{Numbers})$", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
