using System.Buffers.Binary;
using System.Text;

namespace NewsProcessor.Tests.Observing;

/// <summary>A message of Protocol Buffers as its fields' numbers and raw values: enough to read OTLP without its generated classes.</summary>
sealed class WireMessage
{
    readonly List<(int Number, ReadOnlyMemory<byte> Value)> _fields = [];

    public WireMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes.Span, ref at);
            var length = (tag & 7) switch
            {
                0 => SkipVarint(bytes.Span, at),
                1 => 8,
                5 => 4,
                _ => (int)Varint(bytes.Span, ref at),
            };
            _fields.Add(((int)(tag >> 3), bytes.Slice(at, length)));
            at += length;
        }
    }

    public IEnumerable<WireMessage> All(int number) => _fields.Where(field => field.Number == number).Select(field => new WireMessage(field.Value));

    public ReadOnlyMemory<byte> Bytes(int number) => _fields.FirstOrDefault(field => field.Number == number).Value;

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number).Span);

    public string Hex(int number) => Convert.ToHexStringLower(Bytes(number).Span);

    /// <summary>The value of an OTLP attribute (KeyValue: key 1, AnyValue 2): a string, or an integer's digits.</summary>
    public static string Value(WireMessage any) => any._fields is [(3, var digits), ..] ? Number(digits.Span) : any.Text(1);

    static string Number(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        return Varint(bytes, ref at).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A fixed64 field as a double.</summary>
    public double Double(int number) => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(number).Span);

    static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    static int SkipVarint(ReadOnlySpan<byte> bytes, int at)
    {
        var end = at;
        Varint(bytes, ref end);
        return end - at;
    }
}
