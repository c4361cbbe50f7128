using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>Numbers that the models see for each block: its own measures, its neighbours', and where it stands in the text.</summary>
static class BlockFeatures
{
    /// <summary>Numbers of a block, those included that earlier models add for later ones.</summary>
    const int Room = 168;

    /// <summary>A row of numbers for each block, in the blocks' order.</summary>
    public static FeatureRow[] Of(IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, BlockWords words)
    {
        var surroundings = new Surroundings(blocks, traits, words);
        var company = new BlockCompany(traits);
        var rows = new FeatureRow[blocks.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i] = new FeatureRow(Room);
            Own(row, blocks[i], traits[i], i + 1 < blocks.Count && blocks[i + 1].AfterBlank);
            for (var offset = -3; offset <= 3; offset++)
                Neighbour(row, blocks, traits, i + offset, offset);
            surroundings.Add(row, i);
            company.Add(row, i);
        }
        return rows;
    }

    static void Own(FeatureRow row, TextBlock block, in BlockTraits own, bool beforeBlank)
    {
        var text = block.Text;
        row.Add(MathF.Log(1 + own.Weight), own.Words, text.Length / (1f + own.Words), own.Capitalised, own.AllCapitals, own.Digits, own.Commas, own.InnerEnds);
        row.Add(own.Bars, own.EndsSentence, text[^1] is ':' or '：', text[^1] is '?' or '？', text[^1] is '.' or '。', "\"”»“’'」".Contains(text[^1], StringComparison.Ordinal));
        row.Add("\"“„«»‘'「『-–—".Contains(text[0], StringComparison.Ordinal), char.IsLower(text[0]), char.IsDigit(text[0]), text[0] is '[' or '(' or '（', text[^1] is ']' or ')' or '）');
        row.Add(block.Marked, block.Indent, block.Lines, block.AfterBlank, beforeBlank, own.HasClock, own.HasYear, own.HasAddress, own.HasCopyright, own.HasCredit);
        row.Add(own.Promotion, (float)own.Promotion / (1 + own.Words), (float)own.Address / (1 + own.Words));
        for (var kind = FurnitureKind.Related; kind <= FurnitureKind.Dating; kind = (FurnitureKind)((int)kind << 1))
            row.Add(((own.Starts & kind) != FurnitureKind.None ? 1f : 0f) + ((own.Whole & kind) != FurnitureKind.None ? 1f : 0f));
    }

    static void Neighbour(FeatureRow row, IReadOnlyList<TextBlock> blocks, BlockTraits[] traits, int i, int offset)
    {
        if (offset == 0)
            return;
        if (i < 0 || i >= blocks.Count)
        {
            row.Add(-1, -1, -1, -1, -1);
            if (Math.Abs(offset) == 1)
                row.Add(-1, -1, -1, -1);
            return;
        }
        ref var trait = ref traits[i];
        row.Add(MathF.Log(1 + trait.Weight), (trait.EndsSentence ? 1 : 0) + (trait.IsSentence ? 1 : 0), trait.Whole != FurnitureKind.None ? 2 : trait.Starts != FurnitureKind.None ? 1 : 0, trait.Capitalised, trait.HasClock || trait.HasYear);
        if (Math.Abs(offset) == 1)
            row.Add(blocks[i].Marked ? 1 : 0, blocks[i].AfterBlank ? 1 : 0, (trait.Whole & FurnitureKind.Related) != FurnitureKind.None ? 1 : 0, trait.HasCredit);
    }
}
