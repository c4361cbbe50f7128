using System.Buffers.Binary;
using System.Text;
using NewsProcessor.Reading;
using NewsProcessor.Tests.House;
using NewsProcessor.Tests.Ingest;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Damaged and hostile containers: what is sound in them is read, what is not is refused with its place, and nothing costs more than it should.</summary>
public sealed class ContainerTests
{
    static readonly byte[] _story = Encoding.UTF8.GetBytes(Stories.Short("Ferry sails again", "first"));

    [Theory]
    [InlineData("story.txt.gz")]
    [InlineData("stories.tar.gz")]
    public async Task A_gzip_that_is_cut_off_is_refused_and_says_so(string name)
    {
        var whole = Packing.Gzip(name.EndsWith("tar.gz", StringComparison.Ordinal) ? Packing.Tar([("a.txt", _story)]) : _story);
        Assert.Contains("cut off", Refusals(await ReadAsync(name, whole[..^20])).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_whose_checksum_is_wrong_is_refused()
    {
        var packed = Packing.Gzip(_story);
        packed[^6] ^= 1;
        Assert.Contains("the checksum of gzip member 1 is wrong", Refusals(await ReadAsync("a.txt.gz", packed)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zeros_behind_a_gzip_are_padding_and_text_is_not()
    {
        Assert.NotNull(Assert.Single(await ReadAsync("a.txt.gz", [.. Packing.Gzip(_story), .. new byte[700]])).Article);
        Assert.Contains("bytes between its gzip members", Refusals(await ReadAsync("a.txt.gz", [.. Packing.Gzip(_story), .. "and more of it, unpacked"u8])).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ferry.txt.bz2")]
    [InlineData("bridge.html.zst")]
    [InlineData("week.tar.xz")]
    public async Task A_packed_file_that_is_cut_off_or_damaged_is_refused_and_says_so(string name)
    {
        var packed = File.ReadAllBytes(Repository.Path("tests", "NewsProcessor.Tests", "Reading", "Samples", "packed", name));
        Assert.Contains("cut off", Refusals(await ReadAsync(name, packed[..^60])).Single(), StringComparison.Ordinal);
        packed.AsSpan(packed.Length / 2, 20).Fill(0xEE);
        Assert.Contains("damaged at or before byte ", Refusals(await ReadAsync(name, packed)).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an encrypted member", "It is encrypted")]
    [InlineData("a damaged member", "cannot be unpacked")]
    [InlineData("a wrong checksum", "cannot be unpacked: its checksum is wrong")]
    [InlineData("an unknown method", "cannot be unpacked")]
    public async Task A_bad_member_of_a_ZIP_costs_itself_and_is_named(string harm, string reason)
    {
        var zip = Packing.Zip([("sound/a.txt", _story), ("bad/b.txt", _story), ("sound/c.txt", _story)]);
        var (local, listed) = (Find(zip, "bad/b.txt", 0) - 30, Find(zip, "bad/b.txt", 1) - 46);
        switch (harm)
        {
            case "an encrypted member": zip[local + 6] |= 1; zip[listed + 8] |= 1; break;
            case "a damaged member": zip.AsSpan(local + 45, 30).Fill(0xEE); break;
            case "a wrong checksum": zip[listed + 16] ^= 1; break;
            default: zip[local + 8] = zip[listed + 10] = 97; break;
        }
        var items = await ReadAsync("a.zip", zip);
        Assert.Equal(2, items.Count(item => item.Article is not null));
        var refusal = Refusals(items).Single();
        Assert.StartsWith("Member `bad/b.txt`: ", refusal, StringComparison.Ordinal);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_lead_out_of_an_archive_are_only_names()
    {
        var items = await ReadAsync("a.zip", Packing.Zip([("../../up.txt", _story), ("/etc/motd.txt", _story), (@"C:\story.txt", _story)]));
        Assert.Equal(["a.zip!/../../up.txt", "a.zip!//etc/motd.txt", @"a.zip!/C:\story.txt"], items.Select(item => item.Article!.Uri));
    }

    [Fact]
    public async Task A_ZIP_without_its_end_is_refused_and_an_empty_one_holds_nothing()
    {
        Assert.Contains("its end is missing", Refusals(await ReadAsync("a.zip", Packing.Zip([("a.txt", _story)])[..^30])).Single(), StringComparison.Ordinal);
        Assert.Empty(await ReadAsync("empty.zip", Packing.Zip([])));
    }

    [Fact]
    public async Task Files_that_share_their_bytes_are_refused()
    {
        var zip = Packing.Zip([("a.txt", _story)]);
        var list = zip[(Find(zip, "a.txt", 1) - 46)..^22];
        var body = zip[..(Find(zip, "a.txt", 1) - 46)];
        var end = zip[^22..];
        const int Copies = 500;
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), Copies);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), Copies);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), list.Length * Copies);
        // The list itself takes room: what the files claim must exceed both.
        BinaryPrimitives.WriteInt32LittleEndian(list.AsSpan(20), 100_000);
        Assert.Contains("claim more bytes than the archive has", Refusals(await ReadAsync("a.zip", [.. body, .. Enumerable.Repeat(list, Copies).SelectMany(one => one), .. end])).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_given_up_early()
    {
        var bomb = Packing.Zip(Enumerable.Range(0, 12).Select(n => ($"{n}.txt", new byte[30_000_000])));
        Assert.Contains("more than 200 times its size", Refusals(await ReadAsync("bomb.zip", bomb))[^1], StringComparison.Ordinal);
        Assert.Contains("more than 10 MiB", Refusals(await ReadAsync("bomb.zip", bomb, new() { UnpackedBytes = 10 * 1024 * 1024 }))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containers_are_read_four_deep()
    {
        var nested = _story;
        for (var depth = 1; depth <= 4; depth++)
            nested = Packing.Zip([($"{depth}.{(depth == 1 ? "txt" : "zip")}", nested)]);
        Assert.Equal("4.zip!/3.zip!/2.zip!/1.txt", Assert.Single(await ReadAsync("a.zip", nested)).Article!.Source.Member);
        Assert.Contains("nested more than 4 deep", Refusals(await ReadAsync("a.zip", Packing.Zip([("5.zip", nested)]))).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_larger_than_a_document_may_be_costs_itself()
    {
        var items = await ReadAsync("a.zip", Packing.Zip([("long.txt", [.. Enumerable.Repeat(_story, 5000).SelectMany(part => part)]), ("a.txt", _story)]), new() { DocumentBytes = 1024 * 1024 });
        Assert.Contains("Member `long.txt`: The file is larger than 1 MiB", Refusals(items).Single(), StringComparison.Ordinal);
        Assert.Single(items, item => item.Article is not null);
    }

    [Fact]
    public async Task Counts_are_bounded()
    {
        var zip = Packing.Zip(Enumerable.Range(0, 20).Select(n => ($"{n}.txt", _story)));
        Assert.Contains("more than 10 articles", Refusals(await ReadAsync("a.zip", zip, new() { Items = 10 })).Single(), StringComparison.Ordinal);
        Assert.Contains("more than 10 files", Refusals(await ReadAsync("a.zip", zip, new() { Members = 10 })).Single(), StringComparison.Ordinal);
        Assert.Contains("the limit for a container", Refusals(await ReadAsync("a.zip", zip, new() { ContainerBytes = 100 })).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(156, "x", "claims a name of")]
    [InlineData(156, "0", "cut off")]
    public async Task A_tar_header_that_claims_gigabytes_is_not_believed(int at, string kind, string reason)
    {
        var tar = Packing.Tar([("a.txt", _story), ("b.txt", _story)]);
        var second = tar.Length - 1024 - 512 * (1 + (_story.Length + 511) / 512);
        Encoding.ASCII.GetBytes("17777777777").CopyTo(tar, second + 124);
        tar[second + at] = (byte)kind[0];
        Reseal(tar.AsSpan(second, 512));
        var items = await ReadAsync("a.tar", tar);
        Assert.NotNull(items[0].Article);
        Assert.Contains(reason, Refusals(items)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_of_a_web_archive_costs_itself()
    {
        byte[][] records = [.. Enumerable.Range(1, 5).Select(n => Packing.Gzip(Page(n)))];
        records[2].AsSpan(150, 20).Clear();
        var items = await ReadAsync("a.warc.gz", [.. records.SelectMany(record => record)]);
        Assert.Equal(["Ferry 1 sails", "Ferry 2 sails", "Ferry 4 sails", "Ferry 5 sails"], items.Select(item => item.Article?.Headline).OfType<string>());
        Assert.Contains("gzip member 3", Refusals(items)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 1")]
    [InlineData("Content-Length: many")]
    [InlineData("Content-Length: -5")]
    [InlineData("Length: 5")]
    public async Task A_record_whose_length_is_wrong_costs_itself(string length)
    {
        var wrong = Encoding.UTF8.GetString(Page(2));
        var at = wrong.IndexOf("Content-Length", StringComparison.Ordinal);
        wrong = wrong[..at] + length + wrong[wrong.IndexOf('\r', at)..];
        var items = await ReadAsync("a.warc", [.. Page(1), .. Encoding.UTF8.GetBytes(wrong), .. Page(3)]);
        Assert.Equal(["Ferry 1 sails", "Ferry 3 sails"], items.Select(item => item.Article?.Headline).OfType<string>());
        Assert.Contains(Refusals(items), reason => reason.Contains("record is damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_web_archive_that_is_cut_off_gives_all_but_its_last_record()
    {
        var items = await ReadAsync("a.warc", [.. Page(1), .. Page(2)[..^100]]);
        Assert.Equal("Ferry 1 sails", items[0].Article?.Headline);
        Assert.Contains("cut off", Refusals(items).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Records_may_have_any_line_ends_and_none_between_them(string lineEnd)
    {
        var written = string.Concat(Enumerable.Range(1, 3).Select(n => $"WARC/1.1\nWARC-Type: resource\nWARC-Target-URI: https://n.example/{n}\nContent-Type: text/html\nContent-Length: {Html(n).Length}\n\n".ReplaceLineEndings(lineEnd) + Html(n)));
        Assert.Equal(3, (await ReadAsync("a.warc", Encoding.UTF8.GetBytes(written))).Count(item => item.Article is not null));
    }

    [Fact]
    public async Task An_unknown_content_coding_is_refused_with_its_name()
    {
        var page = Encoding.UTF8.GetString(Page(1)).Replace("Content-Type: text/html\r\n", "Content-Type: text/html\r\nContent-Encoding: zq\r\n", StringComparison.Ordinal);
        var at = page.IndexOf("Content-Length: ", StringComparison.Ordinal) + 16;
        var length = page[at..page.IndexOf('\r', at)];
        page = page.Replace($"Content-Length: {length}", $"Content-Length: {int.Parse(length, null) + 22}", StringComparison.Ordinal);
        Assert.Contains("\"zq\"", Refusals(await ReadAsync("a.warc", Encoding.UTF8.GetBytes(page)))[0], StringComparison.Ordinal);
    }

    static string Html(int number) => Stories.Page($"Ferry {number} sails", "first", "2024-03-01T09:00:00Z").ReplaceLineEndings("\n");

    static byte[] Page(int number) => Packing.Record(Encoding.UTF8.GetBytes($"WARC-Type: response\nWARC-Target-URI: https://n.example/{number}\n\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n{Html(number)}"));

    static async Task<List<ReadItem>> ReadAsync(string name, byte[] content, ReadingLimits? limits = null)
    {
        var items = await ArticleReader.ReadAsync(new MemoryStream(content), name, null, limits ?? new(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(items, item => Assert.Null(item.Fault));
        return items;
    }

    static List<string> Refusals(IEnumerable<ReadItem> items) => [.. items.Select(item => item.Refusal).OfType<string>()];

    /// <summary>Where a name stands for the n-th time.</summary>
    static int Find(byte[] bytes, string name, int times)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
        return times == 0 ? at : at + 1 + Find(bytes[(at + 1)..], name, times - 1);
    }

    static void Reseal(Span<byte> header)
    {
        header[148..156].Fill((byte)' ');
        var sum = 0;
        foreach (var value in header)
            sum += value;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
    }
}
