using System.Collections.Frozen;

namespace NewsProcessor.Reading.Rtf;

/// <summary>The control words that matter to a reader of news; all others are passed over.</summary>
static class RtfControls
{
    /// <summary>Groups whose text is not the article's.</summary>
    static readonly FrozenSet<string> _nowhere = new[]
    {
        "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "ftnsep", "ftnsepc", "annotation", "atnid", "atnauthor", "datafield",
        "objdata", "objclass", "objname", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend", "listtext", "pntext", "pntxta", "pntxtb", "pnseclvl", "filetbl", "revtbl", "do", "nonshppict", "template", "formfield", "private", "operator", "version", "comment", "doccomm", "manager", "category", "hlinkbase", "revtim", "printim", "buptim",
    }.ToFrozenSet();

    static readonly FrozenDictionary<string, RtfPlace> _places = new Dictionary<string, RtfPlace>
    {
        ["fonttbl"] = RtfPlace.Fonts, ["stylesheet"] = RtfPlace.Styles, ["info"] = RtfPlace.Info, ["title"] = RtfPlace.Title, ["author"] = RtfPlace.Author,
        ["creatim"] = RtfPlace.Created, ["fldinst"] = RtfPlace.Field, ["subject"] = RtfPlace.Subject, ["keywords"] = RtfPlace.Keywords, ["company"] = RtfPlace.Company,
    }.ToFrozenDictionary();

    /// <summary>Words and signs that are a character.</summary>
    static readonly FrozenDictionary<string, string> _characters = new Dictionary<string, string>
    {
        ["~"] = "\u00A0", ["-"] = "", ["_"] = "\u2011", ["\\"] = "\\", ["{"] = "{", ["}"] = "}", ["tab"] = " ", ["line"] = " ", ["lbr"] = " ", ["emdash"] = "—", ["endash"] = "–", ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ",
        ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•", ["zwj"] = "\u200D", ["zwnj"] = "\u200C",
    }.ToFrozenDictionary();

    /// <summary>Where the group that starts with this word goes; null when the word starts none.</summary>
    public static RtfPlace? Destination(string word) => _nowhere.Contains(word) ? RtfPlace.Nowhere : _places.TryGetValue(word, out var place) ? place : null;

    /// <summary>Destinations that \* marks and that still hold the article's text.</summary>
    public static bool IsText(string word) => word is "shptxt" or "shpinst" or "shp" or "fldrslt" or "result";

    /// <summary>The address in a field's instruction, HYPERLINK "https://…"; null for other fields and for places within the document.</summary>
    public static string? Link(string field) =>
        field.Trim().Split('"') is [var kind, var address, ..] && kind.Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? address : null;

    public static string? Character(string word) => _characters.GetValueOrDefault(word);
}
