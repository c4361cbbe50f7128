using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>
/// NITF's ways to manage stories (3.6, docdata): management-status is the document's own status; management-doc-idref names another document,
/// and management-idref-status what becomes of that one. A correction names the document that it corrects.
/// </summary>
static class NitfManagement
{
    public static Article Apply(Article article, XElement? docdata, ItemNotes notes)
    {
        if (docdata is null)
            return article;
        var status = notes.Status(docdata.Value("management-status"), "management-status");
        var victim = docdata.Value("management-doc-idref");
        var correction = docdata.Element("correction");
        var corrected = correction.Value("id-string");
        var kills = victim is not null && (status is PubStatus.Canceled || notes.Status(docdata.Value("management-idref-status"), "management-idref-status") is PubStatus.Canceled);
        return article with
        {
            PubStatus = status,
            ChangeType = kills ? "kill" : correction is not null ? "correction" : victim is not null ? "update" : status is PubStatus.Canceled ? "kill" : null,
            ChangeNote = correction.Value("info") ?? correction.Line(),
            Supersedes = [.. new[] { victim, corrected }.OfType<string>().Where(id => id != article.Uri).Distinct()],
        };
    }
}
