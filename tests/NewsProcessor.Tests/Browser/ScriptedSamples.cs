using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Tests.House;
using NewsProcessor.Tests.Reading;

namespace NewsProcessor.Tests.Browser;

/// <summary>
/// The reader's own samples with an attack of <see cref="ScriptVectorTable"/> put behind every text in them, and in the place of every address: each format, each of its fields.
/// A new format is attacked as soon as it has a sample.
/// </summary>
sealed partial class ScriptedSamples
{
    static readonly Lazy<IReadOnlyList<Article>> _articles = new(() => [.. All().SelectMany(file => ArticleReader.Read(new(file.Name, file.Bytes))).Select(item => item.Article).OfType<Article>()]);

    int _texts, _addresses, _links;

    /// <summary>The articles in them, as they are read.</summary>
    public static IReadOnlyList<Article> Articles => _articles.Value;

    /// <summary>The files, by the name they have among the samples.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var (folder, scripted) = (Repository.Path("tests", "NewsProcessor.Tests", "Reading", "Samples"), new ScriptedSamples());
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!path.EndsWith(".expected.json", StringComparison.Ordinal) && scripted.Scripted(File.ReadAllBytes(path)) is { } bytes)
                yield return ("scripted/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), bytes);
        }
    }

    /// <summary>Null for what holds no text here, or none that could be changed.</summary>
    byte[]? Scripted(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) ? Packed(bytes) : bytes.AsSpan().StartsWith("%PDF"u8) ? Pdf() : Encoding.UTF8.GetBytes(Scripted(Encoding.UTF8.GetString(bytes)));
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidDataException)
        {
            return null;
        }
    }

    string Scripted(string text) => text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t') switch
    {
        ['{', '\\', ..] => Lines(text, Rtf),
        ['-', '-', '-', ..] or ['+', '+', '+', ..] => FrontMatter().Replace(text, match => $"{match.Groups["key"].Value}{JsonSerializer.Serialize(Attack(match.Groups["value"].Value))}"),
        ['{' or '[', ..] => Json(text),
        ['<', '?' or 'r' or 'f' or 'n' or 'N', ..] or ['<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E', ' ', 'n' or 'N', ..] => Xml(text),
        ['<', ..] => Html(text),
        _ => Lines(text, line => line),
    };

    /// <summary>Stands behind each attack, so that it can be told where one arrived of which reading left nothing.</summary>
    public const string Trace = "alert(traced)";

    /// <summary>Addresses are numbered: many are identities, and an article would take the place of another's.</summary>
    string Attack(string value) => Address().IsMatch(value)
        ? $"{ScriptVectorTable.Addresses[_addresses++ % ScriptVectorTable.Addresses.Length]}#{_addresses}"
        : value.Contains(' ', StringComparison.Ordinal) && Letter().IsMatch(value) && !Date().IsMatch(value) ? $"{value} {ScriptVectorTable.Texts[_texts++ % ScriptVectorTable.Texts.Length]} {Trace}" : value;

    string Json(string text)
    {
        if (!text.TrimEnd().Contains("}\n{", StringComparison.Ordinal))
            return Attacked(JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true }))!.ToJsonString();
        return string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Attacked(JsonNode.Parse(line))!.ToJsonString()));
    }

    JsonNode? Attacked(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, pair.Key.StartsWith('@') || pair.Key is "version" or "standard" ? pair.Value?.DeepClone() : Attacked(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Attacked)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => JsonValue.Create(Attack(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    string Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var document = XDocument.Load(reader);
        foreach (var words in document.DescendantNodes().OfType<XText>().ToList())
            words.Value = InXml(Attack(words.Value));
        foreach (var attribute in document.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName is "href" or "url" or "src" or "HeadLine" or "value" or "content" or "term"))
            attribute.Value = InXml(Attack(attribute.Value));
        return (document.Declaration is null ? "" : "<?xml version=\"1.0\"?>") + document.ToString(SaveOptions.DisableFormatting);
    }

    static string InXml(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    /// <summary>Every other time as the page's own markup, else as its text.</summary>
    string Html(string html)
    {
        html = Between().Replace(html, match => Attack(match.Value) is var attacked && attacked != match.Value && _texts % 2 == 0 ? match.Value + WebUtility.HtmlEncode(attacked[match.Length..]) : attacked);
        return Quoted().Replace(html, match => $"{match.Groups["name"].Value}=\"{WebUtility.HtmlEncode(Attack(WebUtility.HtmlDecode(match.Groups["value"].Value)))}\"");
    }

    string Lines(string text, Func<string, string> written) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length > 20 && !Structure().IsMatch(line) && Attack(line) is var attacked && attacked != line && attacked.StartsWith(line, StringComparison.Ordinal) ? line.TrimEnd('\r') + written(attacked[line.Length..]) : line));

    static string Rtf(string attack) => attack.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    byte[] Packed(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return Packing.Zip(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            return (entry.FullName, Encoding.UTF8.GetBytes(entry.FullName switch
            {
                var name when name.EndsWith("document.xml", StringComparison.Ordinal) || name.EndsWith("core.xml", StringComparison.Ordinal) => Xml(text),
                var name when name.EndsWith(".rels", StringComparison.Ordinal) => Links(text),
                _ => text,
            }));
        }).ToList());
    }

    /// <summary>Where a document's links lead.</summary>
    string Links(string text)
    {
        var document = XDocument.Parse(text);
        foreach (var target in document.Descendants().Where(link => link.Attribute("TargetMode")?.Value is "External").Attributes("Target"))
            target.Value = InXml(ScriptVectorTable.Addresses[_links++ % ScriptVectorTable.Addresses.Length]);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>A page of text that is nothing but attacks, and a title and author that are.</summary>
    static byte[] Pdf()
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder
        {
            DocumentInformation = new()
            {
                Title = "What the clerk read <script>alert(66)</script>",
                Author = "Ada Holm <img src=x onerror=alert(67)>",
                Subject = "The statement <svg onload=alert(68)>",
                Keywords = "harbour, <iframe src=javascript:alert(69)>",
            },
        };
        var (page, font) = (builder.AddPage(UglyToad.PdfPig.Content.PageSize.A2), builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica));
        var line = 1600;
        foreach (var attack in ScriptVectorTable.Texts.Where(attack => attack.All(letter => letter is >= ' ' and <= '~')))
            page.AddText($"The clerk read {attack} aloud in the town hall.", 10, new(40, line -= 24), font);
        return builder.Build();
    }

    [GeneratedRegex("^(?:https?:|mailto:|/[a-z])[^ ]*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^\W*(?:\w{3}, )?\d+ \w{3} \d{4} \d\d:\d\d|^\d{4}-\d\d-\d\d")]
    private static partial Regex Date();

    /// <summary>What says how a mail or a saved page is put together.</summary>
    [GeneratedRegex(@"^(?:Content-|MIME-|Date|Received|Message-ID|Snapshot|From )|^\s+(?:boundary|charset|type|format)=|boundary=", RegexOptions.IgnoreCase)]
    private static partial Regex Structure();

    [GeneratedRegex(@"^(?<key>\w+(?:: |\s*=\s*))""?(?<value>[^""\[{&*!|>'%@`\r\n][^""\r\n]*)""?(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)")]
    private static partial Regex Between();

    [GeneratedRegex("\\b(?<name>href|src|content|title|alt)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Quoted();
}
