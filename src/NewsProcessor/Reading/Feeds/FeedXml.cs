using System.Xml;

namespace NewsProcessor.Reading.Feeds;

/// <summary>Reads a stretch of a feed into nodes. Prefixes need no declaration, document types are prohibited, depth is bounded.</summary>
static class FeedXml
{
    const int DeepestNesting = 200;

    /// <summary>The stretch's first element; throws <see cref="XmlException"/> where it is not well-formed.</summary>
    public static FeedNode Read(string xml, FeedNames names) => Built(xml, names, untilBroken: false) ?? throw new XmlException("There is no element.");

    /// <summary>As much of the stretch as can be read: for what surrounds the items.</summary>
    public static FeedNode? ReadUntilBroken(string xml, FeedNames names) => Built(xml, names, untilBroken: true);

    static FeedNode? Built(string xml, FeedNames names, bool untilBroken)
    {
        using var reader = new XmlTextReader(new StringReader(xml)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, WhitespaceHandling = WhitespaceHandling.All };
        FeedNode? root = null;
        var open = new Stack<FeedNode>();
        try
        {
            while (reader.Read())
                Take(reader, names, open, ref root);
        }
        catch (XmlException) when (untilBroken)
        {
        }
        return root;
    }

    static void Take(XmlTextReader reader, FeedNames names, Stack<FeedNode> open, ref FeedNode? root)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var node = Opened(reader, names);
                root ??= node;
                if (open.TryPeek(out var outer))
                    outer.Children.Add(node);
                if (!reader.IsEmptyElement)
                    open.Push(node);
                if (open.Count > DeepestNesting)
                    throw new XmlException($"Elements are nested more than {DeepestNesting} deep.", null, reader.LineNumber, reader.LinePosition);
                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.TryPeek(out var inside):
                inside.Children.Add(new(FeedNode.TextName) { Data = reader.Value });
                break;
        }
    }

    static FeedNode Opened(XmlTextReader reader, FeedNames names)
    {
        var attributes = new List<(string Name, string Value)>();
        var name = reader.Name;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name.StartsWith("xmlns:", StringComparison.Ordinal))
                names.Declare(reader.Name[6..], reader.Value);
            else if (reader.Name != "xmlns")
                attributes.Add((reader.Name, reader.Value));
        }
        reader.MoveToElement();
        var node = new FeedNode(names.Of(name));
        foreach (var (attribute, value) in attributes)
            node.Attributes[attribute] = value;
        return node;
    }
}
