using NewsProcessor.Writing;
using Xunit;

namespace NewsProcessor.Tests.House;

/// <summary>A writer that is on no list is never asked.</summary>
public sealed class WriterTests
{
    [Fact]
    public void Every_writer_is_listed_once_under_a_name_of_its_own()
    {
        Assert.Equal(Classes<IArticleWriter>(), ArticleWriters.All.Select(writer => writer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(Classes<IFeedWriter>(), ArticleWriters.Feeds.Select(writer => writer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Distinct(ArticleWriters.All.Select(writer => writer.Name));
        Assert.Distinct(ArticleWriters.Feeds.Select(writer => writer.Name));
    }

    static IEnumerable<string> Classes<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);
}
