namespace NewsProcessor.Tests.Scale;

/// <summary>Ranks from 0 as frequent as words are in a language: the n-th has 1/n of the first's share.</summary>
sealed class Zipf
{
    readonly double[] _shares;

    /// <param name="count">How many ranks.</param>
    public Zipf(int count)
    {
        (_shares, var sum) = (new double[count], 0.0);
        for (var rank = 0; rank < count; rank++)
            _shares[rank] = sum += 1.0 / (rank + 1);
    }

    public int Draw(Random random)
    {
        var at = Array.BinarySearch(_shares, random.NextDouble() * _shares[^1]);
        return Math.Min(_shares.Length - 1, at < 0 ? ~at : at);
    }
}
