using NewsProcessor.Articles;
using NewsProcessor.Reading;
using System.Text.Json;

// read <folder> --out <folder>
var (input, output) = (args[1], args[3]);
Directory.CreateDirectory(output);
var files = File.Exists(input) ? [input] : Directory.GetFiles(input, "*", SearchOption.AllDirectories);
await Parallel.ForEachAsync(files, async (path, stop) =>
{
    var articles = ArticleReader.Read(new NewsFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, stop))).Select(i => i.Article).OfType<Article>().ToList();
    var json = articles is [var one] ? JsonSerializer.Serialize(one, ArticleJson.Readable.Article) : JsonSerializer.Serialize(articles, ArticleJson.Readable.IReadOnlyListArticle);
    await File.WriteAllTextAsync(Path.Combine(output, Path.GetFileNameWithoutExtension(path) + ".json"), json, stop);
});
