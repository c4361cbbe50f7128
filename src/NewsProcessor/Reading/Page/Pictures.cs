using AngleSharp.Dom;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Page;

/// <summary>The article's pictures, with caption, credit and alternative text: those between headline and end of text, else the one that the metadata name.</summary>
static class Pictures
{
    const int SmallestSide = 100;
    const int Most = 50;

    public static IReadOnlyList<Image> Of(PageFacts facts, ArticleSpan span)
    {
        var images = new List<Image>();
        foreach (var placed in facts.Page.Pictures)
        {
            if (placed.Block < span.Start || placed.Block > span.LastBody + 1 || images.Count == Most || !IsContent(placed))
                continue;
            if (Address(facts, placed.Element) is { } address && !images.Exists(image => image.Url == address))
                images.Add(Captioned(facts.Page, placed, new() { Url = address, Alt = placed.Element.GetAttribute("alt") is { Length: > 0 } alt ? PlainWords.OneLine(alt) : null }));
        }
        if (images.Count == 0 && facts.Address.Resolve(Named(facts)) is { } lead)
            images.Add(new() { Url = lead, Alt = facts.Meta.First("og:image:alt", "twitter:image:alt") });
        return images;
    }

    static string? Named(PageFacts facts) =>
        facts.Json.Values(facts.Json.Article, "image").Select(image => facts.Json.Text(image, "url") ?? facts.Json.Text(image, "contentUrl") ?? (image.ValueKind is System.Text.Json.JsonValueKind.String ? image.GetString() : null)).FirstOrDefault(url => url is not null)
        ?? facts.Meta.First("og:image", "og:image:url", "twitter:image");

    static bool IsContent(Placed placed) =>
        (placed.Region.Within & (Marks.Related | Marks.Ad | Marks.Share | Marks.Navigation | Marks.Comment | Marks.AsideTag)) == Marks.None
        && (placed.Region.Near & Marks.Author) == Marks.None && Side(placed.Element, "width") >= SmallestSide && Side(placed.Element, "height") >= SmallestSide;

    static int Side(IElement image, string name) => int.TryParse(image.GetAttribute(name), out var pixels) ? pixels : int.MaxValue;

    /// <summary>The picture's address; pages that load pictures late keep it in data attributes.</summary>
    static string? Address(PageFacts facts, IElement image)
    {
        foreach (var name in (ReadOnlySpan<string>)["data-src", "data-original", "data-lazy-src", "src"])
        {
            if (image.GetAttribute(name) is { Length: > 0 } link && !link.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && facts.Address.Resolve(link) is { } address)
                return address;
        }
        return image.GetAttribute("srcset") is { Length: > 0 } set ? facts.Address.Resolve(set.Split(',')[0].Trim().Split(' ')[0]) : null;
    }

    static Image Captioned(WebPage page, Placed placed, Image image)
    {
        var figure = placed.Region;
        for (var steps = 0; figure is not null && figure.Tag != "figure" && steps < 4; steps++)
            figure = figure.Parent;
        if (figure is not { Tag: "figure" })
            return image;
        foreach (var block in page.Blocks.Skip(placed.Block).Take(6).TakeWhile(block => figure.Holds(block.Region)))
        {
            var credit = CreditLine.Is(block.Text) || (block.Region.Element.ClassName ?? "").Contains("credit", StringComparison.OrdinalIgnoreCase);
            image = credit ? image with { Credit = image.Credit ?? CreditLine.Name(block.Text) } : image with { Caption = image.Caption ?? block.Text };
        }
        return image is { Caption: { } caption, Credit: null } && CreditLine.Start(caption) is > 0 and var start
            ? image with { Caption = caption[..start].TrimEnd(' ', '(', '|', '/'), Credit = CreditLine.Name(caption[start..]).TrimEnd(')') } : image;
    }
}
