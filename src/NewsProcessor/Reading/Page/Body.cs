using System.Text.RegularExpressions;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>The article's text: the blocks that the judge gives it, each as what it is.</summary>
static partial class Body
{
    const float Likely = 0.55f, LeastLikely = 0.1f;

    /// <summary>Characters; East Asian sentences are no longer.</summary>
    const int ShortestSentence = 15;

    /// <summary>The blocks of the body, headline and its repetitions left out.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="headlineBlock">The index of the block that sets it, or -1.</param>
    /// <param name="judged">For each block, the probability that it belongs to the body.</param>
    public static List<Block> Blocks(PageFacts facts, string? headline, int headlineBlock, float[] judged)
    {
        var title = PlainWords.Key(headline ?? "");
        var inBody = Array.ConvertAll(judged, likely => likely >= Likely);
        Unlikely(facts.Page.Blocks, headlineBlock, judged, inBody);
        Tables.WholeRows(facts.Page.Blocks, judged, Likely, inBody);
        Columns.Leave(facts.Page.Blocks, headlineBlock, inBody);
        LeaveConsents(facts.Page.Blocks, headlineBlock, inBody);
        OtherStories.Leave(facts.Page.Blocks, headlineBlock, inBody);
        BareLists.Add(facts.Page.Blocks, inBody);
        LoneStories.Add(facts.Page.Blocks, headlineBlock, inBody);
        Between.Add(facts.Page.Blocks, judged, inBody);
        Corrections.Add(facts.Page.Blocks, inBody);
        PulledQuotes.Leave(facts.Page.Blocks, inBody);
        Pointers.Leave(facts.Page.Blocks, inBody);
        FollowLines.Leave(facts.Page.Blocks, inBody);
        Imprint.Leave(facts.Page.Blocks, inBody);
        return [.. facts.Page.Blocks.Where(block => inBody[block.Index] && (block.Region.Tag is "td" or "th" or "li" or "dt" or "dd" || !Clock().IsMatch(block.Text)) && (block.Text.Length > 300 || title.Length == 0 || PlainWords.Key(block.Text) != title))];
    }

    /// <summary>The time of an entry.</summary>
    [GeneratedRegex(@"^[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?: (?:Uhr|h|GMT|CET|ET))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <summary>Where nothing on the page is likely to be its text, what is so most of all below the headline: a short story is better doubted than lost.</summary>
    static void Unlikely(IReadOnlyList<Block> blocks, int headlineBlock, float[] judged, bool[] inBody)
    {
        if (inBody.Contains(true))
            return;
        var sentences = blocks.Where(block => block.Index > headlineBlock && block.Text.Length >= ShortestSentence && block.LinkLength * 2 < block.Text.Length && block.Region.Tag[0] != 'h' && BlockTraits.Ends(block.Text)).ToList();
        var most = sentences.Select(block => judged[block.Index]).DefaultIfEmpty().Max();
        if (most < LeastLikely)
            return;
        foreach (var block in sentences)
            inBody[block.Index] = judged[block.Index] >= most / 2;
    }

    /// <summary>What asks readers for their consent above the headline is none of the story, long and well written though it be.</summary>
    static void LeaveConsents(IReadOnlyList<Block> blocks, int headlineBlock, bool[] inBody)
    {
        foreach (var block in blocks.Take(Math.Max(0, headlineBlock)).Where(block => block.Region.Within.HasFlag(Marks.Consent)))
            inBody[block.Index] = false;
    }

    /// <summary>Paragraphs, with the captions that stand between them.</summary>
    public static IEnumerable<Paragraph> Paragraphs(WebPage page, IReadOnlyList<Block> body)
    {
        var counted = body.Where(block => block.Region.Tag[0] == 'h').Select(block => Count().Match(block.Text)).Where(count => count.Success).GroupBy(count => count.Groups["all"].Value).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        for (var i = 0; i < body.Count; i++)
        {
            if (i > 0)
            {
                foreach (var caption in Captions(page, body[i - 1].Index + 1, body[i].Index))
                    yield return caption;
            }
            if (Tables.Row(body, i) is var cells and > 1)
            {
                yield return new(ParagraphKind.TableRow, Tables.Text([.. body.Skip(i).Take(cells)]));
                i += cells - 1;
            }
            else
            {
                var paragraph = new Paragraph(KindOf(body[i]), body[i].Text) { Html = InlineHtml.Of(page, body[i]) };
                yield return counted.Count > 0 ? Uncounted(paragraph, counted) : paragraph;
            }
        }
    }

    /// <summary>A heading without the count of a gallery's pictures before it: "2/15 The mill".</summary>
    static Paragraph Uncounted(Paragraph paragraph, HashSet<string> counted) =>
        paragraph.Kind is ParagraphKind.Heading && char.IsAsciiDigit(paragraph.Text[0]) && Count().Match(paragraph.Text) is { Success: true } count && count.Length < paragraph.Text.Length && counted.Contains(count.Groups["all"].Value) ? paragraph with { Text = paragraph.Text[count.Length..], Html = null } : paragraph;

    [GeneratedRegex(@"^\d{1,3} ?/ ?(?<all>\d{1,3})[ .:–-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    static IEnumerable<Paragraph> Captions(WebPage page, int from, int to) =>
        page.Blocks.Skip(from).Take(to - from).Where(block => block.Region.Tag == "figcaption" || block.Region.Parent?.Tag == "figcaption")
            .Select(block => new Paragraph(ParagraphKind.Caption, block.Text) { Html = InlineHtml.Of(page, block) });

    static ParagraphKind KindOf(Block block)
    {
        for (var region = block.Region; region is not null; region = region.Parent)
        {
            switch (region.Tag)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return ParagraphKind.Heading;
                case "li" or "dd": return ParagraphKind.ListItem;
                case "blockquote": return ParagraphKind.Quote;
                case "figcaption": return ParagraphKind.Caption;
                case "article" or "section" or "body" or "main": return ParagraphKind.Paragraph;
            }
        }
        return ParagraphKind.Paragraph;
    }
}
