using System.Text.Json;
using NewsProcessor.Articles;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Writes what was read: to one stream, or one file for each file read.</summary>
sealed class ArticlePrinter(TextWriter output, TextWriter errors, DirectoryInfo? folder, bool indented)
{
    readonly Lock _turn = new();
    ResultPaths _paths = new([]);
    readonly ArticleJson _json = indented || folder is not null ? ArticleJson.Readable : ArticleJson.Compact;

    /// <summary>The files whose results are to come, before the first of them.</summary>
    public void Expect(IReadOnlyCollection<GivenFile> files) => _paths = new ResultPaths(files);

    public void Refuse(GivenFile file, string reason)
    {
        lock (_turn)
            errors.WriteLine($"{file.Name}: {reason}");
    }

    public async Task PrintAsync(GivenFile file, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        if (folder is not null)
        {
            await WriteFileAsync(file, articles, cancellation);
            return;
        }
        foreach (var article in articles)
            Write(article);
    }

    /// <summary>One article of a container: into the folder goes a file for each, in a folder named after the container.</summary>
    public async Task PrintMemberAsync(GivenFile file, Article article, CancellationToken cancellation)
    {
        if (folder is null)
        {
            Write(article);
            return;
        }
        var own = folder.CreateSubdirectory(_paths.Container(file));
        var name = $"{article.Source.ItemIndex:D6}-{Sane(article.Source.Member!)}.json";
        await File.WriteAllTextAsync(Path.Combine(own.FullName, name), JsonSerializer.Serialize(article, _json.Article), cancellation);
    }

    void Write(Article article)
    {
        var json = JsonSerializer.Serialize(article, _json.Article);
        lock (_turn)
            output.WriteLine(json);
    }

    /// <summary>The end of a member's name, which may hold anything, as part of a file's name on any system.</summary>
    static string Sane(string member)
    {
        var plain = string.Concat(member.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-')).Trim('-', '.');
        return plain.Length <= 80 ? plain : plain[^80..].TrimStart('-', '.');
    }

    /// <summary>The article object; an array when the file holds several, or none.</summary>
    async Task WriteFileAsync(GivenFile file, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var path = Path.Combine(folder!.FullName, _paths.Document(file));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var json = articles is [var one] ? JsonSerializer.Serialize(one, _json.Article) : JsonSerializer.Serialize(articles, _json.IReadOnlyListArticle);
        await File.WriteAllTextAsync(path, json, cancellation);
    }
}
