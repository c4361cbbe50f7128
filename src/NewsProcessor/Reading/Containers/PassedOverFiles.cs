using System.Collections.Frozen;

namespace NewsProcessor.Reading.Containers;

/// <summary>What lies in archives beside articles: pictures, styles and scripts of saved pages, and what file managers leave behind.</summary>
static class PassedOverFiles
{
    static readonly FrozenSet<string> _endings =
        ".jpg .jpeg .jfif .png .gif .webp .avif .svg .ico .bmp .tif .tiff .heic .css .js .mjs .map .woff .woff2 .ttf .otf .eot .mp3 .mp4 .m4a .m4v .mov .avi .webm .ogg .wav .swf .ds_store .lnk .url .webloc"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _names = new[] { "thumbs.db", "desktop.ini", ".ds_store", "icon\r", ".gitignore", ".gitattributes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>By the ending of a name, by a name of its own, or by the first bytes of a picture.</summary>
    public static bool Are(string path, ReadOnlySpan<byte> start)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return _endings.Contains(Path.GetExtension(name)) || _names.Contains(name) || name.StartsWith("._", StringComparison.Ordinal)
            || path.Contains("__MACOSX/", StringComparison.Ordinal) || IsMedia(start);
    }

    static bool IsMedia(ReadOnlySpan<byte> start) => start is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]
        || start.StartsWith("GIF8"u8) || (start.StartsWith("RIFF"u8) && start[..Math.Min(start.Length, 12)].Contains((byte)0));
}
