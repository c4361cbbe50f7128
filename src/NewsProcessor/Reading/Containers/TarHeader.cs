using System.Text;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Containers;

/// <summary>The block before each file of a tar archive (POSIX.1-2001, pax, "ustar Interchange Format"; GNU tar for long names and sizes).</summary>
sealed record TarHeader(string Name, long Size, TarKind Kind)
{
    public const int LongestText = 1024 * 1024;

    /// <summary>Null for a block whose checksum is wrong.</summary>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        var sum = 0;
        for (var at = 0; at < block.Length; at++)
            sum += at is >= 148 and < 156 ? ' ' : block[at];
        if (Number(block[148..156]) != sum || Number(block[124..136]) is not { } size)
            return null;
        var prefix = block[257..].StartsWith("ustar\0"u8) ? Text(block[345..500]) : "";
        var name = Text(block[..100]);
        return new(prefix.Length > 0 ? $"{prefix}/{name}" : name, size, KindOf(block[156], name));
    }

    /// <summary>A text that ends with the first zero byte, or with the field.</summary>
    public static string Text(ReadOnlySpan<byte> field) =>
        TextDecoding.Decode(field[..(field.IndexOf((byte)0) is >= 0 and var end ? end : field.Length)]).Value;

    /// <summary>The value of a pax record "length name=value\n"; the last one counts. Null where there is none.</summary>
    public static string? Attribute(ReadOnlySpan<byte> records, string name)
    {
        string? found = null;
        while (!records.IsEmpty && records.IndexOf((byte)' ') is > 0 and < 10 and var space
            && int.TryParse(Encoding.ASCII.GetString(records[..space]), out var length) && length > space && length <= records.Length)
        {
            var record = Encoding.UTF8.GetString(records[(space + 1)..length]).TrimEnd('\n');
            if (record.StartsWith(name + "=", StringComparison.Ordinal))
                found = record[(name.Length + 1)..];
            records = records[length..];
        }
        return found;
    }

    static TarKind KindOf(byte flag, string name) => (char)flag switch
    {
        '0' or '\0' or '7' => name.EndsWith('/') ? TarKind.Other : TarKind.File,
        'L' => TarKind.LongName,
        'x' => TarKind.Attributes,
        _ => TarKind.Other,
    };

    /// <summary>Octal digits amid spaces and zeros; or, with the first bit set, a binary number (GNU). Null for neither, or a negative one.</summary>
    static long? Number(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        if (field[0] >= 0x80)
        {
            foreach (var part in field[^8..])
                value = (value << 8) | part;
            return field[0] == 0x80 && value >= 0 ? value : null;
        }
        var digits = field.Trim(" \0"u8);
        if (digits.IndexOf((byte)0) is > 0 and var end)
            digits = digits[..end];
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return null;
            value = value * 8 + (digit - '0');
        }
        return digits.IsEmpty ? null : value;
    }
}

/// <summary>File: a regular one. LongName, Attributes: say more about the file behind them. Other: folders, links, devices.</summary>
enum TarKind { File, LongName, Attributes, Other }
