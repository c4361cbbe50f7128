using System.Globalization;

namespace NewsProcessor.Articles.Search;

/// <summary>What a posting list holds the articles of: a kind and a folded name, such as <c>s</c> and "reuters".</summary>
/// <param name="Kind">One of the letters below.</param>
/// <param name="Name">As <see cref="SearchWords"/> folds it; an upload's name as it is.</param>
readonly record struct ListName(char Kind, string Name)
{
    public const char Source = 's';
    public const char Author = 'a';
    public const char Language = 'l';
    public const char Section = 'c';
    public const char Keyword = 'k';
    public const char Upload = 'u';
    /// <summary>The provider's identity, or the canonical address, as it is.</summary>
    public const char Address = 'i';
    public const char Type = 't';
    public const char Status = 'p';
    public const char Word = 'w';
    public const char Sketch = 'h';
    public const char Cluster = 'g';

    /// <summary>17 characters. An article that is not shown unasked has its postings in lists of their own, whose letter is a capital: so that ten pictures a story cost its readers nothing.</summary>
    public string Key(bool shown) => (shown ? Kind : char.ToUpperInvariant(Kind)) + ArticleId.Hash(Name, 10);

    /// <summary>Which of the 8 partitions holds a list: the first three bits of the name's hash. Fixed for the life of a store.</summary>
    public static string Bucket(string key)
    {
        var fiveBits = key[1] >= 'a' ? key[1] - 'a' : 26 + key[1] - '2';
        return (fiveBits / 4).ToString(CultureInfo.InvariantCulture);
    }
}
