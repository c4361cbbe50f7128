using System.Text;

namespace NewsProcessor.Reading.Rtf;

/// <summary>The code pages of RTF: the document's own, and each font's by its charset number.</summary>
sealed class RtfCharsets
{
    static RtfCharsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>RTF 1.9.1, \fcharsetN.</summary>
    static readonly Dictionary<int, int> _pages = new()
    {
        [77] = 10000, [128] = 932, [129] = 949, [130] = 1361, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258,
        [177] = 1255, [178] = 1256, [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250, [254] = 437, [255] = 850,
    };

    readonly Dictionary<int, int> _fonts = [];

    /// <summary>The document's code page.</summary>
    public int Page { get; private set; } = 1252;

    public void Use(int page)
    {
        if (Known(page))
            Page = page;
    }

    public void Font(int font, int charset)
    {
        if (_pages.TryGetValue(charset, out var page) && Known(page))
            _fonts[font] = page;
    }

    /// <summary>A font's own code page, where its table says one.</summary>
    public void FontPage(int font, int page)
    {
        if (Known(page))
            _fonts[font] = page;
    }

    public Encoding Of(int font) => Encoding.GetEncoding(_fonts.GetValueOrDefault(font, Page));

    static bool Known(int page)
    {
        try
        {
            return page > 0 && Encoding.GetEncoding(page) is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
