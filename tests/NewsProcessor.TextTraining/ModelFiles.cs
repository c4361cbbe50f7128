using System.Globalization;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.TextTraining;

/// <summary>Models in the form that <see cref="BlockModel.Read"/> reads.</summary>
static class ModelFiles
{
    public static void Write(string folder, BlockModels models)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "draft.txt"), models.Draft);
        Write(Path.Combine(folder, "headline.txt"), models.Headline);
        Write(Path.Combine(folder, "body.txt"), models.Body);
        Write(Path.Combine(folder, "standfirst.txt"), models.Standfirst);
    }

    public static BlockModels Read(string folder) =>
        new(ReadOne(folder, "draft"), ReadOne(folder, "headline"), ReadOne(folder, "body"), ReadOne(folder, "standfirst"));

    static BlockModel ReadOne(string folder, string name)
    {
        using var file = new StreamReader(Path.Combine(folder, name + ".txt"));
        return BlockModel.Read(file);
    }

    static void Write(string path, BlockModel model)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(Shown(model.Bias));
        foreach (var tree in model.Trees)
        {
            var questions = tree.Features.Zip(tree.Thresholds, (feature, threshold) => $"{feature}>{Shown(threshold)}");
            file.WriteLine($"{string.Join(' ', questions)}: {string.Join(' ', tree.Leaves.Select(leaf => leaf.ToString("0.###", CultureInfo.InvariantCulture)))}");
        }
    }

    static string Shown(float number) => number.ToString("R", CultureInfo.InvariantCulture);
}
