using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Text;
using NewsProcessor.TextTraining;

// Trains the models of Reading/Text on evaluation cases (sets "text" and "textpage"), and answers each case with the models of the fold
// that did not see its site, so that the answers score as they would on other publishers:
//   dotnet run -c Release --project tests/NewsProcessor.TextTraining -- train <cases> <models> <scratch>
//   dotnet run -c Release --project tests/NewsProcessor.TextTraining -- answer <cases> <scratch>
// <cases> holds input/ and gold/; <models> is src/NewsProcessor/Reading/Text/Models; <scratch> takes each fold's models and the answers.
switch (args)
{
    case ["train", var cases, var models, var scratch]:
        var (all, folds) = new Trainer(Examples(cases)).Run();
        ModelFiles.Write(models, all);
        for (var fold = 0; fold < folds.Length; fold++)
            ModelFiles.Write(Fold(scratch, fold), folds[fold]);
        return Answer(cases, scratch);
    case ["answer", var cases, var scratch]:
        return Answer(cases, scratch);
    default:
        Console.Error.WriteLine("usage: train <cases> <models> <scratch>, or: answer <cases> <scratch>");
        return 1;
}

static IEnumerable<GoldCase> Cases(string folder) => new[] { "text", "textpage" }.SelectMany(set => GoldCase.All(folder, set));

static string Fold(string scratch, int fold) => Path.Combine(scratch, $"fold{fold}");

static List<Example> Examples(string folder)
{
    var examples = Cases(folder).Select(gold => new Example(gold)).Where(example => example.Blocks.Count > 0).ToList();
    Console.WriteLine($"{examples.Count} cases, {examples.Sum(example => example.Blocks.Count)} blocks, {examples[0].Rows[0].Length} numbers a block");
    return examples;
}

static int Answer(string folder, string scratch)
{
    var folds = Enumerable.Range(0, Trainer.Folds).Select(fold => ModelFiles.Read(Fold(scratch, fold))).ToArray();
    Parallel.ForEach(Cases(folder), new ParallelOptions { MaxDegreeOfParallelism = 2 }, gold =>
    {
        var answers = Directory.CreateDirectory(Path.Combine(scratch, gold.Set, "ours")).FullName;
        var article = TextArticle.Read(gold.Text, folds[Trainer.FoldOf(gold)]) ?? new Article();
        File.WriteAllText(Path.Combine(answers, gold.Id + ".json"), JsonSerializer.Serialize(article, ArticleJson.Readable.Article));
    });
    return 0;
}
