namespace NewsProcessor.Reading;

/// <summary>Names well-known kinds of file by their first bytes, so that a refusal can say what was sent.</summary>
static class FileSignatures
{
    static readonly (byte[] Start, string Name)[] _known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([.. "GIF8"u8], "a GIF image"),
        ([.. "RIFF"u8], "a RIFF file (WebP, WAV or AVI)"),
        ([.. "%PDF"u8], "a PDF document"),
        ([.. "PK\x03\x04"u8], "a ZIP archive or Office document"),
        ([0x1F, 0x8B], "a gzip file"),
        ([.. "7z\xBC\xAF"u8[..2]], "a 7-Zip archive"),
        ([.. "Rar!"u8], "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([.. "ID3"u8], "an MP3 file"),
        ([.. "OggS"u8], "an Ogg file"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([.. "MZ"u8], "a Windows program"),
        ([.. "SQLite format 3"u8], "an SQLite database"),
    ];

    public static string Describe(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in _known)
        {
            if (head.StartsWith(start))
                return "it looks like " + name;
        }
        return $"it is binary data that starts with {Convert.ToHexString(head[..Math.Min(head.Length, 8)])}";
    }
}
