namespace NewsProcessor.Reading;

/// <summary>One kind of file that news arrives in. A new one is one class in Formats/ and one line in <see cref="ArticleFormats"/>.</summary>
public interface IArticleFormat
{
    /// <summary>The format's name as records and receipts show it.</summary>
    string Name { get; }

    /// <summary>Whether the file is of this format, from its name and first bytes: cheap, and never throws.</summary>
    bool Recognises(NewsFile file);

    /// <summary>The file's items in order, read as they are asked for. What a reader cannot know (id, source, hashes, counts) is added by <see cref="ArticleReader"/>.</summary>
    IEnumerable<ReadItem> Read(NewsFile file);
}
