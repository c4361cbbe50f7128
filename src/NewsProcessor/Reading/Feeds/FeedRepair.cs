using System.Xml;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Recovers an item whose texts hold HTML that nobody escaped: what stands between the text's own tags is taken literally.</summary>
static class FeedRepair
{
    static readonly string[] _texts = ["title", "description", "content:encoded", "summary", "content"];

    /// <summary>The item's node, or null where it stays broken.</summary>
    public static FeedNode? Read(string item, FeedNames names)
    {
        var written = item;
        foreach (var text in _texts)
            item = Literal(item, text);
        if (ReferenceEquals(item, written))
            return null;
        try
        {
            return FeedXml.Read(item, names);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static string Literal(string item, string name)
    {
        var start = item.IndexOf('<' + name, StringComparison.Ordinal);
        var open = start < 0 ? -1 : item.IndexOf('>', start);
        var close = open < 0 ? -1 : item.IndexOf($"</{name}>", open, StringComparison.Ordinal);
        if (close < 0 || !(item[start + name.Length + 1] is '>' or ' ' or '\n') || item[open - 1] == '/')
            return item;
        var inner = item[(open + 1)..close];
        return inner.Contains("<![CDATA[", StringComparison.Ordinal) || !inner.Contains('<', StringComparison.Ordinal) ? item : $"{item[..(open + 1)]}<![CDATA[{inner}]]>{item[close..]}";
    }
}
