using System.Text;
using AngleSharp.Text;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The labels by which files declare a charset, and what they mean on the web (WHATWG Encoding: "latin1" is windows-1252).</summary>
static class CharsetLabels
{
    /// <summary>A declaration stands in the first bytes of a page or not at all.</summary>
    const int Head = 4096;

    static CharsetLabels() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null for a label that nobody knows.</summary>
    public static Encoding? Named(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant() ?? "";
        return name switch
        {
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "ms932" or "windows-31j" or "cp932" => Encoding.GetEncoding(932),
            "euc-kr" or "ks_c_5601-1987" or "ks_c_5601-1989" or "ksc5601" or "korean" or "windows-949" or "cp949" or "uhc" => Encoding.GetEncoding(949),
            _ => TextEncoding.IsSupported(name) ? TextEncoding.Resolve(name) : null,
        };
    }

    /// <summary>The charset in a media type ("text/html; charset=..."), else in an XML declaration or a meta element at the start of a page.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (contentType is not null && After(contentType, "charset=") is { } sent)
            return sent;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (!head.AsSpan().TrimStart().StartsWith('<'))
            return null;
        return (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head[..Math.Max(0, head.IndexOf('>', StringComparison.Ordinal))], "encoding=") : null) ?? After(head, "charset=");
    }

    static string? After(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + key.Length).TrimStart(" \"'");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':' or '.'))
            length++;
        return length > 0 ? rest[..length].ToString() : null;
    }
}
