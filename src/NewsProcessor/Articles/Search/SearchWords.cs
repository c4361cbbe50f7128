using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsProcessor.Articles.Search;

/// <summary>
/// Text as the words that search goes by: Unicode word segmentation, then case and diacritics folded, Turkish İ and ı and the Arabic and Persian forms of letters included.
/// Scripts written without spaces become overlapping pairs of letters. The same text gives the same words for ever: stored postings are named by them.
/// </summary>
static class SearchWords
{
    const LuceneVersion Rules = LuceneVersion.LUCENE_48;

    /// <summary>Runs of Thai, Lao, Khmer and Burmese, which the tokenizer leaves whole.</summary>
    static readonly string _unspaced = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    /// <summary>Keeps one tokenizer a thread.</summary>
    static readonly Analyzer _analyzer = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Rules, reader);
        var letters = new PersianNormalizationFilter(new ArabicNormalizationFilter(words));
        return new(words, new CJKBigramFilter(new LowerCaseFilter(Rules, new ASCIIFoldingFilter(letters))));
    });

    /// <summary>The words in order, repeats included.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var found = new List<string>();
        using var stream = _analyzer.GetTokenStream("", new StringReader(Plain(text)));
        var (word, type) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<ITypeAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (type.Type == _unspaced)
                found.AddRange(Pairs(word.ToString()!));
            else
                found.Add(Undotted(word.ToString()!));
        }
        stream.End();
        return found;
    }

    /// <summary>One name as one key: its words, a blank between each.</summary>
    public static string Name(string text) => Of(text) is { Count: > 0 } words ? string.Join(' ', words) : text.Trim().ToLowerInvariant();

    /// <summary>Whether a word is a single letter of a script without spaces, where postings are of pairs.</summary>
    public static bool IsLone(string word) => word is [>= '\u2E80'] || (word is [var high, _] && char.IsHighSurrogate(high));

    /// <summary>Without the marks that many leave out in typing, and with one sigma; what an apostrophe joins ("l'Europe", "İstanbul'da") stands apart.</summary>
    static string Plain(string text)
    {
        if (!Ascii.IsValid(text))
        {
            var whole = string.Concat(text.EnumerateRunes());
            text = string.Concat(whole.Normalize(NormalizationForm.FormKD).Where(letter => !IsMark(letter))).Normalize(NormalizationForm.FormKC);
        }
        return text.Replace('\'', ' ').Replace('’', ' ').Replace('ʼ', ' ').Replace('ς', 'σ');
    }

    /// <summary>Hyphens that only show at a line's end; accents and vowel points of Latin, Greek, Cyrillic, Hebrew and Arabic. In other scripts marks are letters.</summary>
    static bool IsMark(char letter) =>
        letter is '\u00AD' || letter is >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u0610' and <= '\u061A' or >= '\u064B' and <= '\u065F' or '\u0670'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    /// <summary>"u.s" is "us".</summary>
    static string Undotted(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsAsciiLetter(word[i]) : word[i] != '.')
                return word;
        }
        return word.Replace(".", "", StringComparison.Ordinal);
    }

    static IEnumerable<string> Pairs(string run)
    {
        var letters = StringInfo.ParseCombiningCharacters(run);
        if (letters.Length < 3)
            return [run];
        return Enumerable.Range(0, letters.Length - 1).Select(at => run[letters[at]..(at + 2 < letters.Length ? letters[at + 2] : run.Length)]);
    }
}
