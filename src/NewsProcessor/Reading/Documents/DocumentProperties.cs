using NewsProcessor.Articles;
using NewsProcessor.Reading.Feeds;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Documents;

/// <summary>What an office document says of itself, beside its text. Templates leave odd titles and authors there, so that those only fill gaps.</summary>
sealed record DocumentProperties
{
    public string? Title { get; init; }
    public string? Creator { get; init; }
    public string? Language { get; init; }

    /// <summary>Apart by commas or semicolons.</summary>
    public string? Keywords { get; init; }

    /// <summary>When the document was begun; it says nothing of publication.</summary>
    public DateTimeOffset? Created { get; init; }
    public DateTimeOffset? Modified { get; init; }

    public Article On(Article article)
    {
        if (article.Authors.Count + article.InfoSources.Count == 0 && Creator is not null && PersonNames.IsFull(Creator))
            article = FeedAuthors.Signed(article, [(Creator, null, null)]);
        var language = FeedChannel.Tag(Language);
        return article with
        {
            Headline = article.Headline ?? Title,
            InLanguage = language ?? article.InLanguage,
            LanguageSource = language is null ? article.LanguageSource : LanguageSource.Declared,
            Keywords = [.. (Keywords ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            FirstCreated = Sensible(Created),
            VersionCreated = Sensible(Modified),
        };
    }

    /// <summary>Programs that know no time write the first of their calendar.</summary>
    static DateTimeOffset? Sensible(DateTimeOffset? time) => time is { Year: > 1980 } ? time : null;
}
