using System.Globalization;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Reading.Xml;

/// <summary>News archives in SGML, as corpora of agencies and papers are kept (TREC, LDC, Reuters-21578): one element after the other, such as DOC or REUTERS, and none around them.</summary>
static class TaggedArchive
{
    /// <summary>The name of the elements that are the archive's documents; null where a file is no such archive.</summary>
    public static string? NameIn(NewsFile file) =>
        XmlStart.Root(file) is { } name && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) && BodyTags.Of(name) is BodyTag.Transparent && !PageStart.IsPage(file.Head, named: false)
        && file.Text.Value.Contains($"</{name}>", StringComparison.Ordinal) ? name : null;

    /// <summary>Each document, or the reason why it is none.</summary>
    public static IEnumerable<ReadItem> Read(NewsFile file, string name)
    {
        var (text, line, passed) = (file.Text.Value, 1, 0);
        for (var at = Start(text, name, 0); at >= 0;)
        {
            line += text.AsSpan(passed, at - passed).Count('\n');
            passed = at;
            var next = Start(text, name, at + 1);
            var end = text.IndexOf($"</{name}>", at, (next < 0 ? text.Length : next) - at, StringComparison.Ordinal);
            if (end < 0)
                yield return Refused(name, line, "it is never closed. Send the archive complete.");
            else
                foreach (var item in Document(text[at..(end + name.Length + 3)], name, line, file.Text.Encoding))
                    yield return item;
            at = next;
        }
    }

    /// <summary>Where the next document starts, or -1.</summary>
    static int Start(string text, string name, int from)
    {
        for (var at = text.IndexOf('<' + name, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf('<' + name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length + 1 < text.Length && text[at + name.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t')
                return at;
        }
        return -1;
    }

    static IEnumerable<ReadItem> Document(string sgml, string name, int line, string encoding)
    {
        var (root, refusal) = XmlFile.Parse(StrayCharacters.Mended(sgml.Replace("&AMP;", "&amp;", StringComparison.Ordinal)));
        return root is null ? [Refused(name, line, refusal!)] : XmlRecords.Read(root, encoding);
    }

    static ReadItem Refused(string name, int line, string why) => ReadItem.Refused(string.Create(CultureInfo.InvariantCulture, $"The <{name}> at line {line}: {why}"));
}
