using System.IO.Compression;
using NewsProcessor.Reading;

namespace NewsProcessor.Benchmarks;

/// <summary>The inputs that are measured: pages and texts of the evaluation sets, else the repository's own samples.</summary>
sealed record CaseSet(string Name, bool IsHtml, IReadOnlyList<NewsFile> Files)
{
    public long Bytes => Files.Sum(file => (long)file.Bytes.Length);
}

static class Cases
{
    /// <summary>About so many bytes of each set are measured: every so-manieth file by name.</summary>
    const long BytesOfSet = 6_000_000;

    /// <summary>Sets in the zips of the folder (its own or its "cases"), named by the option, by NEWS_EVAL, or beside the repository; without one, our samples.</summary>
    public static IReadOnlyList<CaseSet> Load(string? folder)
    {
        if (Zips(folder) is { Count: > 0 } zips)
            return [.. zips.Select(OfZip)];
        Console.WriteLine($"No zips of cases in {Folder(folder)}; measuring the repository's samples.");
        var files = Samples().ToList();
        return [Set("samples", files.Where(file => file.Extension == ".html")), Set("samples", files.Where(file => file.Extension == ".txt"))];
    }

    /// <summary>The zips of the sets, in the folder or its "cases"; none where there is no evaluation data.</summary>
    public static IReadOnlyList<string> Zips(string? folder) => [.. new[] { Folder(folder), Path.Combine(Folder(folder), "cases") }
        .Where(Directory.Exists).SelectMany(place => Directory.GetFiles(place, "*.zip")).Order(StringComparer.Ordinal)];

    static string Folder(string? folder) => folder ?? Environment.GetEnvironmentVariable("NEWS_EVAL") ?? Path.Combine(Root(), "..", "shared", "eval");

    /// <summary>The repository's own samples, of every format.</summary>
    public static IEnumerable<NewsFile> Samples() => Directory.GetFiles(Path.Combine(Root(), "tests", "NewsProcessor.Tests", "Reading", "Samples"), "*.*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => new NewsFile(Path.GetFileName(path), File.ReadAllBytes(path)));

    static CaseSet OfZip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return Set(Path.GetFileNameWithoutExtension(path), zip.Entries.Where(entry => entry.FullName.StartsWith("input/", StringComparison.Ordinal) && entry.Length > 0)
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => new NewsFile(entry.Name, Bytes(entry))).ToList());
    }

    static CaseSet Set(string name, IEnumerable<NewsFile> files)
    {
        var all = files.ToList();
        var step = Math.Max(1, (int)(all.Sum(file => (long)file.Bytes.Length) / BytesOfSet));
        return new(name, all is [{ Extension: ".html" }, ..], [.. all.Where((_, index) => index % step == 0)]);
    }

    public static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
                return folder.FullName;
        }
        return Environment.CurrentDirectory;
    }
}
