using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>What a NewsML-G2 item does to others and to its own versions: signals, and links such as irel:previousVersion to items of another guid.</summary>
static class G2Management
{
    static readonly string[] _replaces = ["supersedes", "replaces", "cancels", "kills", "withdraws", "corrects", "iscorrectionof", "isrevisionof", "previousversion", "ispreviousversion"];

    public static Article Apply(Article article, XElement? meta, ItemNotes notes)
    {
        var signals = meta?.Elements("signal").Select(Kind).OfType<string>().ToList() ?? [];
        var victims = meta?.Elements("link").Where(link => _replaces.Contains(G2Names.Tail(link.Value("rel") ?? link.Value("reluri"))?.ToLowerInvariant())).ToList() ?? [];
        var killing = signals.Contains("kill");
        if (killing && article.PubStatus is PubStatus.Usable)
            notes.Warn("The item's signal is a kill, though its status is usable; it is taken as canceled.");
        return article with
        {
            PubStatus = killing ? PubStatus.Canceled : article.PubStatus,
            ChangeType = killing || article.PubStatus is PubStatus.Canceled ? "kill" : signals.Contains("correction") ? "correction" : signals.FirstOrDefault(),
            ChangeNote = meta?.Elements("signal").Select(signal => signal.Element("definition").Line()).FirstOrDefault(line => line is not null) ?? G2Texts.ChangeNote(meta),
            Supersedes = [.. victims.Select(link => link.Value("residref") ?? link.Value("href")).OfType<string>().Where(id => id != article.Uri).Distinct()],
        };
    }

    /// <summary>What a signal (sig:correction, its full address, or a house's own "update:append-content") says of the version; null where it speaks of something else.</summary>
    static string? Kind(XElement signal)
    {
        var code = G2Names.Code(signal) ?? signal.Line();
        return G2Names.Tail(code)?.ToLowerInvariant() switch
        {
            "kill" or "cancel" or "canceled" or "withdraw" or "withdrawn" or "withdrawal" or "delete" or "retraction" => "kill",
            "correction" or "corrected" or "corr" or "sigcorr" or "rectification" => "correction",
            "clarification" => "clarification",
            "update" or "updates" or "writethru" or "write-thru" or "itemmod" => "update",
            "advisory" => "advisory",
            _ => code?.StartsWith("update:", StringComparison.Ordinal) == true ? "update" : null,
        };
    }
}
