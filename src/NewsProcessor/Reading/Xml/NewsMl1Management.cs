using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>NewsManagement of NewsML 1.x: status, its announced change, and instructions about other revisions.</summary>
static class NewsMl1Management
{
    public static Article Apply(Article article, XElement? identifier, XElement? management, ItemNotes notes)
    {
        var status = management?.Element("Status").Value("FormalName");
        var instruction = management?.Element("Instruction").Value("FormalName");
        var killing = instruction is not null && ItemNotes.KnownStatus(instruction) is PubStatus.Canceled;
        article = article with
        {
            PubStatus = killing ? PubStatus.Canceled : notes.Status(status, "Status"),
            ChangeType = killing || (status is not null && ItemNotes.KnownStatus(status) is PubStatus.Canceled) ? "kill" : Change(identifier, instruction),
            ChangeNote = management?.Element("Instruction").Line(),
        };
        return Changing(article, status, management?.Element("StatusWillChange"), notes);
    }

    /// <summary>"U" brings the item anew, "A" only what is said about it (NewsML 1.2, RevisionId@Update).</summary>
    static string? Change(XElement? identifier, string? instruction) =>
        instruction?.ToLowerInvariant() switch { "correction" or "rectify" or "rectification" => "correction", "update" => "update", _ => null }
        ?? identifier?.Element("RevisionId").Value("Update") switch { "A" => "metadata", "U" => "update", _ => null };

    /// <summary>A status that becomes usable is an embargo, one that ends is an expiry.</summary>
    static Article Changing(Article article, string? status, XElement? change, ItemNotes notes)
    {
        var embargoed = status?.Equals("Embargoed", StringComparison.OrdinalIgnoreCase) == true;
        var future = change?.Element("FutureStatus").Value("FormalName");
        if (future is not null && ItemNotes.KnownStatus(future) is PubStatus.Canceled or PubStatus.Withheld)
            return article with { Expires = notes.Time(change?.Element("DateAndTime").Line(), "StatusWillChange") };
        article = notes.Embargoed(article, change?.Element("DateAndTime").Line(), "StatusWillChange");
        return embargoed && article.EmbargoedUntil is not null ? article with { PubStatus = PubStatus.Usable } : article;
    }
}
