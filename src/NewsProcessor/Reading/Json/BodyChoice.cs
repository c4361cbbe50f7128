using NewsProcessor.Articles;
using NewsProcessor.Reading.Markdown;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Xml;

namespace NewsProcessor.Reading.Json;

/// <summary>
/// Chooses among a body's forms. The plain one is the newsroom's own statement of what the text is, so markup is taken when it says the same,
/// or when the plain form is only its start or a stub, or has run its paragraphs together; where the forms differ otherwise, the plain one stands.
/// </summary>
static class BodyChoice
{
    static readonly char[] _spaces = [' ', '\n', '\t', '\r', '\u00a0', '\u2009'];

    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Image> Images) Of(List<NinjsVariant> variants)
    {
        if (variants.Find(IsMarkdown) is { Value: { } markdown } && !variants.Exists(variant => variant.Role == "main" && !IsMarkdown(variant)))
            return MarkdownBody.Read(markdown, null);
        var plain = variants.Where(IsPlain).Select(variant => TypedText.Paragraphs(variant.Value).ToList()).FirstOrDefault(paragraphs => paragraphs.Count > 0);
        var marked = variants.Where(variant => IsHtml(variant) && (plain is null || Agrees(variant.Value, plain))).Select(variant => MarkupText.Read(variant.Value)).FirstOrDefault(body => body.Paragraphs.Count > 0);
        marked ??= plain is null ? variants.Where(variant => !IsPlain(variant) && !IsHtml(variant)).Select(Xml).FirstOrDefault(body => body?.Paragraphs.Count > 0) : null;
        if (marked is null || (plain is not null && !Same(plain, marked.Paragraphs) && !IsStub(plain, marked.Paragraphs) && !IsRunTogether(plain, marked.Paragraphs)))
            return (plain ?? [], marked?.Images ?? []);
        return (marked.Paragraphs, marked.Images);
    }

    static bool IsMarkdown(NinjsVariant variant) => variant.ContentType?.StartsWith("text/markdown", StringComparison.Ordinal) is true;

    static bool IsPlain(NinjsVariant variant) =>
        variant.ContentType is { } type ? type.StartsWith("text/plain", StringComparison.Ordinal) : variant.Role is "text" or "plain" || (variant.Role is "" or "main" && !MarkupText.IsMarkup(variant.Value));

    static bool IsHtml(NinjsVariant variant) =>
        !IsPlain(variant) && (variant.ContentType ?? variant.Role) is { } kind && !kind.Contains("nitf", StringComparison.Ordinal) && (kind.Contains("html", StringComparison.Ordinal) || !kind.Contains("xml", StringComparison.Ordinal));

    static BodyWriter? Xml(NinjsVariant variant) => XmlFile.Parse(variant.Value).Root is { } root ? NitfBody.Read(root) : null;

    /// <summary>A cheap first look: the markup holds the plain form's first words in a row.</summary>
    static bool Agrees(string markup, List<Paragraph> plain) =>
        plain[0].Text.Split(_spaces, 3) is not [var first, ..] || markup.Contains(first.Trim('"', '“', '”', '&', '<', '>'), StringComparison.Ordinal);

    static bool Same(List<Paragraph> plain, IReadOnlyList<Paragraph> marked)
    {
        using var words = Words(plain).GetEnumerator();
        using var others = Words(marked).GetEnumerator();
        while (words.MoveNext())
        {
            if (!others.MoveNext() || words.Current != others.Current)
                return false;
        }
        return true;
    }

    /// <summary>Whether the plain form has less than a third of the words.</summary>
    static bool IsStub(List<Paragraph> plain, IReadOnlyList<Paragraph> marked) => Words(plain).Count() * 3 < Words(marked).Count();

    /// <summary>Whether the plain form is the same text with its paragraphs, and maybe captions, run together, down to the words at their ends.</summary>
    static bool IsRunTogether(List<Paragraph> plain, IReadOnlyList<Paragraph> marked)
    {
        if (plain.Count > 1 || marked.Count < 2)
            return false;
        var (together, apart) = (Letters(plain[0].Text), string.Concat(marked.Select(paragraph => Letters(paragraph.Text))));
        return together.StartsWith(Letters(marked[0].Text), StringComparison.Ordinal) && Math.Abs(together.Length - apart.Length) * 5 < together.Length;
    }

    static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    static IEnumerable<string> Words(IEnumerable<Paragraph> paragraphs) => paragraphs
        .SelectMany(paragraph => paragraph.Text.Split(_spaces, StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.Any(char.IsLetterOrDigit));
}
