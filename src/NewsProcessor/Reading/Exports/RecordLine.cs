using System.Text.RegularExpressions;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>A line of a database's record, and what it is.</summary>
/// <param name="Text">Without outer white space.</param>
/// <param name="Start">Where it starts in the record.</param>
/// <param name="End">Where it ends, the line break excluded.</param>
/// <param name="AfterBlank">Whether a blank line, or the record's start, comes before it.</param>
readonly partial record struct RecordLine(string Text, int Start, int End, bool AfterBlank)
{
    const int LongestMark = 60, LongestDated = 120, LongestRights = 400, MostBesideDate = 60;

    public RecordLineKind Kind { get; init; }

    /// <summary>A label's field and value.</summary>
    public HeaderField Field { get; init; }
    public string Value { get; init; } = "";

    /// <summary>The day that the line prints.</summary>
    public PrintedDate? Date { get; init; }

    public bool IsLabel(HeaderField field) => Kind is RecordLineKind.Label && Field == field;

    /// <summary>A label's words; else what kind of line it is.</summary>
    public string Name => Kind is RecordLineKind.Label ? Text.Split([':', '：'], 2)[0] : Kind.ToString();

    /// <summary>Whether it is one of running text.</summary>
    public bool IsLong => Text.Length > 90 || (Text.Length > 40 && Text[^1] is '.' or '”' or '"') || (Text.Length > 15 && Text[^1] is '。' or '」');

    /// <summary>With what the line is, but for its day, which costs more to find.</summary>
    public RecordLine Read()
    {
        if (HeaderLines.Field(Text) is var (field, value))
            return this with { Kind = RecordLineKind.Label, Field = field, Value = value };
        if (Text.Length <= LongestMark && Source().IsMatch(Text))
            return this with { Kind = RecordLineKind.Source };
        if (IsRights(Text))
            return this with { Kind = RecordLineKind.Rights };
        if (Text.Length <= LongestMark && IsBodyMark(Text.TrimEnd(':')))
            return this with { Kind = RecordLineKind.Label, Field = HeaderField.Body };
        if (Text.Length <= LongestMark && (Number().IsMatch(Text) || Closing().IsMatch(Text)))
            return this with { Kind = RecordLineKind.Closing };
        return Text.Length <= LongestDated && !char.IsAsciiDigit(Text[^1]) && Count().IsMatch(Text) ? this with { Kind = RecordLineKind.Count } : this;
    }

    /// <summary>With the day that a line without label prints.</summary>
    public RecordLine Dated()
    {
        if (Kind is not (RecordLineKind.Plain or RecordLineKind.Count) || Text.Length > LongestDated || NewsDates.Find(Text, DateHints.None) is not { } date)
            return this;
        return this with { Date = date, Kind = Kind is RecordLineKind.Plain && Text.Length - date.Length <= MostBesideDate ? RecordLineKind.Date : Kind };
    }

    /// <summary>The words that archives, and hardly anybody else, set above a story's text.</summary>
    public static bool IsBodyMark(string label) => label.ToLowerInvariant().Replace('-', ' ') is "body" or "full text" or "fulltext" or "article text" or "volltext" or "texte intégral" or "texto completo" or "testo completo";

    /// <summary>Whether a line is one of a record's head: what archives add below a story is so only right behind another.</summary>
    /// <param name="line">The line.</param>
    /// <param name="directly">Whether the line before it is the head's.</param>
    /// <param name="together">Whether no blank line parts it from the head's last.</param>
    /// <param name="dated">Whether the head has its day already.</param>
    public static bool IsHeads(RecordLine line, bool directly, bool together, bool dated) => line.Kind switch
    {
        RecordLineKind.Label => line.Field switch
        {
            HeaderField.Headline or HeaderField.Author or HeaderField.Date or HeaderField.Section or HeaderField.Description or HeaderField.Dateline => true,
            HeaderField.Filing => IsCount(line.Value) || (directly && !line.Text.StartsWith("load", StringComparison.OrdinalIgnoreCase)),
            HeaderField.Keywords or HeaderField.Caption => false,
            _ => directly,
        },
        RecordLineKind.Count or RecordLineKind.Source => true,
        RecordLineKind.Rights => directly || together,
        RecordLineKind.Date => !dated,
        _ => false,
    };

    /// <summary>Whether a value counts words: "133 words".</summary>
    public static bool IsCount(string value) => value.Length <= LongestMark && Count().IsMatch(value);

    /// <summary>Whether a line says whose the rights are.</summary>
    static bool IsRights(string text) => text.Length <= LongestRights && (RightsLine.Is(text) || Reserved().IsMatch(text));

    [GeneratedRegex(@"\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|derechos reservados|diritti riservati|direitos reservados|prawa zastrzeżone|alla rättigheter|alle rechten voorbehouden)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reserved();

    /// <summary>"133 words" alone, or a count in brackets behind an edition's name: "(全243字)".</summary>
    [GeneratedRegex(@"^\d{1,3}(?:[.,' ]?\d{3})? (?:words|wörter|mots|palabras|palavras|parole|woorden|ord|sanaa|słów|слов)$|^\d{1,5} ?(?:字|文字|語)?$|[(（]全?\d{1,5}(?:文字|字)[)）]$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    /// <summary>A document's number as databases give it: "Document abcde00020200101dx6500001", "news·20200101·AB·202001010x1".</summary>
    [GeneratedRegex(@"^(?:Document|Dokument|Documento) [A-Za-z]{2,8}[0-9][0-9A-Za-z]{10,40}$|^news[·.][0-9]{8}[·.]\S+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:nom de la source|source name|name of source|nombre de la fuente)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:classification|source citation|end of document|fin du document|ende des dokuments)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Closing();
}

enum RecordLineKind
{
    Plain, Label, Rights, Date,

    /// <summary>"Nom de la source": the paper's name stands in the next line.</summary>
    Source,

    /// <summary>How many words the story has, without a label.</summary>
    Count,

    /// <summary>What only a record's foot says: its number, "Source Citation".</summary>
    Closing,
}
