namespace NewsProcessor.Reading.Rtf;

enum RtfTokenKind { Open, Close, Control, Text, Byte, End }

/// <summary>A piece of RTF.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The control word or sign; the characters of text.</param>
/// <param name="Number">The control word's parameter, or the byte of \'hh; null where none is written.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
readonly record struct RtfToken(RtfTokenKind Kind, string Word = "", int? Number = null);

/// <summary>Takes RTF apart, one token after the other (RTF 1.9.1, "Conventions of an RTF reader").</summary>
/// <param name="rtf">Characters of one byte each.</param>
sealed class RtfTokens(string rtf)
{
    const int LongestWord = 32;

    static readonly System.Buffers.SearchValues<char> _textEnds = System.Buffers.SearchValues.Create("{}\\\r\n\0");

    /// <summary>The byte that is read next.</summary>
    public int At { get; private set; }

    public RtfToken Next()
    {
        while (At < rtf.Length && rtf[At] is '\r' or '\n' or '\0')
            At++;
        if (At >= rtf.Length)
            return new(RtfTokenKind.End);
        switch (rtf[At])
        {
            case '{':
                At++;
                return new(RtfTokenKind.Open);
            case '}':
                At++;
                return new(RtfTokenKind.Close);
            case '\\':
                At++;
                return Control();
            default:
                return Text();
        }
    }

    /// <summary>Steps over the binary data of \binN.</summary>
    public void Skip(int bytes) => At = (int)Math.Min(rtf.Length, (long)At + Math.Max(0, bytes));

    RtfToken Text()
    {
        var length = rtf.AsSpan(At).IndexOfAny(_textEnds) is >= 0 and var found ? found : rtf.Length - At;
        At += length;
        return new(RtfTokenKind.Text, rtf.Substring(At - length, length));
    }

    RtfToken Control()
    {
        if (At >= rtf.Length)
            return new(RtfTokenKind.End);
        var start = At;
        while (At < rtf.Length && At - start < LongestWord && char.IsAsciiLetter(rtf[At]))
            At++;
        return At > start ? new(RtfTokenKind.Control, rtf[start..At], Parameter()) : Sign();
    }

    int? Parameter()
    {
        var start = At;
        if (At < rtf.Length && rtf[At] == '-')
            At++;
        while (At < rtf.Length && At - start < 11 && char.IsAsciiDigit(rtf[At]))
            At++;
        var number = int.TryParse(rtf.AsSpan(start, At - start), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : (int?)null;
        if (number is null)
            At = start;
        if (At < rtf.Length && rtf[At] == ' ')
            At++;
        return number;
    }

    RtfToken Sign()
    {
        var sign = rtf[At++];
        if (sign != '\'')
            return new(RtfTokenKind.Control, sign.ToString());
        var digits = rtf.AsSpan(At, Math.Min(2, rtf.Length - At));
        if (!byte.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
            return new(RtfTokenKind.Text);
        At += digits.Length;
        return new(RtfTokenKind.Byte, "", value);
    }
}
