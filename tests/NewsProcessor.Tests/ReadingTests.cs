using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void An_empty_file_is_refused_with_a_reason()
    {
        var item = Assert.Single(ArticleReader.Read(new NewsFile("empty.txt", default)));
        Assert.Contains("0 bytes", item.Refusal, StringComparison.Ordinal);
    }
}
