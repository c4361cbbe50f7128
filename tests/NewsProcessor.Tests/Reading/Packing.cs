using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsProcessor.Tests.Reading;

/// <summary>
/// Packs a folder whose name ends like a container's into that container, so that what lies in a sample can be read in the repository. Folders in it that end so are packed first.
/// A web archive's folder holds its records: their headers, and behind a blank line the answer, whose charset and codings are applied as its own header says. Lengths are added.
/// </summary>
static class Packing
{
    static readonly string[] _endings = [".zip", ".tar", ".tar.gz", ".warc", ".warc.gz", ".gz"];

    static Packing() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool IsPacked(string folder) => Directory.Exists(folder) && _endings.Any(ending => folder.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The bytes of a file, or of a folder packed.</summary>
    public static byte[] Bytes(string path)
    {
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        var members = Members(path, "").ToList();
        return path switch
        {
            _ when path.EndsWith(".zip", StringComparison.Ordinal) => Zip(members),
            _ when path.EndsWith(".tar", StringComparison.Ordinal) => Tar(members),
            _ when path.EndsWith(".tar.gz", StringComparison.Ordinal) => Gzip(Tar(members)),
            _ when path.EndsWith(".warc", StringComparison.Ordinal) => [.. members.SelectMany(member => Record(member.Bytes))],
            _ when path.EndsWith(".warc.gz", StringComparison.Ordinal) => [.. members.SelectMany(member => Gzip(Record(member.Bytes)))],
            _ => [.. members.SelectMany(member => Gzip(member.Bytes))],
        };
    }

    static IEnumerable<(string Name, byte[] Bytes)> Members(string folder, string under)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            var name = under + Path.GetFileName(path);
            if (!Directory.Exists(path) || IsPacked(path))
                yield return (name, Bytes(path));
            else
            {
                foreach (var member in Members(path, name + "/"))
                    yield return member;
            }
        }
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    public static byte[] Tar(IEnumerable<(string Name, byte[] Bytes)> members)
    {
        var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }
        return packed.ToArray();
    }

    public static byte[] Gzip(byte[] bytes) => Coded(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));

    /// <summary>A record as a crawler writes it.</summary>
    public static byte[] Record(byte[] written)
    {
        var (header, block) = Halves(Encoding.UTF8.GetString(written).ReplaceLineEndings("\n"));
        var isAnswer = block.StartsWith("HTTP/", StringComparison.Ordinal);
        var bytes = isAnswer ? Answer(block) : Encoding.UTF8.GetBytes(block);
        var type = isAnswer ? "Content-Type: application/http; msgtype=response\r\n" : "";
        return [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\n{header.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n{type}Content-Length: {bytes.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. bytes, .. "\r\n\r\n"u8];
    }

    static byte[] Answer(string block)
    {
        var (header, body) = Halves(block);
        var charset = header.Split("charset=") is [_, var rest, ..] ? rest.Split('\n', ';')[0] : "utf-8";
        var bytes = Encoding.GetEncoding(charset).GetBytes(body);
        foreach (var line in header.Split('\n'))
        {
            bytes = line switch
            {
                "Content-Encoding: gzip" => Gzip(bytes),
                "Content-Encoding: deflate" => Coded(bytes, stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true)),
                "Content-Encoding: br" => Coded(bytes, stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true)),
                _ => bytes,
            };
        }
        if (header.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal))
            bytes = [.. bytes.Chunk(300).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
        return [.. Encoding.UTF8.GetBytes(header.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n"), .. bytes];
    }

    static (string Header, string Below) Halves(string text)
    {
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 2)..]);
    }

    static byte[] Coded(byte[] bytes, Func<Stream, Stream> coder)
    {
        var packed = new MemoryStream();
        using (var stream = coder(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
