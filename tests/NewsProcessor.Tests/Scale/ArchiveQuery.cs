using NewsProcessor.Articles;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Tests.Scale;

/// <summary>What is asked of an <see cref="InventedArchive"/>.</summary>
/// <param name="Name">In words.</param>
/// <param name="Query">As the API reads it.</param>
sealed record ArchiveQuery(string Name, ArticleQuery Query)
{
    public static ArchiveQuery NoFilter { get; } = new("no filter", ArticleQuery.Everything);

    public static ArchiveQuery OneFilter { get; } = Where("one filter", ArticleField.Is("source", ["Paper0"]));

    public static IReadOnlyList<ArchiveQuery> All { get; } =
    [
        NoFilter,
        OneFilter,
        Where("three filters", ArticleField.Is("source", ["Paper0"]), ArticleField.Is("language", ["en"]), ArticleField.Is("section", ["Desk1"])),
        Where("a rare word", Words(20_000)),
        Where("two common words", Words(20, 30)),
        Where("a phrase", Words("\"{0} {1}\"", 40, 41)),
        new("word, source, a year", new() { Conditions = [Words(5), ArticleField.Is("source", ["Paper1"])], From = InventedArchive.Now.AddYears(-2), Before = InventedArchive.Now.AddYears(-1) }),
        Where("a phrase hardly found", Words("\"{0} {1}\"", 20, 31)),
        Where("two that never meet", ArticleField.Is("source", ["Paper0"]), ArticleField.Is("language", ["tr"])),
        Where("word or word", Words("{0} OR {1}", 50, 300)),
        Where("word but not word", Words("{0} -{1}", 10, 1)),
        Where("all but a word", Words("-{0}", 2)),
        new("any type and status", ArticleQuery.Everything with { Types = null, Statuses = Enum.GetValues<PubStatus>() }),
    ];

    static ArchiveQuery Where(string name, params Condition[] conditions) => new(name, new() { Conditions = conditions });

    static Condition Words(params int[] ranks) => QuerySyntax.Parse(string.Join(' ', ranks.Select(InventedArchive.Word))).Condition!;

    static Condition Words(string form, int one, int other = 0) =>
        QuerySyntax.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, InventedArchive.Word(one), InventedArchive.Word(other))).Condition!;
}
