using NewsProcessor.Articles;
using NewsProcessor.Reading.Exports;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Formats;

/// <summary>Text as a person typed or copied it, or as a text browser dumped it.</summary>
public sealed class PlainText : IArticleFormat
{
    public string Name => "plain text";

    /// <summary>Anything that is text: hardly any control characters in its start, and no NUL.</summary>
    public bool Recognises(NewsFile file)
    {
        var head = TextDecoding.Decode(file.Head).Value;
        return head.Length > 0 && !head.Contains('\0') && head.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')) * 50 <= head.Length;
    }

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        var any = false;
        foreach (var article in Articles(file.Text.Value))
        {
            any = true;
            yield return article with
            {
                Source = new() { Encoding = file.Text.Encoding },
                Warnings = file.Text.Clean ? article.Warnings : [.. article.Warnings, $"Some bytes made no sense as {file.Text.Encoding} and were replaced."],
            };
        }
        if (!any)
            yield return ReadItem.Refused("The file holds no words, only white space or signs. Upload the text of an article.");
    }

    /// <summary>The articles of a text: several where it is an export of many.</summary>
    internal static IEnumerable<Article> Articles(string text)
    {
        var plain = MarkdownMarks.Without(BrowserLinks.Without(text));
        var dispatches = Dispatches.Of(plain).ToList();
        return dispatches.Count > 0 ? dispatches : ArchiveExports.Split(plain).Select(TextArticle.Read).OfType<Article>();
    }
}
