using NewsProcessor.Reading.Models;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Training.Texts;

/// <summary>Trains the model of papers' names, on pages whose publisher is known and said on them.</summary>
sealed class MastheadTraining
{
    /// <summary>What a publisher that our own page reader found in a page's metadata counts beside one of gold.</summary>
    const float TrustInPrinted = 0.5f;

    /// <summary>On how many sites a name is everybody's.</summary>
    const int FewestSites = 6;

    readonly List<Page> _pages;

    /// <param name="cases">Texts and printed pages.</param>
    /// <param name="folds">The folds' models of blocks: a page is taken apart as by models that did not see its site.</param>
    public MastheadTraining(IEnumerable<GoldCase> cases, IReadOnlyList<BlockModels> folds) =>
        _pages = [.. cases.Where(gold => gold.Publisher is not null || gold.Set == CleanTexts.Set).Select(gold => new Page(gold, folds[Trainer.FoldOf(gold)])).Where(page => page.Names.Count > 0)];

    /// <summary>The model trained on all pages, and those of each fold, trained on the other folds' sites.</summary>
    public (TreeModel All, TreeModel[] Folds) Run()
    {
        var pages = _pages.Where(page => page.Gold.Publisher is null || page.Labels.Contains(1)).ToList();
        var folds = Enumerable.Range(0, Trainer.Folds).Select(fold => Fit(pages.Where(page => Trainer.FoldOf(page.Gold) != fold))).ToArray();
        foreach (var set in pages.GroupBy(page => page.Gold.Set))
            Console.WriteLine($"publisher of {set.Key}: {Outcomes(set, folds)} on sites not trained on");
        return (Fit(pages), folds);
    }

    /// <summary>The names that many sites print, a line for each number of sites, most first.</summary>
    public IEnumerable<string> CommonNames() => _pages
        .SelectMany(page => page.Printed.Select(key => (Key: key, page.Gold.Site))).Distinct()
        .GroupBy(name => name.Key, (key, sites) => (Key: key, Sites: sites.Count())).Where(name => name.Sites >= FewestSites && name.Key.Length > 0)
        .GroupBy(name => name.Sites, name => name.Key).OrderByDescending(names => names.Key)
        .Select(names => $"{names.Key} {string.Join(' ', names.Order(StringComparer.Ordinal))}");

    static string Outcomes(IEnumerable<Page> pages, TreeModel[] folds)
    {
        var (right, wrong, open) = (0, 0, 0);
        foreach (var page in pages)
        {
            if (page.Mastheads.Likeliest(folds[Trainer.FoldOf(page.Gold)]) is not { } answer)
                open++;
            else if (page.Gold.Publisher is { } wanted && Mastheads.Key(answer) == Mastheads.Key(wanted))
                right++;
            else
                wrong++;
        }
        return $"{right} right, {wrong} wrong, {open} left open";
    }

    static TreeModel Fit(IEnumerable<Page> pages)
    {
        var (rows, labels, weights, texts) = (new List<float[]>(), new List<float>(), new List<float>(), new List<int>());
        foreach (var (text, page) in pages.Index())
        {
            rows.AddRange(page.Mastheads.Rows.Select(row => row.Values));
            labels.AddRange(page.Labels);
            weights.AddRange(page.Labels.Select(_ => page.Gold.Set == PrintedPages.Set ? TrustInPrinted : 1));
            texts.AddRange(page.Labels.Select(_ => text));
        }
        return new Boosting(trees: 400, depth: 4, rate: 0.12f, ridge: 1).Train(rows, [.. labels], [.. weights], rows[0].Length, [.. texts]);
    }

    /// <summary>A case with the names on it, of which one at most is the right one.</summary>
    sealed class Page
    {
        readonly TextPage _page;

        public Page(GoldCase gold, BlockModels models)
        {
            (Gold, _page) = (gold, TextPage.Of(gold.Text, models));
            Mastheads = Mastheads.Of(_page, TextByline.Find(_page)?.Byline);
            var wanted = gold.Publisher is null ? null : Mastheads.Key(gold.Publisher);
            Labels = [.. Names.Select(name => Mastheads.Key(name.Name) == wanted ? 1f : 0)];
        }

        public GoldCase Gold { get; }
        public Mastheads Mastheads { get; }

        /// <summary>The keys of all names around the story, those too that are not worth asking about.</summary>
        public IEnumerable<string> Printed => new MastheadScan(_page, house: null).Names.Where(name => name.Apart > 0).Select(name => Mastheads.Key(name.Name)).Distinct();

        public IReadOnlyList<Masthead> Names => Mastheads.Names;
        public float[] Labels { get; }
    }
}
