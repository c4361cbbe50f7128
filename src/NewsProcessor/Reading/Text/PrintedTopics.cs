using System.Collections.Frozen;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>The keywords that a page prints below its story: "Tags: a, b", or a line each below "Topics".</summary>
static class PrintedTopics
{
    const int Nearby = 30, LongestLine = 300, LongestTopic = 40, MostTopics = 20, MostBlanks = 4, MostLists = 4;

    /// <summary>How far above the story's last block such lines may stand: judging blocks errs at the end.</summary>
    const int Inside = 2, InsideLists = 8;

    static readonly FrozenSet<string> _labels = new[]
    {
        "tags", "tag", "tagged", "tagged in", "topics", "topics in this article", "related topics", "keywords", "filed under", "schlagworte", "schlagwörter", "schlagwort", "stichworte", "stichwörter", "themen", "themen des artikels",
        "mots-clés", "mots clés", "tags de l'article", "sujets", "thèmes", "etiquetas", "temas", "archivado en", "más sobre", "palavras-chave", "tópicos", "assuntos", "argomenti", "temi", "parole chiave", "trefwoorden", "onderwerpen",
        "ämnen", "ämnen i artikeln", "nyckelord", "emner", "emneord", "stikord", "avainsanat", "aiheet", "tagi", "tematy", "słowa kluczowe", "štítky", "témata", "klíčová slova", "címkék", "taguri", "etichete", "etiketler", "konular", "anahtar kelimeler",
        "теги", "тэги", "ключевые слова", "темы", "теми", "ключові слова", "етикети", "λέξεις κλειδιά", "ετικέτες", "תגיות", "كلمات مفتاحية", "الكلمات المفتاحية", "وسوم", "कीवर्ड", "टैग्स", "标签", "標籤", "关键词", "關鍵字", "タグ", "キーワード", "태그", "키워드", "từ khóa", "chủ đề",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keywords printed near the story's end, and the blocks that they stand in; null where there are none.</summary>
    public static (IReadOnlyList<string> Topics, IReadOnlyList<int> Blocks)? Find(TextPage page)
    {
        if (page.LastBody < 0)
            return null;
        var lists = 0;
        for (var i = Math.Max(0, Math.Max(page.StoryStart, page.LastBody - InsideLists)); i < Math.Min(page.Blocks.Count, page.LastBody + Nearby); i++)
        {
            var text = page.Blocks[i].Text;
            if (i >= page.LastBody - Inside && Inline(text) is { } inline)
                return (inline, [i]);
            var labelled = _lookup.Contains(Bare(text));
            if ((labelled || (IsHashtag(text) && (i == 0 || !IsHashtag(page.Blocks[i - 1].Text)))) && ++lists <= MostLists && Below(page, labelled ? i + 1 : i) is { Count: > 0 } topics)
                return (topics, labelled ? [i] : []);
        }
        return null;
    }

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> label) => label.Trim(" :：#•·");

    /// <summary>What stands behind "Tags:", or null.</summary>
    static List<string>? Inline(string line)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && line.Length <= LongestLine && _lookup.Contains(Bare(line.AsSpan(0, colon))) && Split(line[(colon + 1)..(line[^1] == ')' && line.LastIndexOf(" (", StringComparison.Ordinal) is var bracket && bracket > colon ? bracket : line.Length)]) is { Count: > 0 } topics && topics.TrueForAll(topic => topic.Length <= LongestTopic) ? topics : null;
    }

    static List<string> Split(string list) =>
        [.. list.Split(list.Contains('#', StringComparison.Ordinal) ? ['#', ','] : [',', ';', '|', '、', '،', '•', '·', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(topic => topic.TrimEnd('.', ' ')).Where(topic => topic.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTopics)];

    static bool IsHashtag(string line) => line.Length is > 3 and <= LongestTopic && line[0] == '#' && char.IsLetter(line[1]) && !line.Contains(' ');

    /// <summary>The short lines below a label, if the story speaks of some of them: a menu's are of all that there is.</summary>
    static List<string> Below(TextPage page, int first)
    {
        var topics = new List<string>();
        for (var i = first; i < page.Blocks.Count && topics.Count < MostTopics && IsTopic(page, i); i++)
            topics.AddRange(Split(page.Blocks[i].Text));
        var speaks = topics.ConvertAll(topic => Speaks(page, topic));
        var spoken = speaks.LastIndexOf(true) + 1;
        return speaks.Count(known => known) * 2 >= spoken ? topics[..spoken] : [];
    }

    static bool IsTopic(TextPage page, int i) =>
        page.Traits[i] is { Starts: FurnitureKind.None, EndsSentence: false, HasClock: false, HasYear: false, HasAddress: false } && page.Blocks[i].Text is { Length: <= LongestTopic } text && text.Count(c => c == ' ') <= MostBlanks && !page.InBody[i] && char.IsLetter(text.TrimStart('#')[0]);

    static bool Speaks(TextPage page, string topic)
    {
        var word = topic.Split(' ').MaxBy(part => part.Length)!;
        var stem = word[..Math.Max(Math.Min(word.Length, 4), word.Length - 2)];
        return Enumerable.Range(0, page.Blocks.Count).Any(i => (page.InBody[i] || i == page.HeadlineAt) && page.Blocks[i].Text.Contains(stem, StringComparison.OrdinalIgnoreCase));
    }
}
