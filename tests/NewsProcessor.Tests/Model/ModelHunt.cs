using System.Globalization;

namespace NewsProcessor.Tests.Model;

/// <summary>Looks for a sequence of steps that brings the system apart from the model, and for the shortest part of it that does.</summary>
static class ModelHunt
{
    /// <summary>Runs seed after seed until the time is over or one fails.</summary>
    /// <returns>How many sequences were run, and the failing one, made small; null where all were clean.</returns>
    public static async Task<(int Sequences, string? Fault)> RunAsync(int firstSeed, TimeSpan time, Action<int>? report = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        var count = 0;
        for (var seed = firstSeed; TimeProvider.System.GetElapsedTime(began) < time; seed++, count++)
        {
            var steps = new ModelScript(seed).Steps();
            if (await ModelRun.FaultOfAsync(steps, seed) is { } fault)
                return (count + 1, await DescribeAsync(steps, seed, fault));
            report?.Invoke(count + 1);
        }
        return (count, null);
    }

    static async Task<string> DescribeAsync(IReadOnlyList<Step> steps, int seed, string fault)
    {
        (steps, fault) = await ShrunkAsync(steps, seed, fault);
        return string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, shortened to {steps.Count} steps:\n  {string.Join("\n  ", steps)}\n{fault}");
    }

    /// <summary>Takes parts away as long as the rest still fails.</summary>
    static async Task<(IReadOnlyList<Step>, string)> ShrunkAsync(IReadOnlyList<Step> steps, int seed, string fault)
    {
        for (var smaller = true; smaller;)
        {
            smaller = false;
            foreach (var candidate in Smaller(steps))
            {
                if (await ModelRun.FaultOfAsync(candidate, seed) is not { } still)
                    continue;
                (steps, fault, smaller) = (candidate, still, true);
                break;
            }
        }
        return (steps, fault);
    }

    static IEnumerable<IReadOnlyList<Step>> Smaller(IReadOnlyList<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
            yield return [.. steps.Take(i), .. steps.Skip(i + 1)];
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var simpler in steps[i] is Work work ? Simpler(work) : [])
                yield return [.. steps.Take(i), simpler, .. steps.Skip(i + 1)];
        }
    }

    static IEnumerable<Work> Simpler(Work work)
    {
        if (work.Meanwhile is not null)
            yield return work with { Meanwhile = null };
        for (var i = 0; i < work.Jobs.Count; i++)
        {
            if (work.Jobs.Count > 1)
                yield return work with { Jobs = [.. work.Jobs.Take(i), .. work.Jobs.Skip(i + 1)] };
            if (work.Jobs[i].Mishap is not null)
                yield return work with { Jobs = [.. work.Jobs.Take(i), work.Jobs[i] with { Mishap = null }, .. work.Jobs.Skip(i + 1)] };
        }
    }
}
