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
            ChangeType = killing || (status is not null && ItemNotes.KnownStatus(status) is PubStatus.Canceled) ? "kill" : Change(article, identifier, instruction),
            ChangeNote = management?.Element("Instruction").Line(),
            IsPartial = management?.Parent?.Element("Update") is not null,
        };
        return Changing(article, management?.Element("StatusWillChange"), notes);
    }

    /// <summary>"U" brings elements to be put into the previous revision, "A" only what is said about it (NewsML 1.2, RevisionId@Update); some write "A" above a whole story.</summary>
    static string? Change(Article article, XElement? identifier, string? instruction) =>
        instruction?.ToLowerInvariant() switch { "correction" or "correct" or "rectify" or "rectification" => "correction", "update" or "addition" => "update", _ => null }
        ?? identifier?.Element("RevisionId").Value("Update") switch { "A" when article.Paragraphs.Count == 0 => Article.MetadataOnly, "A" or "U" => "update", _ => null };

    /// <summary>A status that becomes usable is an embargo, one that ends is an expiry.</summary>
    static Article Changing(Article article, XElement? change, ItemNotes notes)
    {
        var (future, at) = (change?.Element("FutureStatus").Value("FormalName"), change?.Element("DateAndTime").Line());
        var status = future is null ? null : ItemNotes.KnownStatus(future);
        if (status is PubStatus.Canceled or PubStatus.Withheld)
            return article with { Expires = notes.Time(at, "StatusWillChange") };
        article = notes.Embargoed(article, at, "StatusWillChange");
        return status is PubStatus.Usable && article is { PubStatus: PubStatus.Withheld, EmbargoedUntil: not null } ? article with { PubStatus = PubStatus.Usable } : article;
    }
}
