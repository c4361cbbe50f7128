using System.Text.RegularExpressions;
using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Text;

/// <summary>What the services that send out press releases put into the text though it is none: addresses of pictures, and who had it sent.</summary>
static partial class ReleaseArticle
{
    /// <param name="article">A press release read as text.</param>
    public static Article Of(Article article)
    {
        var pictures = article.Paragraphs.Select(paragraph => Picture().Match(paragraph.Text)).Where(picture => picture.Success).Select(picture => new Image { Url = picture.Groups["url"].Value }).ToList();
        article = article with
        {
            Paragraphs = [.. article.Paragraphs.Where(paragraph => !Picture().IsMatch(paragraph.Text) && !IsSender(article, paragraph.Text))],
        };
        return pictures.Count == 0 ? article : (article with { Images = [.. article.Images.Concat(pictures).DistinctBy(picture => picture.Url)] }).From("images", "picture lines");
    }

    /// <summary>Whether a line says once more whose release it is: "SOURCE: Harbour Office".</summary>
    static bool IsSender(Article article, string line) => article.Publisher is { Name: var sender } && Source().Match(line) is { Success: true } source && line[source.Length..].Equals(sender, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^SOURCE:? +", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Source();

    /// <summary>"Photo - https://…", "(Logo: https://…)", "Photo 2: https://…".</summary>
    [GeneratedRegex(@"^\(?(photo|logo|image|picture|infographic)s?( \d{1,2})? ?[-–:] ?(?<url>https?://[^\s()]{4,300}) ?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
