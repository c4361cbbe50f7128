namespace NewsProcessor.Training.Pages;

/// <summary>Precision and recall of runs of four words, as the article-extraction-benchmark counts them.</summary>
readonly record struct ShingleScore(double Precision, double Recall, bool Exact)
{
    public static ShingleScore Of(string gold, string found)
    {
        var (goldWords, foundWords) = (TrainingPage.WordsOf(gold), TrainingPage.WordsOf(found));
        var (left, right) = (Counts(goldWords), Counts(foundWords));
        var hits = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        return new(right.Count == 0 ? double.NaN : (double)hits / right.Values.Sum(), left.Count == 0 ? 1 : (double)hits / left.Values.Sum(), goldWords.AsSpan().SequenceEqual(foundWords));
    }

    static Dictionary<string, int> Counts(string[] words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - 3) && words.Length > 0; i++)
        {
            var run = string.Join(' ', words[i..Math.Min(words.Length, i + 4)]);
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }
        return counts;
    }
}
