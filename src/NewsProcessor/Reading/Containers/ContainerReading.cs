using System.Globalization;

namespace NewsProcessor.Reading.Containers;

/// <summary>Reads one upload, member by member where it is a container. Holds one document at a time.</summary>
/// <param name="upload">The upload's name, or that of the file in it.</param>
/// <param name="limits">What reading it may cost.</param>
/// <param name="cancellation">Stops between items.</param>
/// <param name="depth">How many files it lies in.</param>
sealed class ContainerReading(string upload, ReadingLimits limits, CancellationToken cancellation, int depth = 0)
{
    readonly Unpacking _unpacking = new(limits);
    int _items;

    /// <summary>Every item of the upload, in an order that is the same each time. Only the stream's own faults throw.</summary>
    public async IAsyncEnumerable<ReadItem> ReadAsync(Stream content, string? contentType)
    {
        var start = await StartedStream.OpenAsync(_unpacking.Packed(content), cancellation);
        await using var items = FileAsync(start, upload, new Member("") { ContentType = contentType }, depth).GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (more, ended) = await NextAsync(items);
            if (more)
                yield return items.Current;
            if (ended is not null)
                yield return ReadItem.Refused(ended);
            if (!more)
                yield break;
        }
    }

    /// <summary>A bound on the whole upload ends its reading, from whichever depth.</summary>
    static async Task<(bool More, string? Ended)> NextAsync(IAsyncEnumerator<ReadItem> items)
    {
        try
        {
            return (await items.MoveNextAsync(), null);
        }
        catch (UnpackingEndedException ended)
        {
            return (false, ended.Message);
        }
    }

    IAsyncEnumerable<ReadItem> FileAsync(StartedStream content, string name, Member member, int depth)
    {
        var file = new NewsFile(name, content.Start, member.ContentType, depth);
        return ArticleFormats.Containers.FirstOrDefault(format => format.Recognises(file)) is { } container
            ? ContainerAsync(container, content, name, depth)
            : DocumentAsync(content, name, member, depth);
    }

    async IAsyncEnumerable<ReadItem> ContainerAsync(IContainerFormat format, StartedStream content, string name, int depth)
    {
        if (RefusalOf(format, content, depth) is { } refusal)
        {
            yield return Refused(name, refusal);
            yield break;
        }
        await using var members = format.MembersAsync(new(content, _unpacking), cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (more, damage) = await TryAsync(async () => await members.MoveNextAsync());
            if (damage is not null)
                yield return Refused(name, $"The {format.Name} file is damaged and cannot be read further: {damage}. Make it anew; what was read of it is kept.");
            if (!more)
                yield break;
            _unpacking.AddMember();
            await foreach (var item in MemberAsync(members.Current, members.Current.Name.Length == 0 ? name : $"{name}!/{members.Current.Name}", depth + 1))
                yield return item;
        }
    }

    string? RefusalOf(IContainerFormat format, StartedStream content, int depth) =>
        depth >= limits.Nesting ? string.Create(CultureInfo.InvariantCulture, $"Containers are nested more than {limits.Nesting} deep. Unpack this {format.Name} file and upload what it holds.")
        : content.KnownLength > limits.ContainerBytes ? string.Create(CultureInfo.InvariantCulture, $"The {format.Name} file is larger than {limits.ContainerBytes / (1024 * 1024)} MiB, the limit for a container. Split it into several.")
        : null;

    async IAsyncEnumerable<ReadItem> MemberAsync(Member member, string name, int depth)
    {
        if (member.Refusal is { } refusal)
            yield return Refused(name, refusal);
        if (member.Content is null)
        {
            if (member.Refusal is null)
                yield return ReadItem.PassedOver;
            yield break;
        }
        var (start, damage) = await TryAsync(() => StartedStream.OpenAsync(member.Content, cancellation));
        if (start is null)
            yield return Refused(name, Damaged(damage!));
        else if (member.Address is null && PassedOverFiles.Are(member.Name, start.Start.Span))
            yield return ReadItem.PassedOver;
        else
        {
            await foreach (var item in FileAsync(start, name, member, depth))
                yield return item;
        }
    }

    async IAsyncEnumerable<ReadItem> DocumentAsync(StartedStream content, string name, Member member, int depth)
    {
        var tooLarge = content.KnownLength > limits.DocumentBytes;
        var (bytes, damage) = tooLarge ? (null, null) : await TryAsync(() => BoundedBytes.ReadAsync(content, limits.DocumentBytes, cancellation));
        if (damage is not null)
            yield return Refused(name, Damaged(damage));
        else if (bytes is not { } whole)
            yield return Refused(name, Refusals.TooLarge(limits.DocumentBytes));
        else
        {
            foreach (var item in ArticleReader.Read(new NewsFile(name, whole, member.ContentType, depth) { Address = member.Address }))
                yield return item.Article is null ? Refused(name, item) : Placed(item.Article, name);
        }
    }

    /// <summary>An upload that is one document keeps what its reader counted; a member's items are counted over the whole upload.</summary>
    ReadItem Placed(Articles.Article article, string name)
    {
        Count();
        return name == upload ? article : article with
        {
            Source = article.Source with { Upload = upload, Member = MemberOf(name), ItemIndex = _items - 1, ItemCount = null },
        };
    }

    ReadItem Refused(string name, string reason) => Refused(name, ReadItem.Refused(reason));

    ReadItem Refused(string name, ReadItem refusal)
    {
        Count();
        return MemberOf(name) is { } member ? refusal.Saying($"Member `{member}`: {refusal.Refusal}") : refusal;
    }

    void Count()
    {
        if (++_items > limits.Items)
            throw new UnpackingEndedException($"The upload holds more than {limits.Items.ToString("N0", CultureInfo.InvariantCulture)} articles, the limit. Split it into several.");
    }

    string? MemberOf(string name) => name.Length > upload.Length ? name[(upload.Length + 2)..] : null;

    static string Damaged(string damage) => $"It cannot be unpacked: {damage}. Pack it anew and upload it again.";

    /// <summary>What bad content makes decompressors throw, as a reason. A stream that fails for other reasons is not the sender's fault.</summary>
    static async Task<(T? Value, string? Damage)> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return (await read(), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            return (default, fault.Message.TrimEnd('.'));
        }
    }
}
