using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Documents;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Wire;

/// <summary>A wire message as an article: the text read like any other text, the rest from header and trailer.</summary>
static partial class WireArticle
{
    /// <summary>In characters: of a dateline in a line of its own, and of the start by which a headline that stands there twice is known.</summary>
    const int LongestDateline = 90, LongestDoubled = 15;

    /// <summary>What the take says that this message does to the story.</summary>
    static readonly (string Word, string ChangeType)[] _changes =
    [
        ("kill", "kill"), ("withdraw", "withdrawal"), ("correct", "correction"), ("writethru", "update"), ("wthru", "update"), ("berichtigung", "correction"), ("korrektur", "correction"), ("refile", "refile"), ("advisory", "advisory"), ("ld", "update"), ("lead", "update"),
        ("sub", "update"), ("urgent", "update"), ("update", "update"), ("take", "addition"), ("add", "addition"), ("insert", "addition"), ("rpt", "repeat"), ("repeat", "repeat"),
    ];

    /// <summary>The article, or null when the message has no words.</summary>
    public static WireMessage? Of(WireHeader header, WireEnvelope envelope, DecodedText text)
    {
        var typed = WireText.Typed(text.Value);
        var ending = WireEnding.Of(WireText.Typeset(typed));
        var (heading, rest) = WireHeading.Of(ending.Text, header);
        header = header.With(heading) with { Sent = header.Sent ?? ending.Sent };
        var laid = WireLayout.Laid(rest);
        var read = header.Tabular && WireLayout.HasColumns(rest) ? Table(laid, heading.Headline) : Story(laid, heading);
        if (read is null || (read.Headline is null && read.Paragraphs.Count == 0))
            return null;
        var (told, take, inHeadline) = WireTakes.Numbered(Once(read), header);
        read = told;
        var article = Killing(Identified(Changed(Dated(Noted(read, heading), header), header, heading), header), header) with
        {
            Slugline = header.Slugline ?? read.Slugline,
            Keywords = header.Keywords.Count > 0 ? header.Keywords : heading.Topics.Count > 0 ? heading.Topics : read.Keywords,
            Urgency = header.Urgency,
            Subjects = [.. Subjects(header)],
            Genres = header.Genre is { } genre ? [genre] : [],
            ContentLocation = read.ContentLocation ?? header.Place,
            InfoSources = header.Agency is { } agency ? [.. read.InfoSources.Union([agency])] : read.InfoSources,
            Publisher = (header.Publisher ?? header.Agency) is { } house ? new(house) : read.Publisher,
            AlternativeHeadline = heading.Subheadline ?? read.AlternativeHeadline,
            IsPartial = IsCut(envelope, ending) || ending.GoesOn,
            Source = new() { Encoding = text.Encoding },
            Warnings = [.. read.Warnings, .. Doubts(header, heading, IsCut(envelope, ending), text, typed)],
        };
        return new(header.Publisher is null ? article : ReleaseArticle.Of(article), take, inHeadline);
    }

    static IEnumerable<Entity> Subjects(WireHeader header)
    {
        if (header.Category is { } category)
            yield return new(WireCategories.Named(category) ?? category) { Code = category, Scheme = "wire category" };
        if (header.OwnCategory is { } own)
            yield return new(own) { Code = own, Scheme = "wire category" };
        if (header.SubjectCode is { } code)
            yield return new(code) { Code = code, Scheme = "IptcSubjectCodes" };
    }

    /// <summary>A headline that stands there once more, with what is set below it, only once.</summary>
    static Article Once(Article article) =>
        article.Headline is { Length: > LongestDoubled } headline && headline.IndexOf(headline[..LongestDoubled], LongestDoubled, StringComparison.Ordinal) is > 0 and var again && headline[..again].Trim() is var once && headline.AsSpan(again).StartsWith(once)
            ? article with { Headline = once, AlternativeHeadline = article.AlternativeHeadline ?? (headline[(again + once.Length)..].Trim() is { Length: > 0 } below ? below : null) } : article;

    /// <summary>What the heading says outright beats what was found in the text.</summary>
    static Article Noted(Article article, WireHeading heading) => article with
    {
        Description = heading.Summary ?? article.Description,
        Byline = heading.Byline ?? article.Byline,
        Authors = heading.Byline is null ? article.Authors : heading.Signed.Authors,
        InfoSources = [.. article.InfoSources.Union(heading.Signed.InfoSources)],
        EdNote = string.Join('\n', heading.Notes.Append(article.EdNote).OfType<string>()) is { Length: > 0 } note ? note : null,
    };

    /// <summary>Whether the text breaks off: nothing marks the message's end, and no agency has signed below the text.</summary>
    static bool IsCut(WireEnvelope envelope, WireEnding ending) => envelope.Trailer is null && !ending.Signed;

    static IEnumerable<string> Doubts(WireHeader header, WireHeading heading, bool cut, DecodedText text, string typed)
    {
        if (cut)
            yield return "The message has no end: its text may be cut short.";
        if (!text.Clean)
            yield return $"Some bytes made no sense as {text.Encoding} and were replaced.";
        // Wires count generously: only a gross difference tells that text is missing. The count in the keyword line is of this take alone.
        if ((Counted().Match(heading.Keyword ?? "") is { Success: true } take ? int.Parse(take.Groups["words"].ValueSpan, CultureInfo.InvariantCulture) : header.Words) is > 50 and var counted && Words.Count(typed) * 2 < counted)
            yield return string.Create(CultureInfo.InvariantCulture, $"The header counts {counted} words; the message holds fewer than half of them.");
    }

    static Article Dated(Article article, WireHeader header) => header.Sent is not { } sent ? article : article with
    {
        DatePublished = sent.Value,
        DatePublishedRaw = sent.Raw,
        UtcOffsetMinutes = sent.UtcOffsetMinutes,
        Precision = sent.Precision,
        Inferred = [],
        VersionCreated = sent.Value,
    };

    /// <summary>Numbers start again every day, so that only with the sender and the day they name a message.</summary>
    static Article Identified(Article article, WireHeader header) =>
        header is { Service: { } service, Number: { } number, Sent.Value: var day }
            ? article with { Provider = service, Uri = string.Create(CultureInfo.InvariantCulture, $"{service}/{day:yyyyMMdd}/{number}"), UriSource = UriSource.Provider }
            : article;

    static Article Changed(Article article, WireHeader header, WireHeading heading)
    {
        if ((header.Take ?? heading.Mark) is not { } take)
            return article;
        var words = Word().Matches(take).Select(match => match.Value.ToLowerInvariant()).ToList();
        var change = _changes.FirstOrDefault(row => words.Exists(word => word.StartsWith(row.Word, StringComparison.Ordinal) || word.EndsWith(row.Word, StringComparison.Ordinal))).ChangeType;
        return change is null ? article : article with { ChangeType = article.ChangeType ?? change, ChangeNote = article.ChangeNote ?? take };
    }

    /// <summary>One of these is in every such notice.</summary>
    static readonly SearchValues<string> _killing = SearchValues.Create(["kill", "withdraw", "annul", "anula", "zurückgezogen"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A notice to kill names its victim by the number that the same service gave it that day.</summary>
    static Article Killing(Article article, WireHeader header)
    {
        var notice = $"{article.ChangeNote} {article.Headline} {article.EdNote} {(article.Paragraphs is [var first, ..] ? first.Text : "")}";
        if (!notice.AsSpan().ContainsAny(_killing) || Kill().Match(notice) is not { Success: true } kill)
            return article;
        var victim = kill.Groups["number"] is { Success: true } number && header is { Service: { } service, Sent.Value: var day }
            ? string.Create(CultureInfo.InvariantCulture, $"{service}/{day:yyyyMMdd}/{(number.Value.StartsWith(service, StringComparison.OrdinalIgnoreCase) ? number.Value[service.Length..] : number.Value).ToLowerInvariant()}") : null;
        return article with
        {
            ChangeType = kill.Value.Contains("kill", StringComparison.OrdinalIgnoreCase) ? "kill" : "withdrawal",
            PubStatus = PubStatus.Canceled,
            Supersedes = victim is null ? article.Supersedes : [victim],
        };
    }

    static Article? Story(string text, WireHeading heading)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var notebook = lines.FindIndex(line => Notebook().IsMatch(line));
        var story = notebook > 0 ? lines[..notebook] : lines;
        var rows = WireLayout.Rows(story);
        var paragraphs = story.Index().Where(line => line.Item.Any(char.IsLetterOrDigit)).Select(line => rows[line.Index] ? new(ParagraphKind.TableRow, WireLayout.Row(line.Item)!) : Told(line.Item)).ToList();
        var read = heading.Headline is { } headline ? Told(headline, paragraphs) : DocumentArticle.Of(paragraphs, null, null, standfirst: false);
        return read is null || notebook <= 0 ? read : SignedBelow(read, lines[notebook..]) with { EdNote = string.Join('\n', lines[notebook..]) };
    }

    static Paragraph Told(string line) =>
        TextLine.IsCrosshead(line) ? new(ParagraphKind.Heading, line[2..^2].Trim())
        : line is ['*' or '•', ' ', ..] ? new(ParagraphKind.ListItem, line[2..].TrimStart())
        : new(ParagraphKind.Paragraph, Columns().Replace(line, " "));

    /// <summary>A story without a byline is by the author whom its appendix names to the desks: "- Autorin: Lena Berg (Hamburg), +49 40 …".</summary>
    static Article SignedBelow(Article article, IEnumerable<string> notes) =>
        article.Authors.Count == 0 && notes.Select(note => Bylines.Labelled(note.TrimStart('-', '*', ' '))).FirstOrDefault(byline => byline is not null) is { } signed
            ? article with { Authors = signed.Authors } : article;

    /// <summary>Below a heading everything is story.</summary>
    static Article Told(string headline, List<Paragraph> paragraphs)
    {
        var slug = Slug().Match(headline);
        var (plain, change, mark) = WireMarkers.OfHeadline(headline[slug.Length..]);
        if (paragraphs is [{ Text: [.., '-' or '–' or '—'] alone }, var next, ..] && alone.Length < LongestDateline && Datelines.Read($"{alone} {next.Text}") is not null)
        {
            paragraphs[1] = next with { Text = $"{alone} {next.Text}" };
            paragraphs.RemoveAt(0);
        }
        var dateline = paragraphs is [{ Text: var first }, ..] ? Datelines.Read(first) : null;
        if (dateline is not null)
            paragraphs[0] = paragraphs[0] with { Text = dateline.Rest };
        var article = new Article
        {
            Headline = plain,
            Slugline = slug.Success ? slug.Groups["slug"].Value : null,
            ChangeType = change,
            ChangeNote = mark,
            Dateline = dateline?.Printed,
            ContentLocation = dateline?.Place,
            InfoSources = dateline?.InfoSources ?? [],
            Authors = [.. (dateline?.Reporters ?? []).Select(name => new Author(name))],
            Paragraphs = paragraphs,
        }.From("headline", "heading line");
        return dateline is null ? article : article.From("dateline", "first paragraph").From("contentLocation", "dateline");
    }

    /// <summary>Spanish agencies' slug before the headline: "CANTABRIA.-El …".</summary>
    [GeneratedRegex(@"^(?<slug>\p{Lu}{2}[\p{Lu} /-]{0,30})\.- ?", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();

    /// <summary>Lines as sent: two blanks or more part columns.</summary>
    static Article? Table(string text, string? headline)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return null;
        var first = headline is null && Datelines.Read(lines[0]) is null ? Columns().Replace(lines[0], " ") : null;
        return TextWire.WithDateline(new()
        {
            Headline = headline ?? first,
            Paragraphs = [.. lines.Skip(first is null ? 0 : 1).Select(line => WireLayout.Row(line) ?? Columns().Replace(line.TrimStart('^'), "\t")).Select(row => new Paragraph(row.Contains('\t', StringComparison.Ordinal) ? ParagraphKind.TableRow : ParagraphKind.Paragraph, row))],
        });
    }

    /// <summary>The order in capitals, or the request in a sentence; then, close behind, a number such as a0142.</summary>
    [GeneratedRegex(@"(?:\b(?:KILL|WITHDRAWN?)\b|\b[Pp]lease (?:kill|withdraw)\b|\bMANDATORY KILL\b|\b(?:[Vv]euillez annuler|[Pp]rière(?: aux clients)? d['’]annuler|[Rr]ogamos anular|[Ff]avor de anular|[Ss]írvanse anular|ANNULATION|ANULACIÓN)\b|[Mm]eldung (?<number>[a-z]{3}\d{4})\b.{0,120}\b(?:ZURÜCKGEZOGEN|zurückgezogen werden)\b|\bZURÜCKGEZOGEN\b)(?:.{0,120}?\b(?:[Ss]tory|[Ii]tem|[Nn]o\.?|[Nn]umber|[Mm]essage|slugged|notre|dépêche|nota|despacho)\s+(?<number>[a-zA-Z]{0,3}\d{3,5})\b)?", RegexOptions.NonBacktracking)]
    private static partial Regex Kill();

    [GeneratedRegex(@"\D,(?<words>\d{1,5})$", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    /// <summary>dpa's appendix for desks alone.</summary>
    [GeneratedRegex(@"^#+ ?(?:dpa[- ])?(?i:notebook|notizblock|blocnotes)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Notebook();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@" {2,}|\t+", RegexOptions.NonBacktracking)]
    private static partial Regex Columns();
}
