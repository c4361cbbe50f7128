using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>Trains the text models, and answers each case with the models of the fold that did not see its site.</summary>
static class TextTraining
{
    public static void Run(string cases, string models, string scratch)
    {
        var (blocks, foldBlocks) = new Trainer(Examples(cases)).Run();
        var (masthead, foldMastheads) = Publishers(cases, foldBlocks).Run();
        Write(models, new(blocks, masthead));
        for (var fold = 0; fold < foldBlocks.Length; fold++)
            Write(Fold(scratch, fold), new(foldBlocks[fold], foldMastheads[fold]));
        Answer(cases, scratch);
    }

    /// <summary>Trains the model of mastheads alone, over the folds' other models as an earlier run left them.</summary>
    public static void Mastheads(string cases, string models, string scratch)
    {
        var foldBlocks = Enumerable.Range(0, Trainer.Folds).Select(fold => Read(Fold(scratch, fold)).Blocks).ToArray();
        var (masthead, foldMastheads) = Publishers(cases, foldBlocks).Run();
        ModelFiles.Write(models, "text-masthead", masthead);
        for (var fold = 0; fold < foldBlocks.Length; fold++)
            ModelFiles.Write(Fold(scratch, fold), "text-masthead", foldMastheads[fold]);
        Answer(cases, scratch);
    }

    /// <summary>Writes the names that many sites print (src/NewsProcessor/Reading/Text/SiteNames.txt) to a file; the models are to be trained anew with it.</summary>
    public static void Names(string cases, string file) => File.WriteAllLines(file, Publishers(cases, [.. Enumerable.Repeat(TextModels.Shipped.Blocks, Trainer.Folds)]).CommonNames());

    static MastheadTraining Publishers(string cases, IReadOnlyList<BlockModels> folds) => new([.. Cases(cases), .. PrintedPages.WithPublishers(cases)], folds);

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

    static IEnumerable<GoldCase> Cases(string folder) => [.. GoldCase.All(folder, "text"), .. GoldCase.All(folder, "textpage"), .. PrintedPages.Of(folder), .. CleanTexts.Of(folder), .. ClosedTexts.Of(folder)];

    static string Fold(string scratch, int fold) => Path.Combine(scratch, $"fold{fold}");

    static List<Example> Examples(string folder)
    {
        var examples = Cases(folder).Select(gold => new Example(gold)).Where(example => example.Blocks.Count > 0).ToList();
        Console.WriteLine($"{examples.Count} cases, {examples.Sum(example => example.Blocks.Count)} blocks, {examples[0].Rows[0].Count} numbers a block");
        return examples;
    }

    static TextModels Read(string folder) =>
        new(new(ModelFiles.Read(folder, "text-draft"), ModelFiles.Read(folder, "text-headline"), ModelFiles.Read(folder, "text-body"), ModelFiles.Read(folder, "text-standfirst")), ModelFiles.Read(folder, "text-masthead"));

    static void Write(string folder, TextModels models)
    {
        ModelFiles.Write(folder, "text-draft", models.Blocks.Draft);
        ModelFiles.Write(folder, "text-headline", models.Blocks.Headline);
        ModelFiles.Write(folder, "text-body", models.Blocks.Body);
        ModelFiles.Write(folder, "text-standfirst", models.Blocks.Standfirst);
        ModelFiles.Write(folder, "text-masthead", models.Masthead);
    }
}
