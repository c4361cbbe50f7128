using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>Trains the text models, and answers each case with the models of the fold that did not see its site.</summary>
static class TextTraining
{
    public static void Run(string cases, string models, string scratch)
    {
        var (all, folds) = new Trainer(Examples(cases)).Run();
        Write(models, all);
        for (var fold = 0; fold < folds.Length; fold++)
            Write(Fold(scratch, fold), folds[fold]);
        Answer(cases, scratch);
    }

    /// <summary>Answers that score as they would on other publishers.</summary>
    public static void Answer(string cases, string scratch)
    {
        var folds = Enumerable.Range(0, Trainer.Folds).Select(fold => Read(Fold(scratch, fold))).ToArray();
        Parallel.ForEach(Cases(cases), new ParallelOptions { MaxDegreeOfParallelism = 2 }, gold =>
        {
            var answers = Directory.CreateDirectory(Path.Combine(scratch, gold.Set)).FullName;
            var article = TextArticle.Read(gold.Text, folds[Trainer.FoldOf(gold)]) ?? new Article();
            File.WriteAllText(Path.Combine(answers, gold.Id + ".json"), JsonSerializer.Serialize(article, ArticleJson.Readable.Article));
        });
    }

    static IEnumerable<GoldCase> Cases(string folder) => [.. GoldCase.All(folder, "text"), .. GoldCase.All(folder, "textpage"), .. PrintedPages.Of(folder), .. CleanTexts.Of(folder)];

    static string Fold(string scratch, int fold) => Path.Combine(scratch, $"fold{fold}");

    static List<Example> Examples(string folder)
    {
        var examples = Cases(folder).Select(gold => new Example(gold)).Where(example => example.Blocks.Count > 0).ToList();
        Console.WriteLine($"{examples.Count} cases, {examples.Sum(example => example.Blocks.Count)} blocks, {examples[0].Rows[0].Count} numbers a block");
        return examples;
    }

    static BlockModels Read(string folder) =>
        new(ModelFiles.Read(folder, "text-draft"), ModelFiles.Read(folder, "text-headline"), ModelFiles.Read(folder, "text-body"), ModelFiles.Read(folder, "text-standfirst"));

    static void Write(string folder, BlockModels models)
    {
        ModelFiles.Write(folder, "text-draft", models.Draft);
        ModelFiles.Write(folder, "text-headline", models.Headline);
        ModelFiles.Write(folder, "text-body", models.Body);
        ModelFiles.Write(folder, "text-standfirst", models.Standfirst);
    }
}
