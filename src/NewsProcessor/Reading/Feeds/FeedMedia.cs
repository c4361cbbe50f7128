using System.Globalization;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Feeds;

/// <summary>The pictures attached to an item: Media RSS, enclosures, and those that stand in its content.</summary>
static class FeedMedia
{
    static readonly string[] _endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    public static IReadOnlyList<Image> Of(FeedNode item, IReadOnlyList<Image> inside)
    {
        var attached = Attached(item).Concat(Enclosed(item)).ToList();
        if (attached.Count == 0 && inside.Count == 0)
            attached.AddRange(Holders(item).SelectMany(holder => holder.All("media:thumbnail")).Select(thumbnail => Made(thumbnail["url"], thumbnail)).OfType<Image>().Take(1));
        return [.. attached.Concat(inside).DistinctBy(image => image.Url, StringComparer.Ordinal)];
    }

    static IEnumerable<FeedNode> Holders(FeedNode item) => [item, .. item.All("media:group"), .. item.All("media:content")];

    /// <summary>The members of a group are one picture in several sizes (Media RSS 1.5.1, media:group): the widest stands for all.</summary>
    static IEnumerable<Image> Attached(FeedNode item) =>
        item.All("media:content").Where(IsPicture).Select(content => Made(content["url"], content, item))
            .Concat(item.All("media:group").Select(group => group.All("media:content").Where(IsPicture).MaxBy(Width) is { } content ? Made(content["url"], content, group, item) : null))
            .OfType<Image>();

    static int Width(FeedNode content) => int.TryParse(content["width"], NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;

    static IEnumerable<Image> Enclosed(FeedNode item) =>
        item.All("enclosure").Concat(item.All("link", "atom:link").Where(link => link["rel"] == "enclosure")).Where(IsPicture)
            .Select(enclosure => Made(enclosure["url"] ?? enclosure["href"], enclosure)).OfType<Image>();

    static bool IsPicture(FeedNode node)
    {
        if ((node["medium"] ?? node["type"]) is { Length: > 0 } kind)
            return kind.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        var path = (node["url"] ?? node["href"] ?? "").Split('?')[0];
        return _endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Caption and credit stand in the element itself, else beside it.</summary>
    static Image? Made(string? link, params FeedNode[] holders)
    {
        string? Said(string name) => holders.Select(holder => holder.First(name)).OfType<FeedNode>().Select(FeedWords.Line).FirstOrDefault(line => line is not null);
        return WebAddress.Of(link) is { } url ? new() { Url = url, Caption = Said("media:description"), Credit = Said("media:credit"), Alt = holders[0].First("media:title") is { } title ? FeedWords.Line(title) : null } : null;
    }
}
