namespace NewsProcessor.Articles.Search;

/// <summary>What one page may cost before it is given as it is.</summary>
/// <param name="Calls">Storage calls.</param>
/// <param name="Time">From the first call on.</param>
public sealed record SearchLimits(int Calls, TimeSpan Time)
{
    /// <summary>A page of 200 found among as many that only look right, and half the time that gateways allow.</summary>
    public static SearchLimits Usual { get; } = new(600, TimeSpan.FromSeconds(10));
}

/// <summary>What is left of <see cref="SearchLimits"/>.</summary>
sealed class SearchBudget(SearchLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    long _start = clock.GetTimestamp();
    int _spent;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Takes calls, unless they are all used up or time is.</summary>
    public bool TrySpend(int calls = 1) =>
        Volatile.Read(ref _spent) < limits.Calls && clock.GetElapsedTime(_start) < limits.Time && Interlocked.Add(ref _spent, calls) > 0;

    /// <summary>Begins again, where nothing would have been achieved otherwise.</summary>
    public void Renew() => (_spent, _start) = (0, clock.GetTimestamp());
}
