using System.Globalization;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>
/// Trains the models one on top of the other. What a model tells the next one about an example comes from a fold that did not see
/// the example's site, so that the next learns how far to trust it.
/// </summary>
sealed class Trainer(IReadOnlyList<Example> examples)
{
    public const int Folds = 5;

    static readonly Boosting _body = new(trees: 250, depth: 4, rate: 0.1f, ridge: 10, numbersSeen: 0.4, blocksSeen: 0.8);
    static readonly Boosting _headline = new(trees: 300, depth: 4, rate: 0.06f, ridge: 3);
    static readonly Boosting _standfirst = new(trees: 150, depth: 3, rate: 0.1f, ridge: 5);

    /// <summary>The models trained on all examples, and those of each fold, trained on the other folds' sites.</summary>
    public (BlockModels All, BlockModels[] Folds) Run()
    {
        var draft = Stage("draft", _body, Probabilities, example => (example.Labels.Body, example.Weights), (example, answers) =>
            BlockRoles.AddDraft(example.Rows, example.Traits, example.Words, answers));
        var headline = Stage("headline", _headline, Shares, example => (example.Labels.Headline, Ones(example)), (example, answers) =>
            BlockRoles.AddHeadline(example.Rows, example.Words, answers, BlockRoles.Likeliest(answers)), oneAText: true, withoutCompany: true);
        var body = Stage("body", _body, Probabilities, example => (example.Labels.Body, example.Weights), null);
        var standfirst = Stage("standfirst", _standfirst, Probabilities, example => (example.Labels.Standfirst, Ones(example)), null, withoutCompany: true);
        return (new(draft[^1], headline[^1], body[^1], standfirst[^1]),
            [.. Enumerable.Range(0, Folds).Select(fold => new BlockModels(draft[fold], headline[fold], body[fold], standfirst[fold]))]);
    }

    static float[] Probabilities(TreeModel model, FeatureRow[] rows) => model.Probabilities(rows);

    static float[] Shares(TreeModel model, FeatureRow[] rows) => model.Shares(rows);

    static float[] Ones(Example example) => [.. example.Labels.Body.Select(_ => 1f)];

    public static int FoldOf(GoldCase gold)
    {
        var hash = 7u;
        foreach (var letter in gold.Site)
            hash = hash * 31 + letter;
        return (int)(hash % Folds);
    }

    TreeModel[] Stage(string name, Boosting boosting, Func<TreeModel, FeatureRow[], float[]> ask, Func<Example, (float[] Labels, float[] Weights)> target, Action<Example, float[]>? next, bool oneAText = false, bool withoutCompany = false)
    {
        var models = new TreeModel[Folds + 1];
        var (loss, count) = (0.0, 0.0);
        for (var fold = 0; fold <= Folds; fold++)
            models[fold] = Fit(boosting, examples.Where(example => FoldOf(example.Gold) != fold), target, oneAText, withoutCompany);
        foreach (var example in examples)
        {
            var answers = ask(models[FoldOf(example.Gold)], example.Rows);
            var (labels, weights) = target(example);
            for (var i = 0; i < answers.Length; i++)
            {
                if (float.IsNaN(labels[i]) || example.Gold.Set is PrintedPages.Set or CleanTexts.Set or ClosedTexts.Set)
                    continue;
                loss -= weights[i] * (labels[i] * Math.Log(answers[i]) + (1 - labels[i]) * Math.Log(1 - answers[i]));
                count += weights[i];
            }
            next?.Invoke(example, answers);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: log loss {loss / count:0.0000} on sites not trained on"));
        return models;
    }

    static TreeModel Fit(Boosting boosting, IEnumerable<Example> examples, Func<Example, (float[] Labels, float[] Weights)> target, bool oneAText, bool withoutCompany)
    {
        var (rows, labels, weights, texts) = (new List<float[]>(), new List<float>(), new List<float>(), new List<int>());
        var (measures, text, company) = (0, 0, default(Range));
        foreach (var example in examples)
        {
            (measures, company) = (example.Rows[0].Count, example.Company);
            var (wanted, counts) = target(example);
            for (var i = 0; i < wanted.Length; i++)
            {
                if (float.IsNaN(wanted[i]))
                    continue;
                rows.Add(example.Rows[i].Values);
                labels.Add(wanted[i]);
                weights.Add(counts[i]);
                texts.Add(text);
            }
            text++;
        }
        return boosting.Train(rows, [.. labels], [.. weights], measures, oneAText ? [.. texts] : null, withoutCompany ? company : null);
    }
}
