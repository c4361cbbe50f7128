using System.IO.Compression;
using Azure.Data.Tables;

namespace NewsProcessor.Articles;

/// <summary>Bytes of any size in the binary properties of table entities, which hold 64 KiB each.</summary>
static class PackedProperties
{
    const int PropertyBytes = 64 * 1024;

    /// <summary>What one entity may hold, well below the 1 MiB of Azure, and of Azurite, which counts base64: 11 properties.</summary>
    public const int EntityBytes = 11 * PropertyBytes;

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality: 5, window: 22)
            ? packed[..length]
            : throw new InvalidOperationException("The compressor's own bound on its output did not hold.");
    }

    public static async Task<byte[]> DecompressAsync(byte[] packed)
    {
        await using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var plain = new MemoryStream();
        await stream.CopyToAsync(plain);
        return plain.ToArray();
    }

    public static void Write(TableEntity entity, ReadOnlySpan<byte> bytes)
    {
        for (var part = 0; part * PropertyBytes < bytes.Length; part++)
            entity[$"Data{part:D2}"] = bytes[(part * PropertyBytes)..Math.Min(bytes.Length, (part + 1) * PropertyBytes)].ToArray();
    }

    public static byte[] Read(TableEntity entity)
    {
        var whole = new MemoryStream();
        for (var part = 0; entity.TryGetValue($"Data{part:D2}", out var value) && value is byte[] or BinaryData; part++)
            whole.Write(value as byte[] ?? ((BinaryData)value).ToArray());
        return whole.ToArray();
    }
}
