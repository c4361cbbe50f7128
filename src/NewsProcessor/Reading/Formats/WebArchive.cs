using System.Globalization;
using System.Runtime.CompilerServices;
using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading.Formats;

/// <summary>
/// A web archive (WARC, ISO 28500): pages are in "response" records, with their HTTP header, and in "resource" records without one.
/// A damaged record costs itself: reading goes on at the next line that begins a record.
/// </summary>
public sealed class WebArchive : IContainerFormat
{
    public string Name => "WARC";

    public bool Recognises(NewsFile start) => start.Head.TrimStart("\r\n"u8).StartsWith("WARC/"u8);

    public async IAsyncEnumerable<Member> MembersAsync(ContainerFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var bytes = new ByteReader(file.Content);
        for (var number = 1; ; number++)
        {
            var (record, damage) = await NextAsync(bytes, cancellation);
            if (damage is not null)
                yield return new(Place(number)) { Refusal = $"The record is damaged: {damage}. The others were read." };
            if (damage is null && record is null)
                yield break;
            if (record is null)
                continue;
            var (member, unread) = await MemberAsync(record, number, file.Unpacking, cancellation);
            yield return member;
            if (await FinishAsync(record, bytes, cancellation) is { } cut && unread && member.Refusal is null)
                yield return new(member.Name) { Refusal = $"The record is damaged: {cut}. The others were read." };
        }
    }

    static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"record {number}");

    /// <summary>The next record's header, or what is wrong there, or neither at the end.</summary>
    static async Task<(WarcRecord? Record, string? Damage)> NextAsync(ByteReader bytes, CancellationToken cancellation)
    {
        try
        {
            return await WarcRecord.NextAsync(bytes, cancellation);
        }
        catch (InvalidDataException damage)
        {
            bytes.Forget();
            return (null, damage.Message);
        }
    }

    /// <returns>The member, and whether it is one whose content nobody wanted.</returns>
    static async Task<(Member Member, bool Unread)> MemberAsync(WarcRecord record, int number, Unpacking unpacking, CancellationToken cancellation)
    {
        var member = new Member(record.Target ?? Place(number));
        try
        {
            return await WarcPage.OfAsync(record, unpacking, cancellation) is { } page
                ? (member with { Content = page.Content, ContentType = page.ContentType, Address = record.Target }, false)
                : (member, true);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return (member with { Refusal = $"The record is damaged: {fault.Message}. The others were read." }, true);
        }
    }

    /// <summary>Passes the rest of a record; what is wrong with it, or null.</summary>
    static async Task<string?> FinishAsync(WarcRecord record, ByteReader bytes, CancellationToken cancellation)
    {
        try
        {
            await record.Block.FinishAsync(cancellation);
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            bytes.Forget();
            return fault.Message;
        }
    }
}
