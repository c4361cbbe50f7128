using System.Globalization;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Feeds;

namespace NewsProcessor.Reading.Rtf;

/// <summary>An RTF file as an article, or as several where a press database made it.</summary>
static class RtfArticle
{
    public static IEnumerable<ReadItem> Read(NewsFile file)
    {
        RtfDocument document;
        try
        {
            document = RtfReader.Read(Encoding.Latin1.GetString(file.Bytes.Span));
        }
        catch (FormatException broken)
        {
            return [ReadItem.Refused($"The RTF cannot be read: {broken.Message}.")];
        }
        return DocumentRecords.Of(document.Text) is { } records ? records.Select(record => (ReadItem)Sourced(record, document)) : [One(document)];
    }

    static ReadItem One(RtfDocument document)
    {
        if (DocumentArticle.Of(document.Text) is not { } article)
            return ReadItem.Refused(document.BrokenAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"The RTF breaks off inside a group at byte {at}, before any text. Send the whole file again.") : "The document holds no text.");
        if (article.Authors.Count + article.InfoSources.Count == 0 && document.Said(RtfPlace.Author) is { } author)
            article = FeedAuthors.Signed(article, [(author, null, null)]);
        return Sourced(article, document) with
        {
            Headline = article.Headline ?? document.Said(RtfPlace.Title),
            FirstCreated = Created(document.Created),
            Keywords = [.. (document.Said(RtfPlace.Keywords) ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    static Article Sourced(Article article, RtfDocument document) => article with
    {
        Warnings = document.BrokenAt is { } end ? [.. article.Warnings, string.Create(CultureInfo.InvariantCulture, $"The RTF breaks off at byte {end}; what came before is kept.")] : article.Warnings,
        Source = new() { Encoding = document.Charsets.Of(-1).WebName },
    };

    /// <summary>When the document was begun, in the writer's unnamed zone; it says nothing of publication.</summary>
    static DateTimeOffset? Created(Dictionary<string, int> parts)
    {
        int Part(string name) => parts.GetValueOrDefault(name);
        return Part("yr") is >= 1980 and <= 2200 && Part("mo") is >= 1 and <= 12 && Part("dy") is >= 1 && Part("dy") <= DateTime.DaysInMonth(Part("yr"), Part("mo")) && Part("hr") is >= 0 and < 24 && Part("min") is >= 0 and < 60
            ? new DateTimeOffset(Part("yr"), Part("mo"), Part("dy"), Part("hr"), Part("min"), 0, TimeSpan.Zero)
            : null;
    }
}
