using NewsProcessor.Reading.Models;

namespace NewsProcessor.Reading.Page;

/// <summary>How much of a block's words other parts of the page repeat: the metadata's body, description, headline and authors.</summary>
sealed class EvidenceFeatures
{
    readonly HashSet<long> _body, _description;
    readonly HashSet<int> _headline, _names;
    readonly double _bodyShare;

    public EvidenceFeatures(PageMeasures page, string? headline)
    {
        var (json, meta) = (page.Facts.Json, page.Facts.Meta);
        var body = json.Text(json.Article, "articleBody") ?? "";
        _body = Triples(body);
        _bodyShare = body.Length < 50 ? -1 : Math.Min(2, body.Length / page.Prose);
        _description = Triples(string.Join(" | ", json.Text(json.Article, "description"), meta.First("og:description"), meta.First("description")));
        _headline = [.. PlainWords.Hashes(headline ?? "")];
        _names = [.. json.Texts(json.Article, "author").Append(meta.First("author") ?? "").Where(name => name.Length < 80).SelectMany(PlainWords.Hashes)];
    }

    public void Fill(FeatureRow row, Block block)
    {
        var words = PlainWords.Hashes(block.Text.Length > 2000 ? block.Text[..2000] : block.Text);
        row.Add(_bodyShare < 0 ? -1 : Shared(words, _body));
        row.Add(_bodyShare);
        row.Add(_description.Count == 0 ? -1 : Shared(words, _description));
        row.Add(words.Count == 0 ? 0 : (double)words.Count(_headline.Contains) / words.Count);
        row.Add(words.Count is 0 or > 30 || _names.Count == 0 ? 0 : (double)words.Count(_names.Contains) / words.Count);
    }

    static HashSet<long> Triples(string text)
    {
        var words = PlainWords.Hashes(text);
        var triples = new HashSet<long>(words.Count);
        for (var i = 0; i < words.Count; i++)
            triples.Add(Triple(words, i));
        return triples;
    }

    static double Shared(List<int> words, HashSet<long> triples)
    {
        var hits = 0;
        var last = Math.Max(1, words.Count - 2);
        for (var i = 0; i < last && words.Count > 0; i++)
            hits += triples.Contains(Triple(words, i)) ? 1 : 0;
        return (double)hits / last;
    }

    /// <summary>Three words in a row as one number; fewer at the text's end.</summary>
    public static long Triple(List<int> words, int at) =>
        words[at] * 1000003L * 1000003L + (at + 1 < words.Count ? words[at + 1] : 0) * 1000003L + (at + 2 < words.Count ? words[at + 2] : 0);
}
