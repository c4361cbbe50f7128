namespace NewsProcessor.Benchmarks;

/// <summary>One way of working through a set, and what its rounds cost.</summary>
sealed class Measured(string name, Action work)
{
    readonly Action _work = work;
    readonly List<double> _seconds = [];
    readonly List<long> _allocated = [];

    public string Name => name;

    /// <summary>Median processor time of a round; other programs on the machine do not count.</summary>
    public double Seconds => _seconds.Order().ElementAt(_seconds.Count / 2);

    public long Allocated => _allocated.Order().ElementAt(_allocated.Count / 2);

    public void Round()
    {
        GC.Collect();
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        _work();
        _seconds.Add((Environment.CpuUsage.TotalTime - time).TotalSeconds);
        _allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>Turns without a faster one after which all is compiled for speed, and how many are spent on that at most.</summary>
    const int Settled = 4, MostWarmUps = 40;

    /// <summary>What counts as faster: less than this share of the fastest turn so far.</summary>
    const double Faster = 0.97;

    /// <summary>Measures in turns, so that what disturbs the machine disturbs all; warm, which is once turns get no faster.</summary>
    public static void Alternate(IReadOnlyList<Measured> all, int rounds)
    {
        var (fastest, since) = (TimeSpan.MaxValue, 0);
        for (var turn = 0; turn < MostWarmUps && since < Settled; turn++, since++)
        {
            var time = Environment.CpuUsage.TotalTime;
            foreach (var one in all)
                one._work();
            time = Environment.CpuUsage.TotalTime - time;
            if (time < fastest * Faster)
                (fastest, since) = (time, -1);
        }
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in all)
                one.Round();
        }
    }
}
