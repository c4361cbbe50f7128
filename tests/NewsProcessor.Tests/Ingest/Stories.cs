using Azure.Storage.Blobs;

namespace NewsProcessor.Tests.Ingest;

/// <summary>Invented articles, and putting them into storage.</summary>
static class Stories
{
    /// <summary>A headline and two paragraphs, the second of which holds the given words.</summary>
    public static string Short(string headline, string words) =>
        $"{headline}\n\nThe council met on the quay this morning and talked for two hours about the timetable for the coming winter season.\n\n"
        + $"\"We have listened to everybody who lives here,\" the mayor said in the {words} statement that her office gave out at noon.\n";

    /// <summary>The same as a web page that says when it was published, so that versions stand at different places in the list.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="words">Words to know the version by.</param>
    /// <param name="published">Time of publication and of change, ISO 8601.</param>
    /// <param name="url">The story's canonical address: the same in several files makes them versions of one story.</param>
    public static string Page(string headline, string words, string published, string? url = null) => $"""
        <!doctype html><html lang="en"><head><title>{headline}</title>
        <meta property="article:published_time" content="{published}"><meta property="article:modified_time" content="{published}">
        {(url is null ? "" : $"<link rel=\"canonical\" href=\"{url}\">")}</head>
        <body><article><h1>{headline}</h1>
        {string.Join('\n', Short(headline, words).Split("\n\n")[1..].Select(paragraph => $"<p>{paragraph.Trim()}</p>"))}
        </article></body></html>
        """;

    public static Task PutAsync(this BlobClient blob, string text) => blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
}
