using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NewsProcessor.Articles;
using NewsProcessor.Articles.Clusters;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading;

/// <summary>Adds what every format leaves to the end: identity, language, measures and provenance.</summary>
static class Completion
{
    const double WordsPerMinute = 230;

    public static Article Of(Article article, ArticleSource source)
    {
        article = Identified(DeskLines.Apart(SignedParagraphs.Read(StoryNotices.Read(article)), source.Format), source);
        var body = article.ArticleBody;
        var words = Words.Count(body);
        return WithLanguage(article, body) with
        {
            IsPartial = article.IsPartial || (words == 0 && article is { ItemType: "text", PubStatus: not PubStatus.Canceled, ChangeType: not Article.MetadataOnly }),
            Description = article.Description is { } description && !Repeats(article, description) ? OneLine(description) : null,
            WordCount = words,
            TimeRequired = words == 0 ? null : XmlConvert.ToString(TimeSpan.FromMinutes(Math.Max(1, Math.Round(words / WordsPerMinute)))),
            Simhash = Simhash.Of(body),
            LeadSketch = LeadSketch.Of(body),
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalised($"{article.Headline}\n{body}")))),
            Source = source,
        };
    }

    /// <summary>Whether a description says only what the headline does, maybe behind the slugline, as Reuters fills it in.</summary>
    static bool Repeats(Article article, string description) =>
        article is { Headline: { } headline, Slugline: { } slugline } && description.Length <= headline.Length + slugline.Length + 2 && description.StartsWith(slugline, StringComparison.Ordinal) && description.EndsWith(headline, StringComparison.Ordinal);

    /// <summary>The lines that a standfirst was printed in as one; points without a full stop are parted by semicolons.</summary>
    static string OneLine(string description)
    {
        var lines = description.Split("\n\n");
        return lines.Length == 1 ? description : string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line is [.., var last] && char.IsPunctuation(last) ? line + " " : line + "; "));
    }

    /// <summary>The provider's own identity, else the canonical URL, else the upload's name; in a file of several, with a hash of what the item says.</summary>
    static Article Identified(Article article, ArticleSource source)
    {
        if (article.Url is { } tracked)
            article = article with { Url = Page.WebAddress.WithoutTracking(tracked) };
        if (article.Uri.Length == 0)
        {
            article = article.Url is { } url
                ? article with { Uri = url, UriSource = UriSource.Url }
                : article with { Uri = source.ItemCount == 1 ? source.Upload : $"{source.Upload}#{Digest(article)}", UriSource = UriSource.Upload };
        }
        return article with { Id = ArticleId.Of(article.UriSource is UriSource.Upload ? "upload" : article.Provider, article.Uri) };
    }

    static string Digest(Article article) => ArticleId.Hash(Normalised($"{article.Headline}\n{(article.Paragraphs is [var first, ..] ? first.Text : "")}"), 10);

    /// <summary>What the source declares, checked against the text; a reader that knows better says so by <see cref="Article.LanguageSource"/>.</summary>
    static Article WithLanguage(Article article, string body)
    {
        if (article is { InLanguage: not null, LanguageSource: not null })
            return article;
        var settled = LanguageOf.Settled(article.InLanguage, $"{article.Headline}\n{article.Description}\n{body}");
        return article with { InLanguage = settled?.Tag, LanguageSource = settled?.Source };
    }

    /// <summary>Compatible characters and letters' cases made one, white space folded.</summary>
    static string Normalised(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(letter))
                folded.Append(letter);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd(' ');
    }
}
