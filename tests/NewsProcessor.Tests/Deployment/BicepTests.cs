using Xunit;

namespace NewsProcessor.Tests.Deployment;

/// <summary>Whatever the compiler and its linter have to say is an error.</summary>
public sealed class BicepTests : IDisposable
{
    readonly string _infra = Bicep.CopyOfInfra();

    [Theory]
    [InlineData("build")]
    [InlineData("lint")]
    public async Task Every_file_is_clean(string verb) => Assert.Equal((0, ""), await Bicep.RunAsync(_infra, verb, "--pattern", "./**/*.bicep"));

    [Theory]
    [InlineData("param never string\n", "no-unused-params")]
    [InlineData("output address string = 'https://news.blob.core.windows.net'\n", "no-hardcoded-env-urls")]
    [InlineData("@secure()\nparam key string = 'k'\noutput given string = key\n", "secure-parameter-default")]
    [InlineData("resource s 'Microsoft.Storage/storageAccounts@2021-01-01' existing = { name: 'news' }\noutput id string = s.id\n", "use-recent-api-versions")]
    [InlineData("param name string\noutput given string = name\n", "use-description-params")]
    [InlineData("resource s 'Microsoft.Storage/storageAccounts@2025-06-01' = { name: 'news' }\n", "BCP035")]
    public async Task A_bad_file_fails(string content, string because)
    {
        await File.WriteAllTextAsync(Path.Combine(_infra, "bad.bicep"), content, TestContext.Current.CancellationToken);
        var (exit, said) = await Bicep.RunAsync(_infra, "lint", "bad.bicep");
        Assert.Contains(because, said, StringComparison.Ordinal);
        // The linter's rules fail by themselves; what the compiler only warns of is noticed by its words.
        Assert.Equal(because.StartsWith("BCP", StringComparison.Ordinal) ? 0 : 1, exit);
    }

    public void Dispose() => Directory.Delete(_infra, recursive: true);
}
