using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Page;

/// <summary>What an editor adds below a story about mistakes in it: it belongs to the story, though pages set it apart.</summary>
static partial class Corrections
{
    const int Reach = 8, Longest = 800;

    const Marks Elsewhere = Marks.Related | Marks.Comment | Marks.Navigation | Marks.Consent | Marks.Hidden | Marks.FormTag;

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="inBody">Which of them the judge took; notes right below are added.</param>
    public static void Add(IReadOnlyList<Block> blocks, bool[] inBody)
    {
        var last = Array.LastIndexOf(inBody, true);
        for (var i = last + 1; last >= 0 && i < blocks.Count && i <= last + Reach; i++)
            inBody[i] = blocks[i].Text.Length <= Longest && (blocks[i].Region.Near & Elsewhere) == Marks.None && Opening().IsMatch(blocks[i].Text);
    }

    [GeneratedRegex(@"^(correction|corrections and clarifications|clarification|rectification|rectificatif|erratum|corrección|rectificación|fe de errores|correção|errata|erramos|correzione|rettifica|korrektur|berichtigung|richtigstellung|correctie|rectificatie|rättelse|rettelse|korreksjon|oikaisu|sprostowanie|oprava|düzeltme|исправление|уточнение|виправлення|訂正|更正|정정)( \(.{1,40}\)| .{1,20}\d{4})? ?[:：–—-]|^an earlier version of (this|the) |^this (article|story|post|report) (was|has been) (corrected|amended)|^(eine|in einer) früheren? version |^une (première|précédente) version |^una versión anterior |^una versione precedente |^uma versão anterior |^een eerdere versie |^i en tidigare version ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
