using System.Text;
using NewsProcessor.Tests.Reading;

namespace NewsProcessor.Tests.Browser;

/// <summary>Files full of attacks within other files: archives of every kind, one in another, and mail whose parts are base64; the names in them are attacks too.</summary>
static class ScriptedContainers
{
    /// <summary>The files, each of which gives articles that hold attacks.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var files = ScriptedSamples.All().ToList();
        var members = files.Where((_, place) => place % 6 == 0).Select((file, number) => (Name: $"{Attack(number)}/{Path.GetFileName(file.Name)}", file.Bytes)).ToList();
        // Plain texts name no identity, so that these become articles of their own.
        var texts = files.Where(file => file.Name.StartsWith("scripted/plain-text/", StringComparison.Ordinal)).Take(6).Select((file, number) => (Name: $"{Attack(number)}/{Path.GetFileName(file.Name)}", file.Bytes)).ToList();
        var pages = files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)).Take(5).Select(file => Encoding.UTF8.GetString(file.Bytes)).ToList();
        var mail = Mail(pages[0], files.First(file => file.Name.EndsWith(".pdf", StringComparison.Ordinal)).Bytes);
        yield return ("contained/all.zip", Packing.Zip(members));
        yield return ("contained/all.tar.gz", Packing.Gzip(Packing.Tar(members)));
        yield return ("contained/nested.zip", Packing.Zip([("<img src=x onerror=alert(60)>.zip", Packing.Zip(texts))]));
        yield return ("contained/page.html.gz", Packing.Gzip(Encoding.UTF8.GetBytes(pages[1])));
        yield return ("contained/crawl.warc", [.. pages.Select((page, number) => Record(page, number)).SelectMany(Packing.Record)]);
        yield return ("contained/crawl.warc.gz", [.. pages.Select((page, number) => Record(page, 10 + number)).SelectMany(record => Packing.Gzip(Packing.Record(record)))]);
        yield return ("contained/parts.eml", Encoding.UTF8.GetBytes(mail));
        yield return ("contained/parts.mbox", Encoding.UTF8.GetBytes($"From desk@paper.example Tue Apr  1 08:00:00 2031\n{mail}\n"));
    }

    static string Attack(int number) => ScriptVectorTable.Texts[number % ScriptVectorTable.Texts.Length];

    static byte[] Record(string page, int number) => Encoding.UTF8.GetBytes(
        $"WARC-Type: response\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:D12}>\nWARC-Date: 2031-04-01T08:00:00Z\nWARC-Target-URI: https://crawled.example/{number}?\"><script>alert(61)</script>\n\n"
        + $"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n{page}");

    static string Mail(string page, byte[] attached) => $"""
        From: {Word("Ada <script>alert(62)</script> Holm")} <ada@paper.example>
        To: desk@paper.example
        Date: Tue, 01 Apr 2031 08:00:00 +0000
        Message-ID: <62"><img src=x onerror=alert(63)>@paper.example>
        Subject: {Word("Ferry sails again <img src=x onerror=alert(64)>")}
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        {Lines(Encoding.UTF8.GetBytes(page))}
        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename="{Word("<svg onload=alert(65)>.pdf")}"
        Content-Transfer-Encoding: base64

        {Lines(attached)}
        --b--
        """;

    /// <summary>RFC 2047.</summary>
    static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    static string Lines(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
}
