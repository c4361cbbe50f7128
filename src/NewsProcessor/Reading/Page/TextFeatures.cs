using System.Buffers;
using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Page;

/// <summary>What the block's own text looks like, in any language.</summary>
static class TextFeatures
{
    const int LongestFurniture = 300;

    static readonly SearchValues<char> _ends = SearchValues.Create(".!?…。！？؟।");
    static readonly SearchValues<char> _closing = SearchValues.Create("\"'”’»“)]）」』 ");
    static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„«»「」『』");
    static readonly SearchValues<char> _bars = SearchValues.Create("|/›»>•·→");

    public static void Fill(FeatureRow row, Block block)
    {
        var text = block.Text;
        var (upper, digits, letters, commas, stops, blanks) = Count(text);
        var words = blanks + 1;
        row.Add(Math.Log(1 + text.Length));
        row.Add(Math.Min(words, 200));
        row.Add(block.LinkDensity);
        row.Add((double)block.EmphasisLength / text.Length);
        row.Add(EndsSentence(text));
        row.Add(text[^1] is ':' or '：');
        row.Add(char.IsLower(text[0]) ? 0 : char.IsUpper(text[0]) ? 1 : char.IsLetter(text[0]) ? 2 : char.IsDigit(text[0]) ? 3 : 4);
        row.Add(100.0 * commas / text.Length);
        row.Add((double)digits / text.Length);
        row.Add((double)upper / (letters + 1));
        row.Add((double)letters / text.Length);
        row.Add(Math.Min(stops, 20));
        row.Add((double)letters / words);
        row.Add(text.AsSpan().ContainsAny(_quotes));
        row.Add(text.AsSpan().ContainsAny(_bars));
        row.Add(text.Contains('©', StringComparison.Ordinal) || text.Contains("(c)", StringComparison.OrdinalIgnoreCase));
        row.Add(text.Contains('@', StringComparison.Ordinal) || text.Contains("http", StringComparison.OrdinalIgnoreCase));
        row.Add(text.AsSpan(0, Math.Min(text.Length, 30)).Contains(':'));
        row.Add(text[^1] is '?' or '？' or '؟');
        row.Add(RegionMeasures.IsProse(block));
        row.Add(FurnitureCues.Weight(text));
        Openings(row, text);
    }

    /// <summary>Which kind of page furniture the text opens with, and whether it is nothing else.</summary>
    static void Openings(FeatureRow row, string text)
    {
        var (starts, whole) = text.Length < LongestFurniture ? Furniture.Of(text) : default;
        row.Add((starts & FurnitureKind.Related) != FurnitureKind.None);
        row.Add((starts & (FurnitureKind.Subscribe | FurnitureKind.Share | FurnitureKind.Comments)) != FurnitureKind.None);
        row.Add((starts & FurnitureKind.Notice) != FurnitureKind.None);
        row.Add((starts & FurnitureKind.Credit) != FurnitureKind.None);
        row.Add((starts & FurnitureKind.Dating) != FurnitureKind.None);
        row.Add(whole != FurnitureKind.None);
    }

    public static bool EndsSentence(string text) => text.AsSpan().TrimEnd(_closing) is { Length: > 0 } trimmed && _ends.Contains(trimmed[^1]);

    static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> text, SearchValues<char> letters) => text[..(text.LastIndexOfAnyExcept(letters) + 1)];

    static (int Upper, int Digits, int Letters, int Commas, int Stops, int Blanks) Count(string text)
    {
        var (upper, digits, letters, commas, stops, blanks) = (0, 0, 0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (letter == ' ')
                blanks++;
            else if (char.IsLetter(letter))
                (letters, upper) = (letters + 1, upper + (char.IsUpper(letter) ? 1 : 0));
            else if (char.IsDigit(letter))
                digits++;
            else if (letter is ',' or '、' or '،' or '，')
                commas++;
            else if (_ends.Contains(letter))
                stops++;
        }
        return (upper, digits, letters, commas, stops, blanks);
    }
}
