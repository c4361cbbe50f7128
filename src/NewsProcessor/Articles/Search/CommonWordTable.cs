using System.Collections.Frozen;

namespace NewsProcessor.Articles.Search;

/// <summary>
/// Words that stand in most texts of a language and tell little: articles, conjunctions, the commonest prepositions, folded as <see cref="SearchWords"/> folds.
/// They have no posting lists; a query that names one looks at the text itself. A word that means something in another of these languages is left out
/// ("war", "will", "men"). A change here asks for the index to be rebuilt.
/// </summary>
static class CommonWordTable
{
    static readonly FrozenSet<string> _words = string.Join(' ',
        "a an and are as at be but by for from has have he her his if in into is it its not of on or she that the their then there these they this to was were which with",
        "der das und den von zu mit sich des auf fur ist im dem nicht ein eine einen einem einer auch als es hat bei nach am aus wird uber um sind oder",
        "le la les de du et en un une des au aux dans par pour sur qui que ne pas plus est sont avec ce cette se il elle",
        "el los las y del una por con para su al lo como mas pero sus le ha es",
        "il lo gli di che per una con del della dei delle nel nella al alla sono non e ed si da",
        "o os e do da dos das em no na nos nas um uma para com nao ao aos pelo pela",
        "het een van voor met op aan dat zijn niet te bij ook naar om uit",
        "ve bir bu da de icin ile olarak cok daha gibi kadar",
        "i w z na do sie nie ze o jest od po za dla",
        "och att det som pa av ar den till med",
        "og i pa til av er som det",
        "και το η ο του τησ την των στο στη με για",
        "и в не на с что по к из у за от о для но",
        "і й та у в на з що до не",
        "في من علي الي عن ان ما هذا هذه التي الذي مع",
        "و در به از كه اين با را است براي",
        "של את על לא הוא זה עם גם אל").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of them, or a single Latin letter or digit.</summary>
    public static bool Holds(string word) => word is [(>= 'a' and <= 'z') or (>= '0' and <= '9')] || _words.Contains(word);
}
