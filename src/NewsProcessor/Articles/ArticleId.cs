using System.Security.Cryptography;
using System.Text;

namespace NewsProcessor.Articles;

/// <summary>Stable names made from hashes: the same story keeps its id through updates.</summary>
public static class ArticleId
{
    const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The article's id, from who vouches for its identity and that identity.</summary>
    public static string Of(string? provider, string uri) => Hash($"{provider}\n{uri}", 16);

    /// <summary>True for what could be an id; a cheap check before asking storage.</summary>
    public static bool IsValid(string id) => id.Length == 26 && id.All(Base32.Contains);

    /// <summary>The first <paramref name="bytes"/> bytes of SHA-256 of the text's UTF-8, in lower-case base32 without padding.</summary>
    public static string Hash(string text, int bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var letters = new StringBuilder();
        for (var bit = 0; bit < bytes * 8; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | (bit / 8 + 1 < bytes ? hash[bit / 8 + 1] : 0);
            letters.Append(Base32[(pair >> (11 - bit % 8)) & 31]);
        }
        return letters.ToString();
    }
}
