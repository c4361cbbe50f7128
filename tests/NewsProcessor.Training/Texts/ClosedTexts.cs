namespace NewsProcessor.Training.Texts;

/// <summary>The copied texts again without their blank lines, as many programs save them: a paragraph a line.</summary>
static class ClosedTexts
{
    public const string Set = "closed";

    public static IEnumerable<GoldCase> Of(string cases) => GoldCase.All(cases, "text").Select(gold => gold with { Set = Set, Text = string.Join('\n', gold.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))) });
}
