using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Markup;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Json;

/// <summary>An article of plain properties (see <see cref="PlainNames"/>), as extraction tools, news services and content systems write them.</summary>
static class PlainItem
{
    /// <summary>Letters of the shortest key that a system draws for a record; counted ones are shorter.</summary>
    const int ShortestId = 12;

    public static Article? Read(JsonFields outer)
    {
        var fields = Layers(outer);
        var notes = new ItemNotes();
        var (text, bodyName) = Body(fields);
        var url = BodyWriter.Address(Line(fields, PlainNames.Addresses));
        var article = new Article
        {
            Uri = Line(fields, "uri", "urn", "guid", "uuid") ?? Document(fields) ?? Identity(fields, url) ?? "",
            UriSource = UriSource.Provider,
            ItemType = ItemNotes.ItemType(Line(fields, "itemtype")) ?? "text",
            Version = Line(fields, "version", "currentversion", "revision", "writethruvalue") is { } version && !version.Contains('.') ? version : null,
            VersionCreated = Date(fields, notes, "versioncreated")?.Value,
            FirstCreated = Date(fields, notes, "firstcreated")?.Value,
            Headline = Line(fields, PlainNames.Headlines),
            AlternativeHeadline = Line(fields, PlainNames.Alternatives),
            Description = Line(fields, PlainNames.Descriptions),
            Slugline = Line(fields, "slugline", "slugproper"),
            CreditText = Line(fields, "credit", "credittext", "creditline"),
            IsPartial = bodyName is PlainNames.FirstParagraph,
            Publisher = (Line(fields, PlainNames.Publishers) ?? Typed(fields, "provider").FirstOrDefault()) is { } publisher && !publisher.Contains("://", StringComparison.Ordinal) ? new(publisher) : null,
            Dateline = Line(fields, "dateline"),
            ContentLocation = Line(fields, "located", "location", "contentlocation") ?? Placeline(fields),
            DateModified = Date(fields, notes, PlainNames.Modified)?.Value,
            Expires = Date(fields, notes, "expires", "expirydate", "licenseenddate")?.Value,
            Paragraphs = text.Paragraphs,
            Images = [.. List(fields, PlainNames.Images).Concat(List(fields, "associations").Where(other => TypeOf(other) is "image" or "picture" or "photo")).Select(Pictures.Of).OfType<Image>().Concat(text.Images).DistinctBy(image => image.Url)],
            People = Names(fields, "people", "persons"),
            Organisations = Names(fields, "organisations", "organizations", "companies"),
            Places = [.. Names(fields, "places", "locations"), .. Typed(fields, "geo").Select(name => new Entity(name))],
            Subjects = [.. Names(fields, PlainNames.Subjects), .. Subjects(fields)],
            Urgency = outer.Number("urgency") is { } urgency and >= 1 and <= 9 ? urgency : null,
            Url = url,
            InLanguage = Line(fields, "inlanguage", "language", "lang", "langcode", "locale", "metalang") is { Length: <= 11 } language && !language.Contains(' ') ? language.Replace('_', '-') : null,
            ArticleSection = [.. Words(fields, "articlesection", "section", "sectionname", "sections", "rubric", "rubrics", "category"), .. Sections(fields), .. Terms(fields, "category")],
            Keywords = [.. Words(fields, "keywords", "tags", "tag", "fieldtags", "metakeywords"), .. Typed(fields, "keyword"), .. Terms(fields, "post_tag")],
            Genres = [.. Words(fields, "genre", "genres"), .. Typed(fields, "genre")],
            CopyrightHolder = Line(fields, "copyrightholder"),
            CopyrightNotice = Line(fields, "copyrightnotice", "copyright"),
            UsageTerms = Line(fields, "usageterms", "license", "rights"),
            EdNote = Line(fields, "ednote", "updatenote") ?? Notepad(outer),
            PubStatus = Status(fields),
        };
        article = JsonArticle.Signed(article, List(fields, PlainNames.Authors).SelectMany(Split));
        article = notes.Embargoed(ItemNotes.Published(article, Date(fields, notes, PlainNames.Published)), Line(fields, "embargoeduntil", "embargoed", "embargo", "embargodate", "embargotime"), "the embargo");
        if (article.Paragraphs is [var first, ..] && (first.Kind is ParagraphKind.Heading ? first.Text == article.Headline : bodyName is PlainNames.Components && first.Text == article.Description))
            article = article with { Paragraphs = [.. article.Paragraphs.Skip(1)] };
        if (Cut(article) is { } cut)
        {
            notes.Warn($"The text in \"{bodyName}\" is cut off by its sender.");
            article = cut with { IsPartial = true };
        }
        return JsonArticle.SaysNothing(article) ? null : article with { Warnings = notes.Warnings };
    }

    /// <summary>The id that a system gives an article which has no address: one made to be unlike any other.</summary>
    static string? Identity(List<JsonFields> fields, string? url) =>
        Line(fields, "id", "identifier") is { } id && Guid.TryParseExact(id, "D", out _) ? id
        : url is null && (Line(fields, "_id", "identifier") ?? (fields.Exists(layer => layer.Has("contenttype")) ? Line(fields, "id") : null)) is { Length: >= ShortestId } key && !key.Contains(' ') ? key : null;

    /// <summary>Where a story comes from, as Canadian and Danish agencies name it: "Kennebecasis;New Brunswick;Canada".</summary>
    static string? Placeline(List<JsonFields> fields) =>
        Line(fields, "placeline", "town") is { } line ? string.Join(", ", line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>The number that an archive or agency gives a document; a short count is that of one file.</summary>
    static string? Document(List<JsonFields> fields) => Line(fields, "docno", "docid", "newsid", "systemslug", "uno") is { } id && (id.Length >= ShortestId || !id.All(char.IsAsciiDigit)) ? id : null;

    /// <summary>As its word says, or withheld where a truth value says that it is not published.</summary>
    static PubStatus Status(List<JsonFields> fields)
    {
        foreach (var name in (ReadOnlySpan<string>)["pubstatus", "status", "state", "published", "ispublished"])
        {
            foreach (var word in fields.Select(layer => layer.First(name) is { } found ? JsonArticle.Line(found.Value) : null).OfType<string>())
            {
                if (ItemNotes.KnownStatus(word) is { } known)
                    return known;
                if (word.Equals("false", StringComparison.OrdinalIgnoreCase) || (word is "0" && name.EndsWith("published", StringComparison.Ordinal)))
                    return PubStatus.Withheld;
            }
        }
        return PubStatus.Usable;
    }

    /// <summary>The names of WordPress's terms of one taxonomy, which it embeds in a list for each.</summary>
    static IEnumerable<string> Terms(List<JsonFields> layers, string taxonomy) => List(layers, "wp:term")
        .Where(terms => terms.ValueKind is JsonValueKind.Array).SelectMany(terms => terms.EnumerateArray().Select(term => new JsonFields(term)))
        .Where(term => term.Text("taxonomy") == taxonomy).Select(term => MarkupText.Line(term.Text("name"))).OfType<string>();

    /// <summary>The object, and the parts that services wrap an article's values in.</summary>
    static List<JsonFields> Layers(JsonFields outer) =>
        [outer, .. PlainNames.Nested.SelectMany(name => Layer(outer, name) is { } layer ? new[] { layer, Layer(layer, "body") } : []).OfType<JsonFields>()];

    static JsonFields? Layer(JsonFields fields, string name) => fields.First(name) is { Value: { ValueKind: JsonValueKind.Object } inner } ? new(inner) : null;

    /// <summary>The first values that say anything; numbers are those of other records.</summary>
    static List<JsonElement> List(List<JsonFields> layers, params ReadOnlySpan<string> names)
    {
        foreach (var layer in layers)
        {
            if (layer.First(names) is not null && layer.List(names).SelectMany(JsonArticle.Bare).Where(value => value.ValueKind is not JsonValueKind.Number).ToList() is { Count: > 0 } values)
                return values;
        }
        return [];
    }

    static string? Line(List<JsonFields> layers, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var layer in layers)
            {
                if (layer.First(name) is { } found && JsonArticle.Line(found.Value) is { } line)
                    return line;
            }
        }
        return null;
    }

    static (BodyWriter, string?) Body(List<JsonFields> layers)
    {
        foreach (var name in IsTextInSummary(layers) ? [.. PlainNames.Bodies, "summary"] : PlainNames.Bodies)
        {
            foreach (var layer in layers)
            {
                if (layer.First(name) is { } found && StoredBody.Read(found.Value) is { Paragraphs.Count: > 0 } body)
                    return (body, name);
            }
        }
        return (new(), null);
    }

    /// <summary>Where there is an excerpt, a longer summary is the text itself.</summary>
    static bool IsTextInSummary(List<JsonFields> layers) =>
        Line(layers, "summary") is { } summary && Line(layers, "excerpt") is { } excerpt && summary.Length > excerpt.Length * 3 / 2;

    /// <summary>The first of the dates; one named for GMT is in GMT.</summary>
    static PrintedDate? Date(List<JsonFields> layers, ItemNotes notes, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Line(layers, name) is not { } text || bool.TryParse(text, out _))
                continue;
            var date = notes.Date(text, name);
            return date is { UtcOffsetMinutes: null, Precision: > DatePrecision.Day } && name.EndsWith("gmt", StringComparison.Ordinal) ? date with { UtcOffsetMinutes = 0 } : date;
        }
        return null;
    }

    static IReadOnlyList<Entity> Names(List<JsonFields> layers, params ReadOnlySpan<string> names) =>
        [.. List(layers, names).Select(JsonArticle.Line).OfType<string>().Distinct().Select(name => new Entity(name))];

    /// <summary>dpa's appendix for desks alone, in parts of HTML.</summary>
    static string? Notepad(JsonFields outer) => outer.First("notepad") is { Value: { ValueKind: JsonValueKind.Object } notepad }
        && string.Join('\n', notepad.EnumerateObject().SelectMany(part => StoredBody.Read(part.Value).Paragraphs).Select(paragraph => paragraph.Text)) is { Length: > 0 } note ? note : null;

    /// <summary>What the categories say that a text is about, with their codes; places stand apart.</summary>
    static IEnumerable<Entity> Subjects(List<JsonFields> layers) =>
        List(layers, "categories").Where(category => TypeOf(category) is { } type && type.Contains(':') && (type.EndsWith("subject", StringComparison.OrdinalIgnoreCase) || type.EndsWith("topic", StringComparison.OrdinalIgnoreCase)) && !type.Contains("geo", StringComparison.OrdinalIgnoreCase))
            .Select(category => JsonArticle.Line(category) is { } name ? new Entity(name) { Code = new JsonFields(category).Text("qcode") } : null).OfType<Entity>();

    /// <summary>The names among the categories whose type says what they are: "dnltype:keyword", "dnltype:geosubject".</summary>
    static IEnumerable<string> Typed(List<JsonFields> layers, string kind) =>
        List(layers, "categories").Where(category => TypeOf(category)?.Contains(kind, StringComparison.OrdinalIgnoreCase) is true).Select(JsonArticle.Line).OfType<string>();

    static string? TypeOf(JsonElement value) => value.ValueKind is JsonValueKind.Object ? new JsonFields(value).Text("type") : null;

    static readonly string[] _noSections = ["keyword", "geo", "desk", "service"],
        _otherTypes = [.. _noSections, "creator", "contributor", "author", "wire", "status", "signal", "subject", "topic", "genre", "urgency", "priority", "provider", "source", "poi", "scope", "language", "role", "person", "organi", "place", "location", "country", "city", "event"];

    /// <summary>Names of sections or tags.</summary>
    static IReadOnlyList<string> Words(List<JsonFields> layers, params ReadOnlySpan<string> names) =>
        Words(List(layers, names));

    /// <summary>Whether a category is a section: its type may not say that it is something else, of which vocabularies of types have more.</summary>
    static bool IsSection(JsonElement category) => TypeOf(category) is not { } type || !Array.Exists(type.Contains(':') ? _otherTypes : _noSections, kind => type.Contains(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>The categories but those that are something else.</summary>
    static IReadOnlyList<string> Sections(List<JsonFields> layers) =>
        layers.Exists(layer => layer.First("articlesection", "section", "sectionname", "sections", "rubric", "rubrics", "category") is not null) ? []
            : Words(List(layers, "categories").Where(IsSection));

    static IReadOnlyList<string> Words(IEnumerable<JsonElement> values) =>
        [.. values.Select(JsonArticle.Line).OfType<string>()
            .SelectMany(text => text.TrimStart('#').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Several authors in one text are apart by semicolons ("A. Berg; B. Holm"), or stand in an object's list ("by").</summary>
    static IEnumerable<JsonElement> Split(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("by", out var by) && by.ValueKind is JsonValueKind.Array ? by.EnumerateArray() : [value];

    /// <summary>News services end a shortened text in "[+1893 chars]": the article without that mark, or null where there is none.</summary>
    static Article? Cut(Article article)
    {
        if (article.Paragraphs is not [.., { Text: var last }] || !last.EndsWith("chars]", StringComparison.Ordinal))
            return null;
        var at = last.LastIndexOf("[+", StringComparison.Ordinal);
        return at < 0 || last.Length - at > 20 ? null : article with { Paragraphs = [.. article.Paragraphs.SkipLast(1), new(ParagraphKind.Paragraph, last[..at].TrimEnd())] };
    }
}
