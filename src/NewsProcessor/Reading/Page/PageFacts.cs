namespace NewsProcessor.Reading.Page;

/// <summary>Everything a page says about its article, gathered before fields are decided.</summary>
sealed class PageFacts
{
    public PageFacts(WebPage page)
    {
        (Page, Meta, Json) = (page, new(page.Metas), new(page.JsonScripts));
        Descriptions = [.. new[] { Json.Text(Json.Article, "description"), Meta.First("og:description"), Meta.First("description"), Meta.First("twitter:description"), Meta.First("dc.description", "dcterms.description") }
            .OfType<string>().Select(PlainWords.OneLine).Distinct(StringComparer.Ordinal)];
        Address = new(this);
        page.Resolve = Address.Resolve;
        Site = new(this);
    }

    public WebPage Page { get; }
    public MetaTags Meta { get; }
    public JsonLd Json { get; }

    /// <summary>What the metadata give as summaries, most particular first.</summary>
    public IReadOnlyList<string> Descriptions { get; }

    public PageAddress Address { get; }
    public SiteNames Site { get; }
}

/// <summary>A value and the part of the page that said it.</summary>
sealed record Said(string Value, string Source);
