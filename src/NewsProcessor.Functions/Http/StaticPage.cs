using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NewsProcessor.Functions.Http;

/// <summary>A page that is part of the app, in one file with its style and script. Its Content-Security-Policy allows exactly these, by their hashes, and calls to this app alone.</summary>
static partial class StaticPage
{
    static readonly ConcurrentDictionary<string, Representation> _pages = new(StringComparer.Ordinal);

    /// <param name="file">In the folder Pages.</param>
    public static IResult Of(string file) => _pages.GetOrAdd(file, Load);

    static Representation Load(string file)
    {
        using var resource = typeof(StaticPage).Assembly.GetManifestResourceStream("Pages/" + file) ?? throw new InvalidOperationException($"The page {file} is not embedded.");
        var html = new StreamReader(resource, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
        return new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8")
        {
            CacheControl = "no-cache",
            Headers = new Dictionary<string, string>
            {
                ["Content-Security-Policy"] = $"default-src 'none'; script-src {Hashes(html, "script")}; style-src {Hashes(html, "style")}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                ["Referrer-Policy"] = "no-referrer",
            },
        };
    }

    /// <summary>CSP 3, 2.3.1: the hash of what stands between the tags.</summary>
    static string Hashes(string html, string element) => string.Join(' ', Inline().Matches(html).Where(match => match.Groups["element"].Value == element)
        .Select(match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups["text"].Value)))}'"));

    [GeneratedRegex("<(?<element>script|style)>(?<text>.*?)</(script|style)>", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
