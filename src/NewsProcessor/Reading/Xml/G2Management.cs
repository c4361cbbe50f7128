using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>What a NewsML-G2 item does to others and to its own versions: signals, and links such as irel:isRevisionOf or previousVersion.</summary>
static class G2Management
{
    static readonly string[] _replaces = ["supersedes", "replaces", "cancels", "kills", "corrects", "iscorrectionof"];

    public static Article Apply(Article article, XElement? meta, ItemNotes notes)
    {
        var signals = meta?.Elements("signal").Select(signal => G2Names.Tail(G2Names.Code(signal))?.ToLowerInvariant()).OfType<string>().ToList() ?? [];
        var victims = meta?.Elements("link").Where(link => _replaces.Contains(G2Names.Tail(link.Value("rel"))?.ToLowerInvariant())).ToList() ?? [];
        var killing = signals.Exists(signal => signal is "kill" or "cancel" or "withdraw" or "withdrawn");
        if (killing && article.PubStatus is PubStatus.Usable)
            notes.Warn("The item's signal is a kill, though its status is usable; it is taken as canceled.");
        return article with
        {
            PubStatus = killing ? PubStatus.Canceled : article.PubStatus,
            ChangeType = killing || article.PubStatus is PubStatus.Canceled ? "kill"
                : signals.Find(signal => signal is "correction" or "corr" or "update" or "updates" or "writethru" or "advisory" or "sigcorr") switch { "corr" or "sigcorr" => "correction", "updates" => "update", var signal => signal },
            ChangeNote = meta?.Elements("signal").Select(signal => signal.Element("definition").Line()).FirstOrDefault(line => line is not null),
            Supersedes = [.. victims.Select(link => link.Value("residref") ?? link.Value("href")).OfType<string>().Where(id => id != article.Uri).Distinct()],
        };
    }
}
