using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using NewsProcessor.Reading.Containers;
using NewsProcessor.Reading.Docx;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Formats;

/// <summary>A ZIP archive. Its list of contents counts, not the headers before each file: only the list is whole and says what was deleted.</summary>
public sealed class Zip : IContainerFormat
{
    const int SymbolicLink = 0xA000;

    public string Name => "ZIP";

    /// <summary>A ZIP whose first file is none of an Office document's parts, or an empty one.</summary>
    public bool Recognises(NewsFile start) =>
        start.Head.StartsWith("PK\x05\x06"u8) || (start.Head.StartsWith("PK\x03\x04"u8) && !OfficeParts.AreNamed(start.Head[Math.Min(30, start.Head.Length)..]));

    public async IAsyncEnumerable<Member> MembersAsync(ContainerFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var content = await file.Content.SeekableAsync(file.Unpacking.Limits.ContainerBytes, cancellation);
        try
        {
            await using var tail = await ZipTail.OpenAsync(content, cancellation);
            await using var archive = await ZipArchive.CreateAsync(tail, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1, cancellation);
            ThrowIfOverlapping(archive, tail.Length);
            foreach (var entry in archive.Entries)
                yield return await MemberAsync(entry, file.Unpacking, cancellation);
        }
        finally
        {
            if (file.Content.IsCopy(content))
                await content.DisposeAsync();
        }
    }

    static async Task<Member> MemberAsync(ZipArchiveEntry entry, Unpacking unpacking, CancellationToken cancellation)
    {
        var member = new Member(NameOf(entry));
        if (member.Name.EndsWith('/') || ((entry.ExternalAttributes >> 16) & 0xF000) == SymbolicLink || PassedOverFiles.Are(member.Name, default))
            return member;
        if (entry.IsEncrypted)
            return member with { Refusal = "It is encrypted. Pack it without a password and upload it again." };
        if (entry.Length > unpacking.Limits.ContainerBytes)
            return member with { Refusal = Refusals.TooLarge(unpacking.Limits.DocumentBytes).Refusal };
        try
        {
            return member with { Content = unpacking.Unpacked(new CheckedStream(await entry.OpenAsync(cancellation), entry)) };
        }
        catch (InvalidDataException damage)
        {
            return member with { Refusal = $"It cannot be unpacked: {damage.Message.TrimEnd('.')}. Pack it anew, as a plain ZIP (deflate), and upload it again." };
        }
    }

    /// <summary>Names without the UTF-8 mark come in any charset, most often in UTF-8 all the same.</summary>
    static string NameOf(ZipArchiveEntry entry) =>
        entry.FullName.All(letter => letter < 0x80) || entry.FullName.Any(letter => letter > 0xFF) ? entry.FullName : TextDecoding.Decode(Encoding.Latin1.GetBytes(entry.FullName)).Value;

    /// <summary>Files that share their bytes make bombs of any size out of a small archive (Fifield, "A better zip bomb").</summary>
    static void ThrowIfOverlapping(ZipArchive archive, long length)
    {
        if (archive.Entries.Sum(entry => (decimal)entry.CompressedLength) > length)
            throw new InvalidDataException("its files claim more bytes than the archive has");
    }

    /// <summary>Holds an entry's content to the length and checksum that the list of contents gives.</summary>
    sealed class CheckedStream(Stream content, ZipArchiveEntry entry) : ForwardStream
    {
        readonly ICSharpCode.SharpZipLib.Checksum.Crc32 _crc = new();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)buffer[..read], out var array))
                _crc.Update(array);
            if (read == 0 && buffer.Length > 0 && (uint)_crc.Value != entry.Crc32)
                throw new InvalidDataException("its checksum is wrong");
            return read;
        }
    }
}
