using NewsProcessor.Reading.Page;

namespace NewsProcessor.Training.Pages;

/// <summary>Which blocks of a page make up its gold body, by shared runs of four words.</summary>
sealed class GoldLabels(IReadOnlyList<Block> blocks, string body)
{
    readonly string[] _gold = TrainingPage.WordsOf(body);

    public void Fill(float[] answers, float[] weights)
    {
        var runs = Runs(_gold).ToHashSet();
        var places = new GoldPlaces(_gold);
        var words = blocks.Select(block => TrainingPage.WordsOf(block.Text)).ToArray();
        var share = words.Select(own => own.Length < 4 ? double.NaN : Runs(own).Average(run => runs.Contains(run) ? 1.0 : 0)).ToArray();
        var home = Home(words, share);
        var inside = blocks.Where(block => share[block.Index] > 0.6 && words[block.Index].Length > 9 && home.Contains(block.Region)).Select(block => block.Index).ToArray();
        var (first, last) = inside.Length == 0 ? (0, -1) : (inside.Min() - 3, inside.Max() + 6);
        foreach (var block in blocks)
        {
            var i = block.Index;
            var near = i >= first && i <= last;
            if (words[i].Length == 0)
                answers[i] = near ? float.NaN : 0;
            else if (words[i].Length < 4)
                answers[i] = near && places.Between(words, share, i) ? 1 : 0;
            else
                answers[i] = share[i] > 0.6 && (near || words[i].Length > 9) ? 1 : share[i] > 0.25 && near ? float.NaN : 0;
            if (answers[i] == 1 && words[i].Length > 7 && !home.Contains(block.Region) && blocks.Any(other => other != block && other.Text == block.Text && home.Contains(other.Region)))
                answers[i] = 0;
            weights[i] = float.IsNaN(answers[i]) ? 0 : (float)(0.25 + Math.Min(3, 10.0 * words[i].Length / (_gold.Length + 60)));
        }
    }

    /// <summary>The regions that hold a good part of the gold text: a copy of a paragraph elsewhere is not the body.</summary>
    HashSet<Region> Home(string[][] words, double[] share)
    {
        var held = new Dictionary<Region, int>();
        foreach (var block in blocks.Where(block => share[block.Index] > 0.6))
        {
            for (var (region, steps) = (block.Region, 0); region is not null && steps < 4; (region, steps) = (region.Parent, steps + 1))
                held[region] = held.GetValueOrDefault(region) + words[block.Index].Length;
        }
        var large = held.Where(pair => pair.Value > 0.12 * _gold.Length && pair.Key.Tag != "body").Select(pair => pair.Key).ToHashSet();
        return [.. blocks.Select(block => block.Region).Distinct().Where(region => Up(region, 4).Any(large.Contains))];
    }

    static IEnumerable<Region> Up(Region region, int steps)
    {
        for (var outer = region; outer is not null && steps-- > 0; outer = outer.Parent)
            yield return outer;
    }

    static IEnumerable<string> Runs(string[] words) => Enumerable.Range(0, Math.Max(1, words.Length - 3)).Select(i => string.Join(' ', words.Skip(i).Take(4)));
}
