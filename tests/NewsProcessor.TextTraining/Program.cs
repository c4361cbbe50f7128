using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Text;
using NewsProcessor.TextTraining;

// Trains the models of Reading/Text from evaluation cases (sets "text" and "textpage"), judged by sites that they were not trained on:
//   dotnet run -c Release --project tests/NewsProcessor.TextTraining -- <cases folder> <models folder> <predictions folder>
// <cases folder> holds input/ and gold/; the predictions are those of each fold's models on the sites kept from them.
if (args is not [var cases, var models, var predictions])
{
    Console.Error.WriteLine("usage: <cases folder> <models folder> <predictions folder>");
    return 1;
}
var examples = new[] { "text", "textpage" }.SelectMany(set => GoldCase.All(cases, set)).Select(gold => new Example(gold)).Where(example => example.Blocks.Count > 0).ToList();
Console.WriteLine($"{examples.Count} cases, {examples.Sum(example => example.Blocks.Count)} blocks, {examples[0].Rows[0].Length} numbers a block");
var missing = examples.Where(example => example.Gold.Title is not null && !example.Labels.Headline.Contains(1f)).ToList();
Console.WriteLine($"headline is no block of its own in {missing.Count} cases");
var (all, folds) = new Trainer(examples).Run();
ModelFiles.Write(models, all);
foreach (var example in examples)
{
    var folder = Directory.CreateDirectory(Path.Combine(predictions, example.Gold.Set, "ours")).FullName;
    var article = TextArticle.Read(example.Gold.Text, folds[Trainer.FoldOf(example)]) ?? new Article();
    File.WriteAllText(Path.Combine(folder, example.Gold.Id + ".json"), JsonSerializer.Serialize(article, ArticleJson.Readable.Article));
}
return 0;
