namespace NewsProcessor.Articles.Search;

/// <summary>An article that may answer a query.</summary>
/// <param name="Key">Inverted sort time, "!" and id: the row key in ArticleList, which sorts the newest first.</param>
/// <param name="Shown">Whether it stands among what lists show unasked.</param>
/// <param name="Summary">Where it was read along; else null.</param>
readonly record struct Posting(string Key, bool Shown, ArticleSummary? Summary)
{
    /// <summary>The first place after it.</summary>
    public string Next => Key + "!";

    /// <summary>The sort time of a place, in ticks counted down.</summary>
    public static long Ticks(string place) => long.Parse(place.AsSpan(0, 19), System.Globalization.CultureInfo.InvariantCulture);
}
