namespace NewsProcessor.Writing.Body;

/// <summary>Addresses as they may be written into a link.</summary>
static class SafeAddress
{
    /// <summary>Absolute, http, https or mailto, with everything escaped that an address may not hold; null for any other.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var found) && found.Scheme is "http" or "https" or "mailto" && (found.Scheme is "mailto" || found.Host.Length > 0) ? Escaped(found) : null;

    /// <summary>As <see cref="Of"/>, of a page or picture alone.</summary>
    public static string? OfPage(string? address) => Of(address) is { } found && !found.StartsWith("mailto:", StringComparison.Ordinal) ? found : null;

    /// <summary>An identity as RFC 3986 writes it, whatever its scheme; null where it is none.</summary>
    public static string? OfIdentity(string? uri) =>
        uri is { Length: > 0 and <= 2000 } && char.IsAsciiLetter(uri[0]) && Uri.TryCreate(uri, UriKind.Absolute, out var found) && uri.All(IsAllowed) && !found.IsFile ? uri : null;

    /// <summary>Brackets are allowed in the host alone, where .NET leaves them everywhere.</summary>
    static string Escaped(Uri address)
    {
        var text = address.GetComponents(UriComponents.AbsoluteUri, UriFormat.UriEscaped);
        var path = text.IndexOf('/', Math.Min(text.Length, address.Scheme.Length + 3));
        return path < 0 ? text : text[..path] + text[path..].Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal);
    }

    static bool IsAllowed(char letter) => char.IsAsciiLetterOrDigit(letter) || "-._~:/?#@!$&'()*+,;=%".Contains(letter);
}
