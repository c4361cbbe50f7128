using System.Xml.Linq;

namespace NewsProcessor.Reading.Xml;

/// <summary>A NewsItem, or the part of one that tells its story in one of several languages.</summary>
/// <param name="Item">The NewsItem.</param>
/// <param name="Language">BCP 47 tag as the item writes it; null for an item in one language.</param>
/// <param name="IsFirst">Whether it is the first, which bears the item's own identity.</param>
sealed record NewsMl1Edition(XElement Item, string? Language, bool IsFirst)
{
    /// <summary>The editions of an item, in its order.</summary>
    public static IEnumerable<NewsMl1Edition> Of(XElement item) =>
        NewsMl1Components.Languages(item) is { Count: > 1 } languages ? languages.Select((language, place) => new NewsMl1Edition(item, language, place == 0)) : [new(item, null, IsFirst: true)];
}
