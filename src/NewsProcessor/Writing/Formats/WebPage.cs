using System.Security.Cryptography;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Formats;

/// <summary>
/// A page to read and to print, which loads nothing and runs nothing: pictures are links, so that opening it tells nobody.
/// To be sent with <see cref="ContentSecurityPolicy"/>.
/// </summary>
public sealed class WebPage : IArticleWriter
{
    const string Style = """
        :root{color-scheme:light dark}body{font:1.125rem/1.6 Georgia,"Noto Serif",serif;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
        h1{font-size:2rem;line-height:1.2;margin-bottom:.5rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}.standfirst{font-size:1.25rem}.facts,footer,figcaption{font:.875rem/1.5 system-ui,sans-serif}
        blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid}table{border-collapse:collapse}td{border:1px solid;padding:.25rem .5rem;vertical-align:top}footer{border-top:1px solid;margin-top:3rem}
        @media print{body{max-width:none;margin:0;font-size:11pt}a{color:inherit;text-decoration:none}}
        """;

    /// <summary>Nothing may be loaded, sent, framed or run; the page's own style is named by its hash.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public string Name => "html";
    public string ContentType => "text/html; charset=utf-8";
    public string Extension => ".html";

    public byte[] Write(Article article)
    {
        var html = new HtmlText().Write($"<!doctype html>\n<html lang=\"{article.InLanguage}\" dir=\"{WritingDirection.Of(article.InLanguage)}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{article.Headline ?? article.Id}</title>\n");
        Meta(html, article);
        html.Write($"<style>").Constant(Style).Write($"</style>\n</head>\n<body>\n<article itemscope itemtype=\"https://schema.org/{SchemaType.Of(article)}\">\n");
        Head(html, article);
        html.Write($"<div itemprop=\"articleBody\">\n").Add(BodyMarkup.Of(article)).Write($"</div>\n");
        Pictures(html, article);
        html.Write($"</article>\n");
        Foot(html, article);
        return Encoding.UTF8.GetBytes(html.Write($"</body>\n</html>\n").ToString());
    }

    static void Meta(HtmlText html, Article article)
    {
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        Property(html, "description", article.Description);
        foreach (var author in article.Authors)
            Property(html, "author", author.Name);
        Property(html, "keywords", article.Keywords.Count == 0 ? null : string.Join(", ", article.Keywords));
        Property(html, "og:site_name", article.Publisher?.Name);
        Property(html, "article:published_time", PrintedTime.Published(article));
        Property(html, "article:modified_time", PrintedTime.Of(article.DateModified));
        Property(html, "article:section", article.ArticleSection is [var section, ..] ? section : null);
        if (SafeAddress.OfPage(article.Url) is { } address)
            html.Write($"<link rel=\"canonical\" href=\"{address}\">\n");
    }

    static void Property(HtmlText html, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _ = name.Contains(':', StringComparison.Ordinal) ? html.Write($"<meta property=\"{name}\" content=\"{value}\">\n") : html.Write($"<meta name=\"{name}\" content=\"{value}\">\n");
    }

    static void Head(HtmlText html, Article article)
    {
        html.Write($"<header>\n");
        if (article.Headline is { } headline)
            html.Write($"<h1 itemprop=\"headline\">{headline}</h1>\n");
        if (article.Description is { } standfirst)
            html.Write($"<p class=\"standfirst\" itemprop=\"description\">{standfirst}</p>\n");
        var facts = ((string?[])[Signed(article), article.Publisher?.Name, .. article.InfoSources]).Where(fact => !string.IsNullOrWhiteSpace(fact)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var section in article.ArticleSection)
            html.Write($"<meta itemprop=\"articleSection\" content=\"{section}\">\n");
        html.Write($"<p class=\"facts\">{string.Join(" · ", facts)}");
        if (PrintedTime.ForPeople(article) is { } time)
            html.Write($"{(facts is [] ? "" : " · ")}<time dir=\"ltr\" itemprop=\"datePublished\" datetime=\"{PrintedTime.Published(article)}\">{time}</time>");
        html.Write($"</p>\n</header>\n");
    }

    static string? Signed(Article article) => article.Byline ?? (article.Authors.Count == 0 ? null : string.Join(", ", article.Authors.Select(author => author.Name)));

    static void Pictures(HtmlText html, Article article)
    {
        foreach (var image in article.Images)
        {
            if (SafeAddress.OfPage(image.Url) is not { } address)
                continue;
            html.Write($"<figure><a href=\"{address}\" rel=\"noopener noreferrer nofollow\">{image.Alt ?? "Picture"}</a>");
            html.Write($"<figcaption>{image.Caption} {image.Credit}</figcaption></figure>\n");
        }
    }

    static void Foot(HtmlText html, Article article)
    {
        html.Write($"<footer>\n");
        foreach (var right in new[] { article.CopyrightNotice ?? article.CopyrightHolder, article.UsageTerms }.OfType<string>())
            html.Write($"<p>{right}</p>\n");
        if (SafeAddress.OfPage(article.Url) is { } source)
            html.Write($"<p><a dir=\"ltr\" href=\"{source}\" rel=\"noopener noreferrer nofollow\">{source}</a></p>\n");
        html.Write($"</footer>\n");
    }
}
