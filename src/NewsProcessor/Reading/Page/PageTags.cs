using System.Collections.Frozen;

namespace NewsProcessor.Reading.Page;

/// <summary>How an element takes part in the flow of text.</summary>
enum PageTag { Inline, Block, Link, Emphasis, Break, Skip, Custom }

/// <summary>The elements of HTML by how a browser sets them.</summary>
static class PageTags
{
    static readonly FrozenDictionary<string, PageTag> _kinds = new (PageTag Kind, string Names)[]
    {
        (PageTag.Block, "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html label legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul video audio amp-img"),
        (PageTag.Link, "a"),
        (PageTag.Emphasis, "b strong em i"),
        (PageTag.Break, "br hr"),
        (PageTag.Skip, "script style noscript template svg math canvas iframe object embed select option textarea input title meta link base img source track map area col colgroup datalist progress meter noframes applet param rp rt"),
    }
    .SelectMany(entry => entry.Names.Split(' ').Select(name => (name, entry.Kind))).ToFrozenDictionary(pair => pair.name, pair => pair.Kind);

    static readonly FrozenDictionary<string, Marks> _marks = new Dictionary<string, Marks>
    {
        ["article"] = Marks.ArticleTag, ["main"] = Marks.MainTag, ["aside"] = Marks.AsideTag, ["nav"] = Marks.Navigation, ["header"] = Marks.HeaderTag,
        ["footer"] = Marks.FooterTag, ["figure"] = Marks.FigureTag, ["figcaption"] = Marks.Caption, ["form"] = Marks.FormTag, ["button"] = Marks.FormTag, ["label"] = Marks.FormTag,
        ["fieldset"] = Marks.FormTag, ["dialog"] = Marks.Consent, ["ul"] = Marks.ListTag, ["ol"] = Marks.ListTag, ["dl"] = Marks.ListTag, ["table"] = Marks.TableTag,
        ["blockquote"] = Marks.QuoteTag, ["video"] = Marks.Media, ["audio"] = Marks.Media, ["time"] = Marks.Date, ["address"] = Marks.Author, ["cite"] = Marks.Author, ["menu"] = Marks.Navigation,
    }.ToFrozenDictionary();

    public static PageTag Of(string name) =>
        _kinds.TryGetValue(name, out var kind) ? kind : name.Contains('-', StringComparison.Ordinal) ? PageTag.Custom : PageTag.Inline;

    public static Marks MarksOf(string name) => _marks.TryGetValue(name, out var marks) ? marks : Marks.None;
}
