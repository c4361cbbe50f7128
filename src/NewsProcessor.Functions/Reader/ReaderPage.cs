using System.Security.Cryptography;
using System.Text;

namespace NewsProcessor.Functions.Reader;

/// <summary>
/// The reader page in one piece, put together once from the files beside this one, so that a browser asks once: the style sheet and the scripts stand in the page,
/// the modules one after the other as a single one, without their imports and exports (so no name may be used by two). Comments, indentation and blanks around operators stay at home.
/// </summary>
static class ReaderPage
{
    /// <summary>Each after those that it imports from while it is loaded.</summary>
    static readonly string[] _modules =
    [
        "dom", "words", "address", "api", "inline", "body", "filters", "list", "provenance", "versions", "article", "receipt", "upload", "receipts", "overview", "theme", "keyboard", "main",
    ];

    /// <summary>What stands between blanks for those who read the files; none of the page's sentences holds any of them.</summary>
    static readonly string[] _operators = [" => ", " === ", " !== ", " = ", " && ", " || ", " ?? ", " ? ", " : ", " > ", " < ", " + ", "{ ", " }", ") {", "if (", "for ("], _marks = [": ", "; ", ", ", " { "];

    static readonly string _style = Plain("reader.css");
    static readonly string _first = Plain("first.js");
    static readonly string _script = string.Concat(_modules.Select(module => Plain(module + ".js")));

    /// <summary>UTF-8.</summary>
    public static byte[] Html { get; } = Encoding.UTF8.GetBytes(Plain("reader.html")
        .Replace("<link rel=\"stylesheet\" href=\"reader.css\">", $"<style>{_style}</style>", StringComparison.Ordinal)
        .Replace("<script src=\"first.js\">", $"<script>{_first}", StringComparison.Ordinal)
        .Replace("<script type=\"module\" src=\"main.js\">", $"<script type=\"module\">{_script}", StringComparison.Ordinal));

    /// <summary>
    /// Nothing runs and nothing styles the page but what it was sent with. It calls its own server alone; pictures may come from anywhere, since the reader is asked first.
    /// Text becomes HTML in one place, into a document that is never shown (inline.js).
    /// </summary>
    static string Policy { get; } =
        $"default-src 'none'; script-src {Hash(_first)} {Hash(_script)}; style-src {Hash(_style)}; img-src data: https: http:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types reader";

    /// <summary>The headers that guard it.</summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = Policy,
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
    };

    static string Plain(string file)
    {
        using var text = new StreamReader(typeof(ReaderPage).Assembly.GetManifestResourceStream("Reader/" + file) ?? throw new InvalidOperationException($"The reader page lacks {file}."));
        var lines = text.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        if (file.EndsWith(".js", StringComparison.Ordinal))
            lines = lines.Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("import ", StringComparison.Ordinal)).Select(line => Tight(line.StartsWith("export ", StringComparison.Ordinal) ? line[7..] : line, _operators));
        else if (file.EndsWith(".css", StringComparison.Ordinal))
            lines = lines.Select(line => Tight(line, _marks));
        return string.Concat(lines.Select(line => line + '\n'));
    }

    static string Tight(string line, string[] marks) => marks.Aggregate(line, (text, mark) => text.Replace(mark, mark.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));

    static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
