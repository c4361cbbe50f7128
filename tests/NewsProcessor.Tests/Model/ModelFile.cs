using System.Globalization;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading;

namespace NewsProcessor.Tests.Model;

/// <summary>What a blob holds. Any two with the same words have the same bytes.</summary>
sealed record ModelFile(string Words, string Content)
{
    /// <summary>What reading it gives, which other tests look after.</summary>
    public IReadOnlyList<Article> ArticlesIn(string blob) =>
        [.. ArticleReader.Read(new NewsFile(blob, Encoding.UTF8.GetBytes(Content))).Select(item => item.Article).OfType<Article>()];

    /// <summary>Nothing that can be read.</summary>
    public static ModelFile Empty { get; } = new("nothing", "");

    /// <summary>An article whose identity is the blob's name.</summary>
    public static ModelFile Plain(int text) => new($"plain text {text}", $"""
        Harbour notes number {text}

        The council met on the quay this morning and talked for two hours about timetable {text} for the coming winter season.

        "We have listened to everybody who lives here," the mayor said in the statement that her office gave out at noon.
        """);

    /// <summary>A NewsML-G2 item.</summary>
    /// <param name="story">Its guid.</param>
    /// <param name="version">Its version, whose time of making follows from it.</param>
    /// <param name="status">usable, withheld or canceled.</param>
    /// <param name="victims">The guids of stories that it supersedes.</param>
    /// <param name="embargo">Minutes after <see cref="ModelRun.Start"/>.</param>
    public static ModelFile Story(string story, int version, string status = "usable", string victims = "", int? embargo = null) => new(
        $"story {story} version {version} {status}{(victims.Length > 0 ? " superseding " + victims : "")}{(embargo is null ? "" : $" embargoed for {embargo} minutes")}",
        $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:quay.example:{story}" version="{version}" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en">
        <itemMeta><itemClass qcode="ninat:text"/><provider literal="Quay Press"/><versionCreated>{Made(story[0], version, Array.IndexOf(_statuses, status) * 10 + Array.IndexOf(_victims, victims), embargo)}</versionCreated>
        {(embargo is { } minutes ? $"<embargoed>{ModelRun.Start.AddMinutes(minutes):yyyy-MM-ddTHH:mm:ssZ}</embargoed>" : "")}<pubStatus qcode="stat:{status}"/>
        {string.Concat(victims.Select(victim => $"""<link rel="irel:supersedes" residref="urn:newsml:quay.example:{victim}"/>"""))}</itemMeta>
        <contentMeta><contentCreated>2029-12-{20 + version}T10:00:00Z</contentCreated><headline>Story {story} in version {version} is {status}</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The water stood at {version} metres in {story} at noon, the river office said.</p></body></html></inlineXML></contentSet></newsItem>
        """);

    /// <summary>Several ninjs items in one file, which may expire.</summary>
    public static ModelFile Several(string stories, int version, int? expires) => new(
        $"stories {stories} version {version}{(expires is null ? "" : $" expiring after {expires} minutes")}",
        $"[{string.Join(",\n", stories.Select(story => $$"""
            { "uri": "urn:newsml:quay.example:{{story}}", "version": "{{version}}", "versioncreated": "{{Made(story, version, 0, expires)}}", "type": "text", "pubstatus": "usable", "language": "en",
              {{(expires is { } minutes ? $"\"expires\": \"{ModelRun.Start.AddMinutes(minutes):yyyy-MM-ddTHH:mm:ssZ}\"," : "")}}
              "headline": "Item {{story}} in version {{version}}", "body_text": "The clerk read statement {{story}} {{version}} aloud in the town hall at noon.\n\nNobody asked a question." }
            """))}]");

    static readonly string[] _statuses = ["usable", "withheld", "canceled"];
    static readonly string[] _victims = ["", "a", "b", "ab"];

    /// <summary>Different for every two files that differ, so that no two versions tie.</summary>
    static string Made(char story, int version, int seconds, int? days) =>
        ModelRun.Start.AddDays(-200 + (days ?? 0)).AddHours(version).AddMinutes(story - 'a').AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
