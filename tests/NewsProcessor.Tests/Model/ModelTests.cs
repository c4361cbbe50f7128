using Xunit;

namespace NewsProcessor.Tests.Model;

/// <summary>Whatever happens, in whatever order, the system ends as the model. More of it: see the verb "model" of the benchmarks.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Random_uploads_changes_deletions_crashes_and_faults_end_as_the_model_says()
    {
        var (sequences, fault) = await Task.Run(() => ModelHunt.RunAsync(firstSeed: 1, TimeSpan.FromSeconds(12)));
        Assert.True(fault is null, fault);
        Assert.True(sequences > 0);
    }
}
