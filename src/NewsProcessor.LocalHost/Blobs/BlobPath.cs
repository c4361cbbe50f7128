using System.Text.RegularExpressions;

namespace NewsProcessor.LocalHost.Blobs;

/// <summary>A blob trigger's path: the container, and a name pattern whose <c>{tokens}</c> bind parameters.</summary>
sealed partial class BlobPath
{
    /// <summary>Made when the first name comes, not at start.</summary>
    readonly Lazy<Regex> _names;

    public BlobPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        (Container, var pattern) = slash < 0 ? (path.ToLowerInvariant(), "{name}") : (path[..slash].ToLowerInvariant(), path[(slash + 1)..]);
        Prefix = pattern.Split('{')[0];
        _names = new(() => new Regex("^" + Token().Replace(Regex.Escape(pattern), "(?<${token}>.+)") + "$", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.ExplicitCapture));
    }

    /// <summary>In lower case: containers cannot be called otherwise.</summary>
    public string Container { get; }

    /// <summary>What every matching name starts with.</summary>
    public string Prefix { get; }

    /// <summary>The tokens' values for a name, null when it does not match. A token may span slashes.</summary>
    public IReadOnlyDictionary<string, string>? Match(string name) =>
        _names.Value.Match(name) is { Success: true } match
            ? match.Groups.Values.Where(group => group.Name != "0").ToDictionary(group => group.Name, group => group.Value, StringComparer.OrdinalIgnoreCase)
            : null;

    // Regex.Escape leaves "}" and escapes "{".
    [GeneratedRegex(@"\\\{(?<token>\w+)}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
