namespace NewsProcessor.Tests.Model;

/// <summary>Random steps over few blobs and stories, so that they meet: the same seed gives the same steps.</summary>
sealed class ModelScript(int seed)
{
    static readonly string[] _blobs = ["one", "two", "three", "four"];

    readonly Random _random = new(seed);

    public IReadOnlyList<Step> Steps()
    {
        var steps = new List<Step>();
        for (var count = _random.Next(2, 14); count > 0; count--)
            steps.AddRange(_random.Next(12) == 0 ? Meeting() : [Next()]);
        return steps;
    }

    /// <summary>Two instances read one story from two blobs.</summary>
    IEnumerable<Step> Meeting()
    {
        var (one, other) = (Pick("one", "two"), Pick("three", "four"));
        var story = Pick("a", "b");
        return [new Put(one, ModelFile.Story(story, Version())), new Put(other, ModelFile.Story(story, Version())), new Work([new(one, Trouble()), new(other, null)], _random.Next(1000), null)];
    }

    Step Next() => _random.Next(11) switch
    {
        < 4 => new Put(Blob(), File()),
        4 => _random.Next(3) == 0 ? new Remove(Blob()) : new Pass(TimeSpan.FromSeconds(_random.Next(3))),
        5 => new Pass(TimeSpan.FromMinutes(_random.Next(1, 40))),
        6 => new Follow(),
        _ => Working(),
    };

    Work Working()
    {
        var jobs = Enumerable.Range(0, _random.Next(4) switch { 0 => 2, 1 when _random.Next(3) == 0 => 3, _ => 1 }).Select(_ => Job()).ToList();
        return new(jobs, _random.Next(1000), _random.Next(3) == 0 ? new(_random.Next(1, 40), Meanwhile()) : null);
    }

    Job Job() => _random.Next(12) switch
    {
        < 2 => new(null, Trouble()),
        2 or 3 => new(Blob(), Trouble(), Deletes: true),
        _ => new(Blob(), Trouble()),
    };

    Step Meanwhile() => _random.Next(6) switch
    {
        < 2 => new Put(Blob(), File()),
        < 4 => new Remove(Blob()),
        4 => new Pass(TimeSpan.FromSeconds(_random.Next(1, 60))),
        _ => new Follow(),
    };

    /// <summary>Calls up to about the number that a job makes.</summary>
    Mishap? Trouble() => _random.Next(3) == 0 ? new(Pick(Enum.GetValues<MishapKind>()), _random.Next(1, 25)) : null;

    ModelFile File() => _random.Next(8) switch
    {
        0 => ModelFile.Empty,
        1 or 2 => ModelFile.Plain(_random.Next(3)),
        3 => ModelFile.Several(Pick("p", "pq", "qp", "pqr"), Version(), _random.Next(2) == 0 ? null : _random.Next(1, 120)),
        4 => ModelFile.Story("n", Version(), Pick("usable", "canceled"), Pick("a", "b", "ab"), _random.Next(4) == 0 ? _random.Next(1, 120) : null),
        _ => ModelFile.Story(Pick("a", "b", "c"), Version(), Pick("usable", "usable", "usable", "withheld", "canceled"), "", _random.Next(4) == 0 ? _random.Next(1, 120) : null),
    };

    int Version() => _random.Next(1, 4);

    string Blob() => Pick(_blobs);

    T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
