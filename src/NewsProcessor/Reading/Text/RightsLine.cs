using System.Buffers;

namespace NewsProcessor.Reading.Text;

/// <summary>Recognises lines that say whose the rights are: "© 2025 Courier", "Copyright Courier Ltd", "(c) Courier".</summary>
static class RightsLine
{
    static readonly SearchValues<string> _rights = SearchValues.Create(["rights", "rechte", "derechos", "droits", "diritti", "direitos", "prawa"], StringComparison.OrdinalIgnoreCase);

    public static bool Is(string text) =>
        text.Contains('©') || text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith("@ ", StringComparison.Ordinal) && text.Length > 6 && char.IsAsciiDigit(text[2]));

    /// <summary>Whether one has a year or says "rights": one under a picture has neither.</summary>
    public static bool IsDated(string text)
    {
        var year = text.AsSpan().IndexOf("20", StringComparison.Ordinal);
        return (year >= 0 && year + 3 < text.Length && char.IsAsciiDigit(text[year + 2]) && char.IsAsciiDigit(text[year + 3])) || text.AsSpan().ContainsAny(_rights);
    }
}
