using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>The NewsComponents of one NewsItem, outer before inner, and what their lines and metadata say. Of equivalents in several languages the first language counts.</summary>
sealed class NewsMl1Components
{
    static readonly string[] _bodies = ["body", "main", "text", "article", "story", "maintext", "bodytext", "content", "main text", "news text"];
    static readonly string[] _besideBody = ["headline", "subheadline", "title", "lead", "abstract", "summary", "standfirst", "teaser", "intro", "stylesheet", "contact", "caption", "byline", "credit", "keywords", "keyword", "photo", "picture", "image", "graphic", "logo", "video", "audio", "animation", "thumbnail", "preview", "quicklook", "links", "related"];

    /// <param name="item">The NewsItem.</param>
    /// <param name="language">The one of its languages that counts, where it tells its story in several.</param>
    public NewsMl1Components(XElement item, string? language = null)
    {
        var pending = new Stack<XElement>(Inner(item).Reverse());
        while (pending.TryPop(out var component))
        {
            var isOther = language is not null && LanguageOf(component) is { } other && !IsSame(other, language);
            if (isOther && !component.Descendants("NewsComponent").Any(inner => LanguageOf(inner) is { } tag && IsSame(tag, language!)))
                continue;
            if (!isOther)
                All.Add(component);
            foreach (var inner in Inner(component).Reverse())
                pending.Push(inner);
        }
        Topics = item.Elements("TopicSet").Concat(All.SelectMany(component => component.Elements("TopicSet"))).SelectMany(set => set.Elements("Topic"))
            .Where(topic => topic.Value("Duid") is not null).GroupBy(topic => topic.Value("Duid")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Language = language ?? All.SelectMany(component => component.Elements("DescriptiveMetadata")).Select(meta => meta.Element("Language").Value("FormalName")).FirstOrDefault(tag => tag is not null)
            ?? All.Select(component => component.Value("lang")).FirstOrDefault(tag => tag is not null) ?? item.Value("lang");
    }

    public List<XElement> All { get; } = [];
    public Dictionary<string, XElement> Topics { get; }
    public string? Language { get; }

    public static string? Role(XElement component) => component.Element("Role").Value("FormalName")?.ToLowerInvariant();

    /// <summary>A line of the outermost component that has it; of pictures and films only where no text has one.</summary>
    public string? NewsLine(string name) =>
        All.Where(component => !NewsMl1Media.IsMedia(component)).Concat(All).SelectMany(component => component.Elements("NewsLines").SelectMany(lines => lines.Lines(name))).FirstOrDefault();

    /// <summary>A NewsLine whose type holds one of the words: "Editor's note".</summary>
    public string? Labelled(params string[] words) => All.SelectMany(component => component.Elements("NewsLines").SelectMany(lines => lines.Elements("NewsLine")))
        .Where(line => line.Element("NewsLineType").Value("FormalName") is { } type && words.Any(word => type.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Select(line => line.Element("NewsLineText").Line()).FirstOrDefault(text => text is not null);

    public XElement? First(params string[] path) => All.Select(component => component.At(path)).FirstOrDefault(found => found is not null);

    public IReadOnlyList<string> Names(string part, string name) =>
        [.. All.SelectMany(component => component.Elements(part)).SelectMany(meta => meta.Elements(name)).Select(found => found.Value("FormalName") ?? found.Line()).OfType<string>().Distinct()];

    /// <summary>The parties in one role of AdministrativeMetadata.</summary>
    public IEnumerable<string> Parties(string role) => All.SelectMany(component => component.Elements("AdministrativeMetadata")).SelectMany(meta => meta.Elements(role))
        .SelectMany(found => found.Elements("Party")).Select(party => Markup.MarkupText.Line(party.Value("FormalName")) ?? party.Line()).OfType<string>().Distinct();

    /// <summary>The text of the components in body roles; where no role says so, of all that are nothing else.</summary>
    public InlineBody Body()
    {
        var texts = All.Where(component => component.Elements("ContentItem").Any(IsText)).ToList();
        var main = texts.Where(component => Role(component) is { } role && _bodies.Contains(role)).ToList();
        if (main.Count == 0)
            main = [.. texts.Where(component => !IsBeside(component))];
        return InlineBody.Joined([.. main.Select(component => InlineBody.Best(Contents(component))).DistinctBy(body => string.Concat(body.Paragraphs.Select(paragraph => paragraph.Text)))]);
    }

    /// <summary>The text of a component in one of the roles, in one line.</summary>
    public string? Text(params string[] roles) => All.Where(component => Role(component) is { } role && roles.Contains(role))
        .Select(component => string.Join(' ', InlineBody.Best(Contents(component)).Paragraphs.Select(paragraph => paragraph.Text))).FirstOrDefault(text => text.Length > 0);

    static bool IsBeside(XElement component) =>
        component.AncestorsAndSelf("NewsComponent").Any(outer => Role(outer) is { } role && _besideBody.Contains(role));

    static IEnumerable<(XElement, string?)> Contents(XElement component) => component.Elements("ContentItem").Where(IsText)
        .Select(item => (Data(item), item.Element("MimeType").Value("FormalName") ?? item.Element("Format").Value("FormalName")));

    /// <summary>The content, decoded where an Encoding of base64 wraps it; empty where that holds no text.</summary>
    static XElement Data(XElement item)
    {
        if (item.Element("DataContent") is { } plain)
            return plain;
        var coded = item.At("Encoding", "DataContent")!.Value;
        var bytes = new byte[coded.Length];
        return new("DataContent", Convert.TryFromBase64String(coded, bytes, out var length) && TextDecoding.Decode(bytes.AsSpan(0, length)).Value is var text && Look.IsPlausible(text) ? text : "");
    }

    static bool IsText(XElement item)
    {
        var type = item.Element("MimeType").Value("FormalName");
        if (item.Element("DataContent") is not null)
            return type is null || (!type.EndsWith("css", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("image", StringComparison.OrdinalIgnoreCase));
        return item.At("Encoding", "DataContent") is not null && item.Element("Encoding").Value("Notation")?.EndsWith("base64", StringComparison.OrdinalIgnoreCase) is true
            && (type ?? item.Element("MediaType").Value("FormalName") ?? item.Element("Format").Value("FormalName")) is { } kind && Array.Exists(_textual, word => kind.Contains(word, StringComparison.OrdinalIgnoreCase)) && !kind.EndsWith("css", StringComparison.OrdinalIgnoreCase);
    }

    static readonly string[] _textual = ["text", "html", "nitf", "xml"];

    /// <summary>The languages of components that stand beside one another with a text each, none a choice among equivalents.</summary>
    public static List<string> Languages(XElement item) => item.DescendantsAndSelf().Where(outer => outer.Name.LocalName is "NewsComponent" or "NewsItem" && !AreEquivalents(outer))
        .Select(outer => outer.Elements("NewsComponent").Where(IsStory).Select(LanguageOf).OfType<string>().DistinctBy(Primary).Take(MostLanguages + 1).ToList()).FirstOrDefault(languages => languages.Count is > 1 and <= MostLanguages) ?? [];

    const int MostLanguages = 10;

    /// <summary>A component with a headline of its own, or in the role of a text.</summary>
    static bool IsStory(XElement component) => !IsBeside(component) && (component.At("NewsLines", "HeadLine") is not null || (Role(component) is { } role && _bodies.Contains(role))) && component.Descendants("DataContent").Any();

    static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    static bool IsSame(string left, string right) => Primary(left) == Primary(right);

    static bool AreEquivalents(XElement outer) => outer.Value("EquivalentsList") == "yes" || outer.Elements("BasisForChoice").Any(basis => basis.Value.Contains("Language", StringComparison.Ordinal));

    static IEnumerable<XElement> Inner(XElement outer)
    {
        var inner = outer.Elements("NewsComponent").ToList();
        var language = AreEquivalents(outer) ? inner.Select(LanguageOf).FirstOrDefault(tag => tag is not null) : null;
        return language is null ? inner : inner.Where(component => LanguageOf(component) is not { } tag || tag == language);
    }

    static string? LanguageOf(XElement component) => component.At("DescriptiveMetadata", "Language").Value("FormalName") ?? component.Value("lang");
}
