using System.Globalization;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Page;

namespace NewsProcessor.Training.Pages;

/// <summary>
/// Trains the model of BodyJudge on folders of pages (input/&lt;set&gt;/*.html with gold/&lt;set&gt;/*.gold.json: the project's development
/// sets aeb, fundus and trafilatura), and reports what they score on publishers that they did not see.
/// Between 0.5 and 0.6, on unseen publishers: aeb F1 .976 to .977, fundus .976, trafilatura segments .938 to .941.
/// Shallower trees and a smaller ridge than the usual did most for pages of sites not seen: deep ones learn templates.
/// A second model that sees the first one's view of the neighbours, several models by other draws, answers guessed for unlabelled blocks, and pages invented after the habits of eighty publishers were no better.
/// </summary>
static class BodyTraining
{
    const int Folds = 5;

    static readonly Boosting _boosting = new(trees: 500, depth: 4, rate: 0.08f, ridge: 2, numbersSeen: 0.4, blocksSeen: 0.8);

    /// <param name="cases">The folder with input and gold.</param>
    /// <param name="models">Where the models are written; null to report alone.</param>
    public static void Run(string cases, string? models)
    {
        var pages = Load(cases);
        var folds = pages.Select(page => StableFold(page.Site)).ToArray();
        var measures = pages[0].Rows[0].Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(page => page.Rows.Count)} blocks, {measures} measures"));
        var judged = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
            Judge(pages, folds, fold, Fit(pages.Where((_, i) => folds[i] != fold), measures), judged);
        Report(pages, judged);
        if (models is not null)
            ModelFiles.Write(models, "page-body", Fit(pages, measures));
    }

    public static List<TrainingPage> Load(string cases)
    {
        var pages = new List<TrainingPage>();
        foreach (var set in new[] { "aeb", "fundus", "trafilatura" })
        {
            var files = Directory.GetFiles(Path.Combine(cases, "input", set), "*.html").Order(StringComparer.Ordinal).ToArray();
            var read = new TrainingPage[files.Length];
            Parallel.For(0, files.Length, i => read[i] = TrainingPage.Of(files[i], Path.Combine(cases, "gold", set, Path.GetFileNameWithoutExtension(files[i]) + ".gold.json")));
            pages.AddRange(read.Where(page => page.Rows.Count > 0));
        }
        return pages;
    }

    static int StableFold(string site) => site.Aggregate(17, (hash, letter) => (hash * 31 + letter) & 0xFFFFFF) % Folds;

    static TreeModel Fit(IEnumerable<TrainingPage> pages, int measures)
    {
        var (rows, answers, weights) = (new List<float[]>(), new List<float>(), new List<float>());
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Rows.Count; i++)
            {
                if (page.Weights[i] == 0 || float.IsNaN(page.Answers[i]))
                    continue;
                rows.Add(page.Rows[i].Values);
                answers.Add(page.Answers[i]);
                weights.Add(page.Weights[i]);
            }
        }
        return _boosting.Train(rows, [.. answers], [.. weights], measures);
    }

    static void Judge(List<TrainingPage> pages, int[] folds, int fold, TreeModel model, float[][] results)
    {
        Parallel.For(0, pages.Count, i =>
        {
            if (folds[i] == fold)
                results[i] = model.Probabilities(pages[i].Rows);
        });
    }

    static void Report(List<TrainingPage> pages, float[][] results)
    {
        Loss(pages, results);
        foreach (var likely in (ReadOnlySpan<float>)[0.4f, 0.5f, 0.6f, 0.7f])
        {
            var all = Enumerable.Range(0, pages.Count).Select(i => (Page: pages[i], Result: results[i])).ToLookup(pair => SetOf(pair.Page));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unseen publishers, from {likely:0.0}: aeb {Bodies(all[0], likely)}; fundus {Bodies(all[1], likely)}; trafilatura segments F1 {Segments(all[2], likely):0.0000}"));
        }
    }

    /// <summary>How far the answers are from the gold, block by block, by set.</summary>
    static void Loss(List<TrainingPage> pages, float[][] results)
    {
        var (loss, weight) = (new double[3], new double[3]);
        for (var i = 0; i < pages.Count; i++)
        {
            var set = SetOf(pages[i]);
            for (var block = 0; block < results[i].Length; block++)
            {
                if (float.IsNaN(pages[i].Answers[block]))
                    continue;
                loss[set] -= pages[i].Weights[block] * Math.Log(pages[i].Answers[block] == 1 ? results[i][block] : 1 - results[i][block]);
                weight[set] += pages[i].Weights[block];
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"log loss on unseen publishers: aeb {loss[0] / weight[0]:0.0000}, fundus {loss[1] / weight[1]:0.0000}, trafilatura {loss[2] / weight[2]:0.0000}"));
    }

    static string Bodies(IEnumerable<(TrainingPage Page, float[] Result)> judged, float likely)
    {
        var scores = judged.Select(pair => ShingleScore.Of(pair.Page.GoldBody, string.Join('\n', pair.Page.Facts.Page.Blocks.Where(block => pair.Result[block.Index] >= likely).Select(block => block.Text)))).ToArray();
        var (precision, recall) = (scores.Where(score => !double.IsNaN(score.Precision)).Average(score => score.Precision), scores.Average(score => score.Recall));
        return string.Create(CultureInfo.InvariantCulture, $"P {precision:0.0000} R {recall:0.0000} F1 {2 * precision * recall / (precision + recall):0.0000} exact {scores.Average(score => score.Exact ? 1.0 : 0):0.000}");
    }

    static double Segments(IEnumerable<(TrainingPage Page, float[] Result)> judged, float likely)
    {
        var (found, missed, wrong) = (0, 0, 0);
        foreach (var (page, result) in judged)
        {
            var text = string.Join(' ', page.Facts.Page.Blocks.Where(block => result[block.Index] >= likely).Select(block => block.Text));
            var with = page.Segments.With.Count(segment => text.Contains(segment, StringComparison.Ordinal));
            (found, missed, wrong) = (found + with, missed + page.Segments.With.Length - with, wrong + page.Segments.Without.Count(segment => text.Contains(segment, StringComparison.Ordinal)));
        }
        return 2.0 * found / (2 * found + missed + wrong);
    }

    static int SetOf(TrainingPage page) => page.GoldBody.Length == 0 ? 2 : page.Name.Length == 64 && page.Name.All(char.IsAsciiHexDigit) ? 0 : 1;
}
