namespace NewsProcessor.Benchmarks;

/// <summary>One way of working through a set, and what its rounds cost.</summary>
sealed class Measured(string name, Action work)
{
    readonly List<double> _seconds = [];
    readonly List<long> _allocated = [];

    public string Name => name;

    /// <summary>Median processor time of a round; other programs on the machine do not count.</summary>
    public double Seconds => _seconds.Order().ElementAt(_seconds.Count / 2);

    public long Allocated => _allocated.Order().ElementAt(_allocated.Count / 2);

    public void WarmUp() => work();

    public void Round()
    {
        GC.Collect();
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        work();
        _seconds.Add((Environment.CpuUsage.TotalTime - time).TotalSeconds);
        _allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>Measures in turns, so that what disturbs the machine disturbs all.</summary>
    public static void Alternate(IReadOnlyList<Measured> all, int rounds)
    {
        for (var round = -2; round < rounds; round++)
        {
            foreach (var one in all)
            {
                if (round < 0)
                    one.WarmUp();
                else
                    one.Round();
            }
        }
    }
}
