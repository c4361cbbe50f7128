using System.Text;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>What is a table of articles, and what only looks like one.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData("story.txt", "Text, title, and a summary: what makes a story\n\nThe trainer wrote three words on the board, the title, the text and the summary, and nobody asked why.")]
    [InlineData("story.txt", "Title, text\nA story follows, after a line, that nobody expected to hold commas.")]
    [InlineData("story.txt", "Headline; summary\n\nThe council met; nothing was decided.")]
    [InlineData("story.txt", "Title: Boat sinks\nDate: 2024-03-11\nSource: Harbour Post\n\nA boat sank on Monday in the harbour, and its crew of two swam ashore.")]
    [InlineData("table.md", "| Title | Text |\n|-------|------|\n| Boats | Sink |\n")]
    [InlineData("story.md", "---\ntitle: Boats, nets and ropes\ntext: none\n---\n\nThe boats, the nets and the ropes were sold.")]
    [InlineData("people.txt", "name,url\nNora Vale,https://harbour-post.example/vale\n")]
    [InlineData("people.csv", "name,email\nNora Vale,nora@harbour-post.example\n")]
    [InlineData("list.json", "[{\"title\":\"Boat sinks\",\"text\":\"A boat sank.\"},{\"title\":\"Net torn\",\"text\":\"A net tore.\"}]")]
    [InlineData("message.eml", "From: desk@harbour-post.example\nSubject: title,text\nDate: Mon, 11 Mar 2024 10:15:00 +0100\nMessage-ID: <1@harbour-post.example>\n\ntitle,text\nBoat sinks,A boat sank.\n")]
    public void What_only_starts_like_a_table_is_none(string name, string content) =>
        Assert.DoesNotContain(Read(name, content), item => item.Article?.Source.Format == "CSV" || item.Refusal?.Contains("header", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("export", "title,text\nBoat sinks,A boat sank.\n")]
    [InlineData("export.txt", "\uFEFF  TITLE ; Body Text\r\nBoat sinks;A boat sank.\r\n")]
    [InlineData("export.txt", "\n\"Title\"\t\"articleBody\"\n\"Boat sinks\"\t\"A boat sank.\"")]
    [InlineData("export.txt", "id, title, text\n1, \"Boat sinks\", \"A boat sank.\"\n")]
    [InlineData("export.txt", "title|text\rBoat sinks|A boat sank.\r")]
    [InlineData("export.txt", "title,text,,\nBoat sinks,A boat sank.\n")]
    [InlineData("export.csv", "title,text\nBoat sinks,A boat sank.,,\n")]
    [InlineData("export.csv", "sep=,\ntitle,text\nBoat sinks,A boat sank.\n")]
    [InlineData("export.csv", "Titolo;Testo\nBoat sinks;A boat sank.\n")]
    [InlineData("export.csv", "Titular;Contenido\nBoat sinks;A boat sank.\n")]
    [InlineData("export.csv", "Kop;Inhoud\nBoat sinks;A boat sank.\n")]
    public void A_row_is_an_article(string name, string content)
    {
        var article = Assert.Single(Read(name, content)).Article;
        Assert.Equal(("CSV", "Boat sinks", "A boat sank."), (article?.Source.Format, article?.Headline, article?.ArticleBody));
    }

    [Fact]
    public void A_name_makes_a_table_of_a_header_whose_first_row_breaks()
    {
        var items = Read("export.csv", "title,text\nBoat sinks,A boat sank, and another.\nNet torn,A net tore.\n");
        Assert.StartsWith("The row on line 2 has 3 cells where the header has 2.", items[0].Refusal, StringComparison.Ordinal);
        Assert.Equal("Net torn", items[1].Article?.Headline);
    }

    static IReadOnlyList<ReadItem> Read(string name, string content) => ArticleReader.Read(new NewsFile(name, Encoding.UTF8.GetBytes(content)));
}
