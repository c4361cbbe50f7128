using System.Globalization;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Puts the values of header lines into the article; what a line says outright beats what was found in the text.</summary>
static class HeaderValues
{
    public static Article Apply(Article article, HeaderLines header)
    {
        if (header.Fields.Count == 0)
            return article;
        if (header[HeaderField.Headline] is { Length: > 0 } headline)
            article = (article with { Headline = headline }).From("headline", "header line");
        if (header[HeaderField.Description] is { Length: > 0 } description)
            article = (article with { Description = description }).From("description", "header line");
        if (header[HeaderField.Publisher] is { Length: > 1 } publisher)
            article = (article with { Publisher = new(publisher.Split([';', '|'])[0].Trim()) }).From("publisher", "header line");
        if (header[HeaderField.Section] is { Length: > 0 } section)
            article = (article with { ArticleSection = [section] }).From("articleSection", "header line");
        if (header[HeaderField.Keywords] is { Length: > 0 } keywords)
            article = (article with { Keywords = [.. keywords.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] }).From("keywords", "header line");
        if (header[HeaderField.Slug] is { Length: > 0 } slug)
            article = (article with { Slugline = slug }).From("slugline", "header line");
        if (header[HeaderField.Note] is { Length: > 0 } note)
            article = (article with { EdNote = article.EdNote is { } other ? $"{note}\n{other}" : note }).From("edNote", "header line");
        if (header[HeaderField.Copyright] is { Length: > 0 } copyright)
            article = (article with { CopyrightNotice = copyright }).From("copyrightNotice", "header line");
        if (header[HeaderField.Url] is { } url && AddressLine.Absolute(url) is { } address)
            article = (article with { Url = address }).From("url", "header line");
        if (header[HeaderField.Language] is { } language && Language(language) is { } tag)
            article = (article with { InLanguage = tag, LanguageSource = LanguageSource.Declared }).From("inLanguage", "header line");
        return WithAuthors(WithDates(article, header), header);
    }

    static Article WithAuthors(Article article, HeaderLines header)
    {
        if (header[HeaderField.Author] is not { Length: > 1 } value)
            return article;
        var byline = Bylines.Names(value);
        return (article with { Byline = value, Authors = byline.Authors, InfoSources = [.. byline.InfoSources.Union(article.InfoSources)] }).From("authors", "header line");
    }

    static Article WithDates(Article article, HeaderLines header)
    {
        var hints = new DateHints { Language = article.InLanguage };
        if (header[HeaderField.Modified] is { } changed && NewsDates.Machine(changed, hints) is { } modified)
            article = (article with { DateModified = modified.Value }).From("dateModified", "header line");
        if (header[HeaderField.Date] is not { } value || NewsDates.Machine(value, hints) is not { } date)
            return article;
        return (article with
        {
            DatePublished = date.Value,
            DatePublishedRaw = date.Raw,
            UtcOffsetMinutes = date.UtcOffsetMinutes,
            Precision = date.Precision,
            Inferred = [.. date.Inferred.Select(part => "datePublished." + part)],
        }).From("datePublished", "header line");
    }

    /// <summary>The tag of a language named in English, or a tag itself: "German", "de", "de-AT".</summary>
    static string? Language(string printed) => printed.Split([';', ',', '/'])[0].Trim() is not { Length: > 1 } name ? null : name.Length < 12 && name.Contains('-') ? LanguageTag.Normalised(name) : CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .FirstOrDefault(culture => culture.Name.Length is 2 or 3 && (culture.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || culture.EnglishName.Equals(name, StringComparison.OrdinalIgnoreCase) || culture.NativeName.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Name;
}
