using System.Globalization;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsProcessor.Writing.Formats;

/// <summary>Markdown with YAML front matter, by the keys of the usual site generators.</summary>
public sealed class MarkdownFile : IArticleWriter
{
    public string Name => "markdown";

    /// <summary>RFC 7763 and 7764.</summary>
    public string ContentType => "text/markdown; charset=utf-8; variant=GFM";
    public string Extension => ".md";

    public byte[] Write(Article article)
    {
        var text = new StringBuilder("---\n").Append(Yaml(Matter(article))).Append("---\n\n");
        if (article.Headline is { } headline)
            text.Append("# ").Append(MarkdownText.Heading(MarkdownText.Escaped(headline, atStart: false))).Append("\n\n");
        return Encoding.UTF8.GetBytes(text.Append(BodyMarkdown.Of(article)).ToString());
    }

    static YamlMappingNode Matter(Article article)
    {
        var matter = new YamlMappingNode();
        Say(matter, "title", article.Headline);
        Say(matter, "subheadline", article.AlternativeHeadline);
        Say(matter, "description", article.Description);
        Say(matter, "byline", article.Authors.Count == 0 ? article.Byline : null);
        Say(matter, "authors", article.Authors.Select(One));
        Say(matter, "publisher", article.Publisher?.Name);
        Say(matter, "agencies", article.InfoSources.Select(Text));
        Say(matter, "date", PrintedTime.Published(article));
        Say(matter, "lastmod", PrintedTime.Of(article.DateModified));
        Say(matter, "dateline", article.Dateline);
        Say(matter, "location", article.ContentLocation);
        Say(matter, "lang", article.InLanguage);
        Say(matter, "categories", article.ArticleSection.Select(Text));
        Say(matter, "tags", article.Keywords.Select(Text));
        Say(matter, "images", article.Images.Select(One).OfType<YamlNode>());
        Say(matter, "canonical_url", SafeAddress.OfPage(article.Url));
        Say(matter, "copyright", article.CopyrightNotice ?? article.CopyrightHolder);
        Say(matter, "usage_terms", article.UsageTerms);
        Say(matter, "ednote", article.EdNote);
        Say(matter, "guid", article.UriSource is UriSource.Provider && article.Uri.Length >= 16 ? article.Uri : null);
        Say(matter, "id", article.Id);
        return matter;
    }

    static YamlMappingNode One(Author author)
    {
        var one = new YamlMappingNode();
        Say(one, "name", author.Name);
        Say(one, "role", author.Role);
        Say(one, "organisation", author.Organisation);
        Say(one, "email", author.Email);
        Say(one, "url", SafeAddress.OfPage(author.Url));
        return one;
    }

    static YamlMappingNode? One(Image image)
    {
        if (SafeAddress.OfPage(image.Url) is not { } address)
            return null;
        var one = new YamlMappingNode();
        Say(one, "url", address);
        Say(one, "caption", image.Caption);
        Say(one, "alt", image.Alt);
        Say(one, "credit", image.Credit);
        return one;
    }

    static void Say(YamlMappingNode matter, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            matter.Add(key, Text(value));
    }

    static void Say(YamlMappingNode matter, string key, IEnumerable<YamlNode> values)
    {
        if (values.ToList() is { Count: > 0 } some)
            matter.Add(key, new YamlSequenceNode(some));
    }

    /// <summary>In quotation marks whatever it says: "no", "1.0" and "2024-03-31" stay text.</summary>
    static YamlScalarNode Text(string value) => new(CleanText.Of(value)) { Style = ScalarStyle.DoubleQuoted };

    static string Yaml(YamlMappingNode matter)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        new YamlStream(new YamlDocument(matter)).Save(emitter, assignAnchors: false);
        var yaml = text.ToString();
        return yaml.EndsWith("...\n", StringComparison.Ordinal) ? yaml[..^4] : yaml;
    }
}
