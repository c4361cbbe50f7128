using System.Text;

namespace NewsProcessor.Articles;

/// <summary>Which names a blob can keep. Storage and its clients rewrite some, so that a file would arrive as another one.</summary>
public static class BlobNames
{
    const int LongestName = 1024;

    /// <summary>Why a name cannot be used; null when it can. Rules: "Naming and referencing containers, blobs, and metadata" in Azure's reference.</summary>
    public static string? Refusal(string name)
    {
        if (name.Length is 0 or > LongestName)
            return $"a blob's name has 1 to {LongestName} characters, this one {name.Length}; shorten it";
        if (name.Any(letter => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF') || name.EnumerateRunes().Contains(Rune.ReplacementChar))
            return "it holds a control character, or half of a character, which storage can't list; rename the file";
        if (name.Contains('\\', StringComparison.Ordinal))
            return "storage turns a backslash in a name into a slash; rename the file";
        foreach (var segment in name.Split('/'))
        {
            if (segment.Length == 0)
                return "a part between slashes is empty; rename the file";
            if (segment is "." or "..")
                return $"storage resolves '{segment}' in a name, and the file would arrive under another one; rename it";
            if (segment.EndsWith('.'))
                return $"storage cuts the dot at the end of '{segment}'; rename it";
        }
        return null;
    }
}
