using System.Text;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>Reads the rows of one block of <see cref="PackedRows"/> after another.</summary>
sealed class PackedReader
{
    /// <summary>Rows loaded in bulk have one time of writing.</summary>
    static readonly long _stamp = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    readonly byte[] _key = new byte[256];
    byte[] _block = [];
    int _at, _length, _properties;
    string _partition = "";

    public ReadOnlySpan<byte> Key => _key.AsSpan(0, _length);

    public void Open(byte[] block) => (_block, _at) = (block, 0);

    public bool Next()
    {
        if (_at >= _block.Length)
            return false;
        var (shared, suffix) = (_block[_at], _block[_at + 1]);
        _block.AsSpan(_at + 2, suffix).CopyTo(_key.AsSpan(shared));
        (_length, _at) = (shared + suffix, _at + 2 + suffix);
        _properties = ReadNumber();
        _at += _properties;
        return true;
    }

    int ReadNumber()
    {
        var (number, shift) = (0, 0);
        while (_block[_at] >= 0x80)
        {
            number |= (_block[_at++] & 0x7F) << shift;
            shift += 7;
        }
        return number | _block[_at++] << shift;
    }

    public Row Current()
    {
        var separator = Key.IndexOf((byte)0);
        var partition = Key[..separator];
        if (!Ascii.Equals(partition, _partition))
            _partition = Encoding.UTF8.GetString(partition);
        var place = new Place(_partition, Encoding.UTF8.GetString(Key[(separator + 1)..]));
        return new(place, _stamp, _properties == 0 ? [] : RowJson.Read(_block.AsMemory(_at - _properties, _properties)).Properties);
    }
}
