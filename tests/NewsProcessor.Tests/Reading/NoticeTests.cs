using System.Globalization;
using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using NewsProcessor.Reading.Newsroom;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>What desks write above a story: held back until a time, corrected, taken down.</summary>
public sealed class NoticeTests
{
    const string Story = "Harbour to be dredged next year\nBy Mara Quill\n\nPORT ELLERY (Example Press) - The harbour will be dredged next year, the council said on Thursday after a long debate about the cost.\n\nFishermen had asked for the work since the storm of two winters ago, when the channel silted up.\n";

    [Theory]
    [InlineData("EMBARGOED TO 0001 Friday September 9", "2016-09-08T13:24:46+01:00", "2016-09-09T00:01:00+01:00")]
    [InlineData("Embargoed until 10:00 GMT, 5 March 2024", null, "2024-03-05T10:00:00+00:00")]
    [InlineData("STRICTLY EMBARGOED UNTIL 6 a.m. EST on Monday, January 15, 2024", null, "2024-01-15T06:00:00-05:00")]
    [InlineData("Hold for release until 2359 GMT March 5, 2024", null, "2024-03-05T23:59:00+00:00")]
    [InlineData("NOT FOR PUBLICATION BEFORE 00:01 BST on 9 September 2016", null, "2016-09-09T00:01:00+01:00")]
    [InlineData("Sperrfrist: 9. September 2022, 10.00 Uhr MESZ", null, "2022-09-09T10:00:00+02:00")]
    [InlineData("Achtung, Sperrfrist bis 9. September 2022, 10.00 Uhr", "2022-09-08T17:00:00+02:00", "2022-09-09T10:00:00+02:00")]
    public void The_end_of_an_embargo_is_read_from_its_line(string line, string? published, string expected)
    {
        DateTimeOffset? near = published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture);
        Assert.True(EmbargoLine.Is(line));
        var end = EmbargoLine.End(line, new DateHints { Near = near, UtcOffsetMinutes = near is { } known ? (int)known.Offset.TotalMinutes : null });
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), end?.Value);
    }

    [Theory]
    [InlineData("EMBARGOED TO 0001 Friday September 9")]
    [InlineData("Embargoed until the minister has spoken")]
    [InlineData("UNDER EMBARGO")]
    public void An_embargo_whose_end_cannot_be_told_withholds_the_story(string line)
    {
        var article = Read($"{line}\n\n{Story}");
        Assert.Equal(PubStatus.Withheld, article.PubStatus);
        Assert.Null(article.EmbargoedUntil);
        Assert.Equal("Harbour to be dredged next year", article.Headline);
        Assert.Equal(line, article.EdNote);
        Assert.DoesNotContain(line, article.ArticleBody, StringComparison.Ordinal);
        Assert.Contains(article.Warnings, warning => warning.Contains("withheld", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Embargo on timber to be lifted next year")]
    [InlineData("Embargo lifted: Harbour to be dredged")]
    [InlineData("EMBARGO AUFGEHOBEN")]
    [InlineData("The report was embargoed until Friday, and then it leaked")]
    public void A_line_about_an_embargo_keeps_nothing_back(string line) => Assert.False(EmbargoLine.Is(line));

    [Theory]
    [InlineData("MANDATORY KILL", "kill")]
    [InlineData("KILL - Harbour story", "kill")]
    [InlineData("STORY WITHDRAWN: Harbour to be dredged", "withdrawal")]
    [InlineData("WITHDRAWN-Harbour to be dredged next year", "withdrawal")]
    public void An_order_to_take_a_story_down_is_no_story(string headline, string changeType)
    {
        var article = Read($"{headline}\n\nEditors: please kill the story headlined \"Harbour to be dredged next year\", which moved at 1015 GMT on Thursday. The council has not decided yet.\n");
        Assert.Equal((PubStatus.Canceled, changeType), (article.PubStatus, article.ChangeType));
    }

    [Theory]
    [InlineData("CORRECTED-Harbour to be dredged next year", "correction")]
    [InlineData("REFILE-Harbour to be dredged next year", "refile")]
    [InlineData("RPT-Harbour to be dredged next year", "repeat")]
    [InlineData("UPDATE 2-Harbour to be dredged next year", "update")]
    [InlineData("ADVISORY: Harbour to be dredged next year", "advisory")]
    public void A_headlines_marker_tells_the_kind_of_version(string headline, string changeType)
    {
        var article = Read(Story.Replace("Harbour to be dredged next year", headline, StringComparison.Ordinal));
        Assert.Equal((PubStatus.Usable, changeType, "Harbour to be dredged next year"), (article.PubStatus, article.ChangeType, article.Headline));
    }

    [Theory]
    [InlineData("Harbour to be dredged next year")]
    [InlineData("Shop withdraws pram after complaint")]
    [InlineData("Kill the lights, says council")]
    public void A_story_is_no_notice(string headline)
    {
        var article = Read(Story.Replace("Harbour to be dredged next year", headline, StringComparison.Ordinal));
        Assert.Equal((PubStatus.Usable, null), (article.PubStatus, article.ChangeType));
    }

    static Article Read(string text) => Assert.Single(ArticleReader.Read(new NewsFile("story.txt", Encoding.UTF8.GetBytes(text)))).Article!;
}
