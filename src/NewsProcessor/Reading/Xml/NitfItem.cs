using System.Xml.Linq;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Xml;

/// <summary>A NITF 3.x document as an article. Element and attribute names are those of NITF 3.6.</summary>
static class NitfItem
{
    public static Article Read(XElement nitf)
    {
        var notes = new ItemNotes();
        var (head, docdata) = (nitf.Element("head"), nitf.At("head", "docdata"));
        var text = nitf.At("body", "body.head");
        var body = NitfBody.Read(nitf);
        var docId = docdata?.Element("doc-id");
        var (headline, alternative) = NitfHead.Headlines(text?.Element("hedline"), head?.Element("title").Line());
        var article = new Article
        {
            Uri = docId.Value("id-string") ?? docId.Line() ?? "",
            UriSource = UriSource.Provider,
            Provider = docId.Value("regsrc"),
            Version = docdata?.Element("du-key").Value("version"),
            Headline = headline,
            AlternativeHeadline = alternative,
            Description = NitfHead.Abstract(text),
            Slugline = Meta(head, "slug", "slugline", "anpa-keyword") ?? docdata?.Element("du-key").Value("key"),
            Dateline = NitfHead.Dateline(text?.Element("dateline")),
            ContentLocation = NitfHead.Location(text, docdata),
            Publisher = (head?.Element("pubdata").Value("name") ?? text?.Element("distributor").Line()) is { } publisher ? new(publisher) : null,
            Paragraphs = NitfBody.WithoutRepeatedLead(body.Paragraphs),
            Images = body.Images,
            Associations = NitfHead.Media(nitf),
            People = NitfTopics.Identified(docdata, "person"),
            Organisations = NitfTopics.Identified(docdata, "org"),
            Places = NitfTopics.Identified(docdata, "location"),
            Subjects = NitfTopics.Subjects(head, docdata),
            Genres = NitfTopics.Genres(head),
            Keywords = NitfTopics.Keywords(docdata),
            ArticleSection = NitfTopics.Sections(head, docdata),
            Url = Markup.BodyWriter.Address(head?.Element("pubdata").Value("ex-ref")),
            InLanguage = nitf.Value("lang") ?? nitf.Value("baselang") ?? nitf.Element("body").Value("lang") ?? nitf.At("body", "body.content").Value("lang") ?? Meta(head, "language", "lang"),
            Urgency = int.TryParse(docdata?.Element("urgency").Value("ed-urg"), out var urgency) ? urgency : null,
            CopyrightHolder = docdata?.Element("doc.copyright").Value("holder") ?? docdata?.Element("doc.rights").Value("owner") ?? text.At("rights", "rights.owner").Line(),
            CopyrightNotice = text.At("rights", "copyrite").Line() ?? text?.Element("copyrite").Line(),
            UsageTerms = NitfHead.Terms(text) ?? docdata?.Element("doc.rights").Value("limitations") ?? docdata?.Element("doc.rights").Value("type"),
            EdNote = docdata?.Element("ed-msg").Value("info") ?? docdata?.Element("ed-msg").Line() ?? text?.Element("note").Line(),
            Expires = notes.Time(docdata?.Element("date.expire").Value("norm"), "date.expire"),
        };
        article = NitfManagement.Apply(Addressed(NitfHead.Signed(article, text, body), nitf.At("body", "body.end")), docdata, notes);
        article = notes.Embargoed(article, docdata?.Element("date.release").Value("norm"), "date.release");
        return Dated(article, head, docdata, text, notes) with { Warnings = notes.Warnings };
    }

    /// <summary>An e-mail address that is all that ends the text is the author's, where there is one author without another.</summary>
    static Article Addressed(Article article, XElement? end) =>
        article is { Authors: [{ Email: null } only], Paragraphs: [.., { Text: var last }] } && end.Line() == last && !last.Contains(' ') && last.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && last.IndexOf('.', at) > 0
            ? article with { Authors = [only with { Email = last }], Paragraphs = [.. article.Paragraphs.SkipLast(1)] } : article;

    static Article Dated(Article article, XElement? head, XElement? docdata, XElement? text, ItemNotes notes)
    {
        var published = notes.Date(docdata?.Element("date.issue").Value("norm"), "date.issue")
            ?? notes.Date(head?.Element("pubdata").Value("date.publication"), "date.publication")
            ?? notes.Date(text.At("dateline", "story.date").Value("norm"), "story.date");
        var revised = head?.Elements("revision-history").Select(step => step.Value("norm")).LastOrDefault(norm => norm is not null);
        return ItemNotes.Published(article, published) with { DateModified = notes.Time(revised, "revision-history") };
    }

    static string? Meta(XElement? head, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (head?.Elements("meta").FirstOrDefault(meta => meta.Value("name")?.Equals(name, StringComparison.OrdinalIgnoreCase) == true).Value("content") is { } content)
                return content;
        }
        return null;
    }
}
