using System.Net;
using System.Text;

namespace NewsProcessor.Reading.Feeds;

/// <summary>An element of a feed under its usual name ("dc:creator", whatever prefix the file chose), or a run of text.</summary>
sealed class FeedNode(string name)
{
    public const string TextName = "#text";

    Dictionary<string, string>? _attributes;
    List<FeedNode>? _children;
    string? _text;

    public string Name { get; } = name;
    public Dictionary<string, string> Attributes => _attributes ??= new(StringComparer.Ordinal);
    public List<FeedNode> Children => _children ??= [];

    /// <summary>The characters of a run of text; empty for an element.</summary>
    public string Data { get; init; } = "";

    public string? this[string attribute] => _attributes?.GetValueOrDefault(attribute);

    /// <summary>The text directly inside, trimmed; null when there is none.</summary>
    public string? Text => (_text ??= Joined().Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>The children of the given names, those of the first name first.</summary>
    public IEnumerable<FeedNode> All(params IEnumerable<string> names) => names.SelectMany(name => Children.Where(child => child.Name == name));

    public FeedNode? First(params IEnumerable<string> names) => All(names).FirstOrDefault();

    /// <summary>The first text among children of the given names.</summary>
    public string? Say(params IEnumerable<string> names) => All(names).Select(child => child.Text).FirstOrDefault(text => text is not null);

    public bool HasElements => Children.Exists(child => child.Name != TextName);

    /// <summary>What is inside, written as HTML; prefixes go, since HTML knows none.</summary>
    public string Markup()
    {
        var html = new StringBuilder();
        var open = new Stack<(FeedNode Node, int Next)>([(this, 0)]);
        while (open.TryPop(out var step))
        {
            if (step.Next == step.Node.Children.Count)
            {
                if (open.Count > 0)
                    html.Append("</").Append(Local(step.Node.Name)).Append('>');
                continue;
            }
            open.Push(step with { Next = step.Next + 1 });
            var child = step.Node.Children[step.Next];
            if (child.Name == TextName)
            {
                html.Append(WebUtility.HtmlEncode(child.Data));
                continue;
            }
            Open(html, child);
            open.Push((child, 0));
        }
        return html.ToString();
    }

    string Joined() => Children is [{ Name: TextName } only] ? only.Data : string.Concat(Children.Select(child => child.Data));

    static void Open(StringBuilder html, FeedNode node)
    {
        html.Append('<').Append(Local(node.Name));
        foreach (var (name, value) in node.Attributes)
            html.Append(' ').Append(Local(name)).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        html.Append('>');
    }

    static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
