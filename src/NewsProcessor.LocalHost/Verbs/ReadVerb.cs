using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Functions;
using NewsProcessor.LocalHost.Settings;
using NewsProcessor.Reading;

namespace NewsProcessor.LocalHost.Verbs;

/// <summary>Reads files with the code that the function uses, on all cores, storing nothing. Holds no more than the documents being read: a container's articles are written one by one.</summary>
sealed class ReadVerb(ReadingLimits limits, ArticlePrinter printer)
{
    int _read;

    public static async Task<int> RunAsync(FileSystemInfo[] given, DirectoryInfo? folder, CancellationToken cancellation)
    {
        folder?.Create();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var limits = NewsProcessorServices.ReadLimits(HostSettings.In(Environment.CurrentDirectory).Values);
        return await new ReadVerb(limits, new ArticlePrinter(output, Console.Error, folder, indented: given is [FileInfo])).ReadAsync(given, cancellation);
    }

    /// <summary>The exit code: 0 when at least one article was read.</summary>
    public async Task<int> ReadAsync(IEnumerable<FileSystemInfo> given, CancellationToken cancellation)
    {
        GivenFile[] files = [.. GivenFile.Among(given).DistinctBy(file => file.Path)];
        printer.Expect(files);
        await Parallel.ForEachAsync(files, cancellation, async (file, stop) => await ReadAsync(file, stop));
        return _read > 0 ? 0 : 1;
    }

    async Task ReadAsync(GivenFile file, CancellationToken cancellation)
    {
        List<Article> articles = [];
        var members = false;
        try
        {
            await using var content = File.OpenRead(file.Path);
            await foreach (var item in ArticleReader.ReadAsync(content, file.Name, null, limits, cancellation))
            {
                if (item.Article is { Source.Member: not null } member)
                {
                    members = true;
                    Interlocked.Increment(ref _read);
                    await printer.PrintMemberAsync(file, member, cancellation);
                }
                else if (item.Article is { } article)
                    articles.Add(article);
                else if (item.Refusal is { } reason)
                    printer.Refuse(file, reason);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            printer.Refuse(file, fault.Message);
        }
        Interlocked.Add(ref _read, articles.Count);
        if (articles.Count > 0 || !members)
            await printer.PrintAsync(file, articles, cancellation);
    }
}
