using NewsProcessor.Tests.Model;

namespace NewsProcessor.Benchmarks;

/// <summary>Runs the model of the tests for as long as told.</summary>
static class ModelVerb
{
    const int ReportEvery = 1000;

    /// <returns>The exit code: 1 when a sequence failed, which is printed in its shortest form.</returns>
    public static async Task<int> RunAsync(TimeSpan time, int seed)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (sequences, fault) = await ModelHunt.RunAsync(seed, time, report: done =>
        {
            if (done % ReportEvery == 0)
                Console.WriteLine($"{done} sequences clean after {TimeProvider.System.GetElapsedTime(began):hh\\:mm\\:ss}");
        });
        Console.WriteLine(fault ?? $"{sequences} sequences clean, seeds {seed} to {seed + sequences - 1}, in {TimeProvider.System.GetElapsedTime(began):hh\\:mm\\:ss}.");
        return fault is null ? 0 : 1;
    }
}
