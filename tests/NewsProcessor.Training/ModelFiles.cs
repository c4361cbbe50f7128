using System.Globalization;
using NewsProcessor.Reading.Models;

namespace NewsProcessor.Training;

/// <summary>Models in the form that <see cref="TreeModel.Read"/> reads, one file each.</summary>
static class ModelFiles
{
    public static TreeModel Read(string folder, string name)
    {
        using var file = new StreamReader(PathOf(folder, name));
        return TreeModel.Read(file);
    }

    public static void Write(string folder, string name, TreeModel model)
    {
        Directory.CreateDirectory(folder);
        using var file = new StreamWriter(PathOf(folder, name)) { NewLine = "\n" };
        file.WriteLine(Shown(model.Bias));
        foreach (var tree in model.Trees)
        {
            var questions = tree.Features.Zip(tree.Thresholds, (feature, threshold) => $"{feature}>{Shown(threshold)}");
            file.WriteLine($"{string.Join(' ', questions)}: {string.Join(' ', tree.Leaves.Select(leaf => leaf.ToString("0.###", CultureInfo.InvariantCulture)))}");
        }
    }

    static string PathOf(string folder, string name) => Path.Combine(folder, name + ".trees");

    static string Shown(float number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
