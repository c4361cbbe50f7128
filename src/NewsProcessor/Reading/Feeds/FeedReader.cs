using System.Text.RegularExpressions;
using System.Xml;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Feeds;

/// <summary>The way from a feed's bytes to its items, each read apart, so that a broken one costs itself alone.</summary>
static partial class FeedReader
{
    /// <summary>Makes an item's article; null for what is none.</summary>
    public delegate Article? Reading(FeedNode item, FeedChannel channel, FeedIdentity identity);

    public static IEnumerable<ReadItem> Read(NewsFile file, Reading reading) => Read(file, _ => reading);

    /// <param name="file">RSS or Atom.</param>
    /// <param name="readingOf">Answers how items are read, from what surrounds them.</param>
    /// <param name="items">The names of the elements that are items; where none are given, those of RSS and Atom.</param>
    public static IEnumerable<ReadItem> Read(NewsFile file, Func<FeedNode?, Reading> readingOf, string[]? items = null)
    {
        var text = file.Text;
        var (xml, refusal) = FeedText.Document(text.Value);
        if (refusal is not null)
            return [ReadItem.Refused(refusal)];
        var names = new FeedNames(xml.AsSpan().TrimStart() is var tag && tag.IndexOf('>') is var end and > 0 ? tag[..end].ToString() : "");
        var slices = FeedSlices.Of(xml, items ?? FeedSlices.Items);
        var around = FeedXml.ReadUntilBroken(FeedSlices.Around(xml, slices), names);
        var channel = FeedChannel.Of(around);
        var nodes = slices.Select((slice, place) => Node(xml, slice, place, names)).ToList();
        var identity = new FeedIdentity(channel, FeedIdentity.Shared(nodes.Select(node => node.Item).OfType<FeedNode>()));
        var reading = readingOf(around);
        var read = nodes.Select(node => node.Item is { } item ? Item(reading(item, channel, identity), text.Encoding) : ReadItem.Refused(node.Refusal)).OfType<ReadItem>();
        return read.DefaultIfEmpty(ReadItem.Refused($"There is no article here: none of the {slices.Count} item(s) is one that was published."));
    }

    static ReadItem? Item(Article? article, string encoding) => article is null ? null : (ReadItem)(article with { Source = new() { Encoding = encoding } });

    static (FeedNode? Item, string Refusal) Node(string xml, FeedSlice slice, int place, FeedNames names)
    {
        var written = xml[slice.Start..slice.End];
        if (!slice.Closed)
            return (null, $"Item {place + 1}, line {slice.Line}: {(slice.End == xml.Length ? "the file breaks off inside this item. Send the whole file again." : "it is never closed.")}");
        try
        {
            return (FeedXml.Read(written, names), "");
        }
        catch (XmlException broken)
        {
            return FeedRepair.Read(written, names) is { } repaired ? (repaired, "")
                : (null, $"Item {place + 1}, line {slice.Line + Math.Max(0, broken.LineNumber - 1)}: the XML is broken. {Places().Replace(broken.Message, "")}");
        }
    }

    /// <summary>The parser's own places count from the item's start.</summary>
    [GeneratedRegex(@" on line \d+ position \d+| Line \d+, position \d+\.", RegexOptions.NonBacktracking)]
    private static partial Regex Places();
}
