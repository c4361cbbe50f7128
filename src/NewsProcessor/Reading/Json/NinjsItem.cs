using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Json;

/// <summary>
/// An item of IPTC ninjs 1.x, 2.x or 3.x. 1.x writes one property for each variant (body_text, body_xhtml) and names lists in the singular,
/// 2.x and 3.x write lists of {role, contentType, value}; 2.x in lower case, 3.x in camel case.
/// </summary>
static class NinjsItem
{
    /// <summary>Properties that an object with a "uri" has only in ninjs.</summary>
    public static readonly string[] Marks =
        ["versioncreated", "versionCreated", "firstcreated", "pubstatus", "pubStatus", "headlines", "bodies", "descriptions", "body_text", "body_xhtml", "body_html5", "description_text", "representationtype", "renditions", "associations", "eventDetails", "standard", "$standard", "mimetype", "slugline", "edNote", "ednote"];

    public static Article? Read(JsonFields fields)
    {
        var notes = new ItemNotes();
        var headlines = NinjsVariants.Of(fields, "headline");
        var descriptions = NinjsVariants.Of(fields, "description");
        var body = BodyChoice.Of(NinjsVariants.Of(fields, "body"));
        var title = MarkupText.Line(fields.Text("title"));
        var main = headlines.Main();
        var byline = MarkupText.Line(fields.Text("by", "byline") ?? NinjsParts.Bylines(fields) ?? NinjsParts.Photographer(fields));
        var people = byline is null ? null : Bylines.Names(byline);
        var signal = NinjsParts.Entities(fields, "signals", "signal").Select(sign => (sign.Code ?? sign.Name).ToLowerInvariant()).FirstOrDefault(sign => sign is "correction" or "corrected" or "update" or "advisory");
        var renditions = NinjsParts.Renditions(fields);
        var article = new Article
        {
            Uri = NinjsParts.Identity(fields),
            UriSource = UriSource.Provider,
            Provider = NinjsParts.Provider(fields),
            ItemType = ItemNotes.ItemType(fields.Text("type")) ?? (fields.Has("eventDetails") ? "event" : "text"),
            Version = fields.Text("version"),
            VersionCreated = notes.Time(fields.Text("versioncreated"), "versionCreated"),
            FirstCreated = notes.Time(fields.Text("firstcreated"), "firstCreated"),
            PubStatus = notes.Status(fields.Text("pubstatus"), "pubStatus"),
            Expires = notes.Time(fields.Text("expires"), "expires"),
            Headline = main ?? title,
            ChangeType = signal is "corrected" ? "correction" : signal,
            AlternativeHeadline = title is not null && main is not null && title != main ? title : headlines.Other(main),
            Description = descriptions.Standfirst(),
            Slugline = MarkupText.Line(fields.Text("slugline")),
            Byline = byline,
            Authors = people?.Authors ?? [],
            Publisher = MarkupText.Line(fields.Text("provider", "publisher")) is { } publisher ? new(publisher) : NinjsParts.Publisher(fields),
            CreditText = descriptions.Credit() ?? MarkupText.Line(fields.Text("creditline")),
            InfoSources = NinjsParts.Sources(fields),
            Dateline = NinjsParts.Dateline(fields),
            ContentLocation = MarkupText.Line(fields.Text("located")),
            Paragraphs = body.Paragraphs,
            People = NinjsParts.Entities(fields, "people", "person"),
            Organisations = NinjsParts.Entities(fields, "organisations", "organisation"),
            Places = NinjsParts.Entities(fields, "places", "place"),
            Subjects = NinjsParts.Subjects(fields),
            Genres = [.. NinjsParts.Entities(fields, "genres", "genre").Select(genre => genre.Name)],
            Associations = NinjsParts.Associations(fields),
            Renditions = renditions,
            InLanguage = fields.Text("language"),
            ArticleSection = [.. NinjsParts.Entities(fields, "service", "services").Select(section => section.Name).Concat(NinjsParts.Related(fields, "section")).Distinct()],
            Keywords = [.. NinjsParts.Words(fields, "keywords", "keyword").Concat(NinjsParts.Related(fields, "keyword")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Url = NinjsParts.Page(fields),
            Urgency = fields.Number("urgency"),
            CopyrightHolder = MarkupText.Line(fields.Text("copyrightholder")),
            CopyrightNotice = MarkupText.Line(fields.Text("copyrightnotice")),
            UsageTerms = string.Join(' ', fields.List("usageterms").Select(JsonArticle.Line).OfType<string>()) is { Length: > 0 } terms ? terms : null,
            EdNote = MarkupText.Line(fields.Text("ednote")),
        };
        // Superdesk's list of {name, role}, beside which there may be no byline.
        article = byline is null ? JsonArticle.Signed(article, fields.List("authors")) with { Byline = null } : article;
        article = article with { Images = [.. NinjsParts.Images(fields, article, renditions), .. body.Images.ExceptBy(NinjsParts.Addresses(fields), image => image.Url)] };
        article = Dated(notes.Embargoed(article, fields.Text("embargoed", "embargoeduntil"), "embargoedUntil"), fields, notes);
        return JsonArticle.SaysNothing(article) ? null : article with { Warnings = notes.Warnings };
    }

    /// <summary>Published when first created, or at the "datetime" of TT's items; with only its version dated, that date stands for it and is marked as inferred.</summary>
    static Article Dated(Article article, JsonFields fields, ItemNotes notes)
    {
        var first = notes.Date(fields.Text("firstcreated"), "firstCreated") ?? notes.Date(fields.Text("datetime"), "datetime") ?? notes.Date(fields.Text("contentcreated"), "contentCreated");
        var version = notes.Date(fields.Text("versioncreated"), "versionCreated");
        if (first is not null)
            return ItemNotes.Published(article, first) with { DateModified = version is not null && version.Value > first.Value ? version.Value : null };
        return version is null ? article : ItemNotes.Published(article, version) with { Inferred = ["datePublished"] };
    }
}
