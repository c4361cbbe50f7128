namespace NewsProcessor.Reading.Docx;

/// <summary>Tells an Office document from any other ZIP.</summary>
static class OfficeParts
{
    /// <summary>Whether the name of a ZIP's first file is that of an Office document's part, or an e-book's.</summary>
    public static bool AreNamed(ReadOnlySpan<byte> name) =>
        name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("_rels/"u8) || name.StartsWith("docProps/"u8) || name.StartsWith("word/"u8) || name.StartsWith("customXml/"u8) || name.StartsWith("mimetype"u8);
}
