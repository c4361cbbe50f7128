using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Formats;

/// <summary>Text as a person typed or copied it.</summary>
public sealed class PlainText : IArticleFormat
{
    public string Name => "plain text";

    /// <summary>Anything that is text: hardly any control characters in its start.</summary>
    public bool Recognises(NewsFile file)
    {
        var head = TextDecoding.Decode(file.Head).Value;
        return head.Length > 0 && head.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')) * 50 <= head.Length;
    }

    public IEnumerable<ReadItem> Read(NewsFile file)
    {
        var blocks = file.Text.Value.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        yield return new Article
        {
            Headline = blocks.FirstOrDefault(),
            Paragraphs = [.. blocks.Skip(1).Select(block => new Paragraph(ParagraphKind.Paragraph, block.ReplaceLineEndings(" ")))],
            Source = new() { Encoding = file.Text.Encoding },
        };
    }
}
