using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>What speaks for a name being that of the page's paper.</summary>
sealed class MastheadVotes(string name)
{
    public string Name { get; } = name;

    /// <summary>Lines about newsletters, accounts and sharing in which "from", "to" or the like stands before it, and others that hold it.</summary>
    public int Announced { get; set; }
    public int Named { get; set; }

    /// <summary>Copyright lines, pictures of the logo, lines that hold nothing else.</summary>
    public int Copyright { get; set; }
    public int Logo { get; set; }
    public int Alone { get; set; }

    /// <summary>Whether it holds the rights at the page's foot, and there is a paper's name or said elsewhere too; whether it stands alone at the page's head and is said again below.</summary>
    public bool AtFoot { get; set; }
    public bool KnownAtFoot { get; set; }
    public bool AtHead { get; set; }

    /// <summary>Whether it stands alone right under the headline.</summary>
    public bool UnderHeadline { get; set; }

    /// <summary>"is a reporter for …"; in the story, "told …".</summary>
    public int Employs { get; set; }
    public int Told { get; set; }

    /// <summary>What follows it in short lines: "Courier Plus", "Courier Jobs".</summary>
    public HashSet<string> Products { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Worth => Said + (Said > 0 && Products.Count > 2 ? Math.Min(4, Products.Count / 2) : 0) + (PaperNames.Is(Name) ? 2 : 0) - (Agencies.Named(Name) is null ? 0 : 2);

    int Said =>
        2 * Math.Min(3, Announced) + Math.Min(1, Named) + 3 * Math.Min(1, Copyright) + (KnownAtFoot ? 2 : AtFoot ? 1 : 0) + (AtHead ? 3 : 0) + 3 * Math.Min(1, Logo) + Math.Min(2, Alone)
        + 2 * Math.Min(2, Employs) + Math.Min(3, Told) + (Announced > 0 && Told > 0 ? 1 : 0) + (UnderHeadline && PaperNames.Is(Name) ? 2 : 0);
}
