using System.Buffers;
using System.Text;
using NewsProcessor.SortedTables.Tables;

namespace NewsProcessor.SortedTables;

/// <summary>
/// Millions of rows that never change, in key order, in blocks of a few hundred: of each key only what differs from the one before it is kept,
/// so that a row without properties costs a few dozen bytes. Add all rows, then read.
/// </summary>
public sealed class PackedRows
{
    const int BlockRows = 256;

    /// <summary>Below every character that a key may hold, so that the joined keys sort as the pairs do.</summary>
    const byte Separator = 0;

    readonly List<byte[]> _blocks = [];
    readonly List<byte[]> _firstKeys = [];
    readonly ArrayBufferWriter<byte> _open = new();
    readonly byte[] _lastKey = new byte[256];
    int _lastLength, _inBlock;

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row, whose place must be after the last. Keys are ASCII, together at most 254 characters.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The row.</param>
    /// <param name="properties">A JSON object as a client would send it; empty for a row without properties.</param>
    public void Add(string partitionKey, string rowKey, ReadOnlySpan<byte> properties = default)
    {
        Span<byte> key = stackalloc byte[255];
        var length = Encode(partitionKey, rowKey, key);
        key = key[..length];
        var shared = key.CommonPrefixLength(_lastKey.AsSpan(0, _lastLength));
        if (Count > 0 && key.SequenceCompareTo(_lastKey.AsSpan(0, _lastLength)) <= 0)
            throw new ArgumentException($"Rows are added in key order; {partitionKey}/{rowKey} is not after the last.", nameof(rowKey));
        if (_inBlock == BlockRows)
            Seal();
        if (_inBlock++ == 0)
        {
            _firstKeys.Add(key.ToArray());
            shared = 0;
        }
        _open.Write([(byte)shared, (byte)(length - shared), .. key[shared..]]);
        WriteNumber(properties.Length);
        _open.Write(properties);
        key.CopyTo(_lastKey);
        (_lastLength, Count) = (length, Count + 1);
    }

    void Seal()
    {
        _blocks.Add(_open.WrittenSpan.ToArray());
        _open.ResetWrittenCount();
        _inBlock = 0;
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    void WriteNumber(int number)
    {
        for (; number >= 0x80; number >>= 7)
            _open.Write([(byte)(number | 0x80)]);
        _open.Write([(byte)number]);
    }

    static int Encode(string partitionKey, string rowKey, Span<byte> key)
    {
        var length = Encoding.UTF8.GetBytes(partitionKey, key);
        key[length++] = Separator;
        return length + Encoding.UTF8.GetBytes(rowKey, key[length..]);
    }

    internal Row? Find(Place place)
    {
        foreach (var row in From(place))
            return row.Place == place ? row : null;
        return null;
    }

    /// <summary>The rows at and after a place.</summary>
    internal IEnumerable<Row> From(Place place)
    {
        if (_inBlock > 0)
            Seal();
        var sought = new byte[4 * (place.PartitionKey.Length + place.RowKey.Length) + 1];
        Array.Resize(ref sought, Encode(place.PartitionKey, place.RowKey, sought));
        var reader = new PackedReader();
        for (var block = Math.Max(0, BlockBefore(sought)); block < _blocks.Count; block++)
        {
            reader.Open(_blocks[block]);
            while (reader.Next())
            {
                if (reader.Key.SequenceCompareTo(sought) >= 0)
                    yield return reader.Current();
            }
        }
    }

    /// <summary>The last block that begins at or before a key, or -1.</summary>
    int BlockBefore(byte[] key)
    {
        var (low, high) = (0, _firstKeys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_firstKeys[middle].AsSpan().SequenceCompareTo(key) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
