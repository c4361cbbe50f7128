using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Writing.Body;

namespace NewsProcessor.Writing.Formats;

/// <summary>Plain text: what is known in lines of "Name: value", as archives export it, then the body.</summary>
public sealed class TextFile : IArticleWriter
{
    public string Name => "text";
    public string ContentType => "text/plain; charset=utf-8";
    public string Extension => ".txt";

    public byte[] Write(Article article)
    {
        var text = new StringBuilder();
        Say(text, "Title", article.Headline);
        Say(text, "Subhead", article.Description);
        Say(text, "Author", article.Authors.Count > 0 ? string.Join(", ", article.Authors.Select(author => author.Name)) : article.Byline);
        Say(text, "Source", article.Publisher?.Name);
        Say(text, "Date", PrintedTime.Published(article));
        Say(text, "Updated", PrintedTime.Of(article.DateModified));
        Say(text, "Dateline", article.Dateline);
        Say(text, "Section", string.Join(", ", article.ArticleSection));
        Say(text, "Keywords", string.Join(", ", article.Keywords));
        Say(text, "Language", article.InLanguage);
        Say(text, "URL", article.Url);
        Say(text, "Copyright", article.CopyrightNotice ?? article.CopyrightHolder);
        Say(text, "Id", article.Id);
        return Encoding.UTF8.GetBytes(text.Append("Text:\n\n").Append(CleanText.Of(article.ArticleBody)).Append('\n').ToString());
    }

    static void Say(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(name).Append(": ").Append(CleanText.Of(MarkdownText.OneLine(value))).Append('\n');
    }
}
