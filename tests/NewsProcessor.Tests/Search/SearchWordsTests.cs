using NewsProcessor.Articles.Search;
using Xunit;

namespace NewsProcessor.Tests.Search;

/// <summary>What counts as a word, and as the same word.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Erdoğan'ın İstanbul ziyareti, IŞIK ve ışık", "erdogan in istanbul ziyareti isik ve isik")]
    [InlineData("L’Europe déçue à l'Élysée", "l europe decue a l elysee")]
    [InlineData("U.S. envoy; e-mail at example.com, 3.14 km", "us envoy e mail at example.com 3.14 km")]
    [InlineData("Łódź, Ærø, Straße, smørrebrød", "lodz aero strasse smorrebrod")]
    [InlineData("Brenn\u00adpunkt", "brennpunkt")]
    [InlineData("Ἀθῆναι: ΟΔΟΣ και οδός", "αθηναι οδοσ και οδοσ")]
    [InlineData("Ёлка и ёлка, Йод", "елка и елка иод")]
    [InlineData("المدينة الأولى وأَحْمَد", "المدينه الاولي واحمد")]
    [InlineData("שָׁלוֹם עולם", "שלום עולם")]
    [InlineData("北京市长", "北京 京市 市长")]
    [InlineData("東京タワー", "東京 京タ タワ ワー")]
    [InlineData("서울시가", "서울 울시 시가")]
    [InlineData("ภาษาไทย", "ภา าษ ษา าไ ไท ทย")]
    [InlineData("हिन्दी में समाचार", "हिन्दी में समाचार")]
    [InlineData("ＮＥＷＳ ① 😀 — !", "news 1")]
    [InlineData("\ud800 broken\udc00 half", "broken half")]
    public void Words_are_folded_alike_in_every_script(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void An_article_gets_at_most_40_words_and_its_headline_comes_first()
    {
        var summary = new Articles.ArticleSummary
        {
            Id = new('a', 26),
            ItemType = "text",
            Headline = "Mayor opens the bridge",
            Description = string.Join(' ', Enumerable.Range(0, 100).Select(n => new string((char)('b' + n % 20), 2 + n / 10) + "x" + n)),
        };
        var words = ListNames.Of(summary).Where(name => name.Kind == ListName.Word).Select(name => name.Name).ToList();
        Assert.Equal(["mayor", "opens", "bridge"], words.Take(3));
        Assert.Equal(40, words.Count);
    }
}
