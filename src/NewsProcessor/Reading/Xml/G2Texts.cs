using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>The printed parts of a NewsML-G2 item's metadata: standfirst, byline, rights.</summary>
static class G2Texts
{
    static readonly string[] _standfirsts = ["summary", "abstract", "standfirst", "teaser", "lead", "intro", "description", "", "short", "main", "long", "text", "caption"];

    /// <summary>The description by role: those that introduce before those that caption; technical notes are none.</summary>
    public static string? Description(XElement? content, string? language)
    {
        var descriptions = content?.Elements("description").ToList() ?? [];
        foreach (var role in _standfirsts)
        {
            if (G2Names.InLanguage(descriptions.Where(one => (G2Names.Tail(one.Value("role")) ?? "").Equals(role, StringComparison.OrdinalIgnoreCase)), language).Line() is { } line)
                return line;
        }
        return null;
    }

    static readonly string[] _scripts = ["storyline", "script", "transcript", "shotlist"];

    /// <summary>What recordings have for a text, which stands among their descriptions: the story first, then the list of shots.</summary>
    public static IReadOnlyList<Paragraph> Script(XElement? content, string? language) =>
        [.. _scripts.Select(role => G2Names.InLanguage(content?.Elements("description").Where(one => role.Equals(G2Names.Tail(one.Value("role")), StringComparison.OrdinalIgnoreCase)) ?? [], language)).OfType<XElement>()
            .SelectMany(script => TypedText.Paragraphs(script.Value))];

    /// <summary>The byline as printed (by), and the creators as named.</summary>
    public static Article Signed(Article article, XElement? content, InlineBody body, G2Context context)
    {
        var by = By(content, context.Language) ?? body.Byline;
        var named = (content?.Elements("creator").Concat(content.Elements("contributor")) ?? []).ToLookup(IsOrganisation, creator => One(creator, context));
        var creators = named[false].OfType<Author>().DistinctBy(author => author.Name).ToList();
        var printed = by is null ? null : Bylines.Names(by);
        var persons = creators.Where(creator => Agencies.Named(creator.Name) is null && !DeskInitials.Are(creator.Name) && !IsAccount(creator.Name) && article.Publisher?.Name.StartsWith(creator.Name + ".", StringComparison.OrdinalIgnoreCase) is not true).ToList();
        return article with
        {
            Byline = by,
            Authors = printed is { Authors.Count: > 0 } ? [.. printed.Authors.Select(author => persons.Find(creator => creator.Name == author.Name) ?? author)] : by is null ? persons : [],
            InfoSources = [.. article.InfoSources.Concat(printed?.InfoSources ?? []).Concat(named[true].OfType<Author>().Select(organisation => organisation.Name)).Distinct()],
        };
    }

    /// <summary>Whether the item says, or the name shows, that a creator is a company, station or league.</summary>
    static bool IsOrganisation(XElement creator) =>
        creator.Element("organisationDetails") is not null || G2Names.Tail(creator.Value("type")) is "organisation" || (creator.Element("personDetails") is null && G2Names.Tail(creator.Value("type")) is not "person" && creator.Element("name").Line() is { } name && name.Split(_joints).Any(word => BylineWords.CompanyForms.Contains(word) || BylineWords.Houses.Contains(word)));

    static readonly char[] _joints = [' ', ','];

    /// <summary>Whether a creator is named by the account with which the item was made: "doe.jane", "holm", without a capital.</summary>
    static bool IsAccount(string name) => !name.Contains(' ') && name.Any(char.IsLower) && !name.Any(char.IsUpper);

    /// <summary>What is said to editors, each thing once: not the file of all notes that repeats the single ones, nor the desk's own sign and contacts.</summary>
    public static string? EditorsNote(XElement? meta)
    {
        var notes = meta?.Elements("edNote").Where(note => !SaysChange(note)).ToList() ?? [];
        var single = notes.Where(note => G2Names.Tail(note.Value("role")) is not ("notepad" or "closingline" or "closing") && G2Names.Tail(note.Value("pubconstraint")) is not "nonpublic").ToList();
        return string.Join('\n', (single.Count > 0 ? single : notes.Where(note => G2Names.Tail(note.Value("role")) is not ("closingline" or "closing"))).Select(XmlParts.Line).OfType<string>().Distinct()) is { Length: > 0 } said ? said : null;
    }

    /// <summary>What a note says is changed in this version; null where none does.</summary>
    public static string? ChangeNote(XElement? meta) => meta?.Elements("edNote").FirstOrDefault(SaysChange).Line();

    static bool SaysChange(XElement note) => G2Names.Tail(note.Value("role")) is "correctionnote" or "changenote" or "correction";

    /// <summary>The byline in the item's language; where several are in no other, one for each author.</summary>
    static string? By(XElement? content, string? language)
    {
        var all = content?.Elements("by").Where(by => by.Line() is not null).ToList() ?? [];
        return all.Exists(by => by.Value("lang") is not null || by.Value("role") is not null) ? G2Names.InLanguage(all, language).Line() : all.Count == 0 ? null : string.Join("; ", all.Select(XmlParts.Line).Distinct());
    }

    /// <summary>Rights of the whole item; of those for a part (scope, aspect) only where there are no others.</summary>
    public static Article Rights(Article article, XElement item, string? language, G2Context context)
    {
        var rights = item.Elements("rightsInfo").OrderBy(info => info.Attributes().Any(attribute => attribute.Name.LocalName is "scope" or "aspect" or "idrefs") ? 1 : 0).ToList();
        return article with
        {
            CopyrightHolder = rights.Elements("copyrightHolder").Select(holder => G2Names.Name(holder, context)).FirstOrDefault(name => name is not null),
            CopyrightNotice = G2Names.InLanguage(rights.Elements("copyrightNotice"), language).Line(),
            UsageTerms = G2Names.InLanguage(rights.Elements("usageTerms"), language).Line(),
        };
    }

    /// <summary>Only a creator that is named: a code alone, or given for a name, is the desk's own mark.</summary>
    static Author? One(XElement creator, G2Context context)
    {
        if (creator.Name.LocalName is "contributor" && G2Names.Tail(creator.Value("role")) is not (null or "author" or "writer" or "reporter" or "coauthor" or "photographer"))
            return null;
        var name = creator.Element("name") is not null || creator.Value("literal") is null ? G2Names.Name(creator, context) : creator.Value("literal");
        return name is null || name == G2Names.Tail(creator.Value("qcode")) || (creator.Value("uri") is { } uri && uri.EndsWith("/" + name, StringComparison.Ordinal)) ? null : new(name)
        {
            Role = creator.Value("jobtitle") is { } job ? G2Names.Tail(job) : G2Names.Tail(creator.Value("role")),
            Organisation = creator.At("affiliation") is { } affiliation ? G2Names.Name(affiliation, context) : null,
            Email = creator.Descendants("email").FirstOrDefault().Line(),
        };
    }
}
