using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Training.Pages;

/// <summary>One page of the training set with its blocks' measures and which of them the gold body holds (1), does not (0), or leaves open (NaN).</summary>
sealed partial class TrainingPage
{
    public required string Name { get; init; }
    public required string Site { get; init; }
    public required PageFacts Facts { get; init; }
    public required List<FeatureRow> Rows { get; init; }
    public required float[] Answers { get; init; }
    public required float[] Weights { get; init; }

    /// <summary>A page has a handful of segments, where one with a gold body has all its blocks.</summary>
    const float SegmentWeight = 1.5f, CommentWeight = 0.3f;

    /// <summary>Empty where the gold only names segments.</summary>
    public required string GoldBody { get; init; }

    /// <summary>Segments that the body must hold, and those that it must not.</summary>
    public required (string[] With, string[] Without) Segments { get; init; }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    public static string[] WordsOf(string text) => [.. Word.EnumerateMatches(text) is var matches ? Collect(text, matches) : []];

    static List<string> Collect(string text, Regex.ValueMatchEnumerator matches)
    {
        var words = new List<string>();
        foreach (var match in matches)
            words.Add(text.Substring(match.Index, match.Length));
        return words;
    }

    public static TrainingPage Of(string input, string goldFile)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldFile));
        var file = new NewsFile(Path.GetFileName(input), File.ReadAllBytes(input));
        var facts = new PageFacts(PageWalk.Of(new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(file.Text.Value)));
        var (headline, at) = Headline.Of(facts);
        var site = gold.RootElement.TryGetProperty("url", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) ? address.Host : Path.GetFileName(input);
        var answers = new float[facts.Page.Blocks.Count];
        var weights = new float[answers.Length];
        var body = gold.RootElement.TryGetProperty("body", out var whole) ? whole.GetString()!.Replace("\u00ad", "", StringComparison.Ordinal) : "";
        var segments = body.Length > 0 ? ([], []) : (With: Lines(gold.RootElement, "with"), Without: Lines(gold.RootElement, "without"));
        if (body.Length > 0)
            new GoldLabels(facts.Page.Blocks, body).Fill(answers, weights);
        else
            Label(facts.Page.Blocks, segments, at, answers, weights);
        return new() { Name = Path.GetFileNameWithoutExtension(input), Site = SiteKey(site), Facts = facts, Rows = BodyJudge.Rows(facts, headline?.Value, at), Answers = answers, Weights = weights, GoldBody = body, Segments = segments };
    }

    /// <summary>The registrable part, near enough: pages of one publisher must not be on both sides of the validation.</summary>
    static string SiteKey(string host)
    {
        var labels = host.Split('.');
        var name = labels.Length < 2 ? host : labels[^2].Length > 3 || labels.Length == 2 ? labels[^2] : labels[^3];
        return name;
    }

    static string[] Lines(JsonElement gold, string property) => [.. gold.GetProperty(property).EnumerateArray().Select(value => PlainWords.OneLine(value.GetString()!))];

    static void Label(IReadOnlyList<Block> blocks, (string[] With, string[] Without) segments, int headline, float[] answers, float[] weights)
    {
        Array.Fill(answers, float.NaN);
        foreach (var (lines, answer) in new[] { (segments.Without, 0f), (segments.With, 1f) })
        {
            foreach (var segment in lines)
            {
                foreach (var block in blocks.Where(block => block.Text.Contains(segment, StringComparison.Ordinal)))
                    (answers[block.Index], weights[block.Index]) = (answer, SegmentWeight);
            }
        }
        Comments(blocks, headline, answers, weights);
    }

    /// <summary>Readers' comments are no part of the article, whatever the gold segments of a page with comments say.</summary>
    static void Comments(IReadOnlyList<Block> blocks, int headline, float[] answers, float[] weights)
    {
        var around = headline < 0 ? [] : Around(blocks[headline].Region).ToHashSet();
        foreach (var block in blocks)
        {
            if (Around(block.Region).TakeWhile(region => !around.Contains(region)).Any(region => (region.Marks & Marks.Comment) != Marks.None))
                (answers[block.Index], weights[block.Index]) = (0, CommentWeight);
        }
    }

    static IEnumerable<Region> Around(Region region)
    {
        for (var outer = region; outer is not null; outer = outer.Parent)
            yield return outer;
    }
}
