using NewsProcessor.Reading.Newsroom;
using Xunit;

namespace NewsProcessor.Tests.Reading;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Mara Quill", "Mara Quill")]
    [InlineData("BY MARA QUILL AND TOM O'HARA", "MARA QUILL; TOM O'HARA")]
    [InlineData("By Mara Quill and Tom O'Hara in Ankara", "Mara Quill; Tom O'Hara | place Ankara")]
    [InlineData("By Mara Quill | Harbour News", "Mara Quill")]
    [InlineData("By Mara Quill, Political Editor", "Mara Quill")]
    [InlineData("By MARA QUILL, TOM O'HARA and JO VAN DER BERG", "MARA QUILL; TOM O'HARA; JO VAN DER BERG")]
    [InlineData("Von Jörg Altmann und Lena Süß, Kiel", "Jörg Altmann; Lena Süß | place Kiel")]
    [InlineData("Von Jörg Altmann/dpa", "Jörg Altmann | agencies Deutsche Presse-Agentur")]
    [InlineData("Par Amélie d'Arcy et Luc Benoît", "Amélie d'Arcy; Luc Benoît")]
    [InlineData("Por María R. Sahún", "María R. Sahún")]
    [InlineData("Di Marco Pizzi", "Marco Pizzi")]
    [InlineData("Автор: Андрей Иванов", "Андрей Иванов")]
    [InlineData("박준석 기자", "박준석")]
    [InlineData("순천, 광양 박준석 기자 pjs@harbourpost.example", "박준석")]
    [InlineData("Associated Press in Port Wrenna", " | agencies Associated Press | place Port Wrenna")]
    [InlineData("Mara Quill", "Mara Quill")]
    [InlineData("Mara Quill, Tom O'Hara", "Mara Quill; Tom O'Hara")]
    [InlineData("Harbour English - Reuters", " | agencies Reuters | of Harbour English")]
    [InlineData("AFP", " | agencies Agence France-Presse")]
    [InlineData("dpa/AP", " | agencies Deutsche Presse-Agentur, Associated Press")]
    [InlineData("Reuters", " | agencies Reuters")]
    [InlineData("Jörg Altmann und Lena Süß, Kiel", "Jörg Altmann; Lena Süß | place Kiel")]
    [InlineData("Mara Quill / HARBOURPOST.EXAMPLE / Sep 2, 2024, 17:07 IST", "Mara Quill")]
    [InlineData("Mara Quill@maraquill", "Mara Quill")]
    [InlineData("[mq] Mara Quill Redakteurin", "Mara Quill")]
    [InlineData("By Mara Quill For Harbourpost.Example", "Mara Quill")]
    [InlineData("By Mara Quill^0, Tom O'Hara & Jo Van Der Berg", "Mara Quill; Tom O'Hara; Jo Van Der Berg")]
    [InlineData("HP24 Redaktion", "HP24 Redaktion")]
    [InlineData("Valley Courier Staff", "Valley Courier Staff")]
    [InlineData("By Per Lunde, 2 October 2023", "Per Lunde")]
    [InlineData("Text von Jörg Altmann Illustration von Lena Süß", "Jörg Altmann")]
    [InlineData("By Mara Quill, photos by Tom O'Hara", "Mara Quill")]
    [InlineData("By Mara Quill | mquill@harbourpost.example", "Mara Quill")]
    [InlineData("By Mara Quill on Thu, Nov 9, 2023 at 4:00 am", "Mara Quill")]
    [InlineData("By Mara Quill last updated Nov 8, 2023", "Mara Quill")]
    [InlineData("By Mara Quill And Tom O'Hara For The Harbour Mail", "Mara Quill; Tom O'Hara")]
    [InlineData("ByJ.R. Quill", "J.R. Quill")]
    [InlineData("Veröffentlicht vonJörg Altmann 28. Februar 2016", "Jörg Altmann")]
    [InlineData("Von Lena Süß Kategorien: Mode 6. November 2023, 15:25 Uhr", "Lena Süß")]
    [InlineData("2. Februar 20202. Februar 2020 Lena Süß 3 Kommentare Hafen, Verkehr", "Lena Süß")]
    [InlineData("26. September 2019 Lena Süß Schreibe einen Kommentar", "Lena Süß")]
    [InlineData("By Mara Quill, staff writer", "Mara Quill")]
    [InlineData("By Mara Quill, Local Democracy Reporter", "Mara Quill")]
    [InlineData("Mara Quill and Tom O'Hara, West Africa Correspondents", "Mara Quill; Tom O'Hara")]
    [InlineData("By Mara Quill, Ph.D., and Tom O'Hara, MD", "Mara Quill; Tom O'Hara")]
    [InlineData("By MARA QUILL | Harbour Post | PUBLISHED: March 4, 2026 at 10:00 a.m. | UPDATED: March 5, 2026 at 9:12 a.m.", "MARA QUILL")]
    [InlineData("By Mara Quill and Tom O'Hara, MBC", "Mara Quill; Tom O'Hara")]
    [InlineData("By Mara Quill (Reuters)", "Mara Quill | agencies Reuters")]
    [InlineData("Autor:in: Lena Süß", "Lena Süß")]
    [InlineData("Autorin: Lena Süß, Projektleiterin der Hafenstiftung", "Lena Süß")]
    [InlineData("Mara Quill, Senior Reporter, and Tom O'Hara, Data Editor", "Mara Quill; Tom O'Hara")]
    [InlineData("By Mara Quill Twitter account of Mara Quill", "Mara Quill")]
    [InlineData("Von [mq] Lena Süß", "Lena Süß")]
    [InlineData("von Lena in Hafen, Verkehr", "Lena | place Hafen")]
    [InlineData("Von Redaktion", "Redaktion")]
    [InlineData("Redaktion Hafenbote Nord", "Redaktion Hafenbote Nord")]
    [InlineData("Newsdesk Newsdesk", " | of Newsdesk")]
    public void A_byline_is_read(string line, string expected)
    {
        var byline = Bylines.Read(line);
        Assert.NotNull(byline);
        Assert.Equal(expected, Shown(byline));
    }

    [Theory]
    [InlineData("By the time the ferry reached the harbour the storm was over")]
    [InlineData("Von der Küste bis zu den Alpen regnet es seit Tagen")]
    [InlineData("Council approves harbour plan")]
    [InlineData("De la mer à la montagne")]
    [InlineData("Read more")]
    [InlineData("Sign up")]
    [InlineData("Breaking News")]
    [InlineData("Keine Vorkasse, Keine Stornokosten")]
    [InlineData("Buch der Woche")]
    public void Other_lines_are_not_bylines(string line) => Assert.True(Bylines.Read(line) is null or { Authors.Count: 0 });

    [Theory]
    [InlineData("14:07 | By Mara Quill", "Mara Quill")]
    [InlineData("05.02.2020 - Von Lena Süß", "Lena Süß")]
    [InlineData("05.02.2020 - Redaktion: Lena Süß (Pressesprecherin der Hafenstiftung)", "Lena Süß")]
    [InlineData("Published 3 hours ago by Mara Quill", "Mara Quill")]
    [InlineData("Posted in Harbour by maraquill on August 3, 2019", "maraquill")]
    [InlineData("Veröffentlicht am 13. März 2019 von Lena Süß", "Lena Süß")]
    public void A_part_of_a_line_is_read(string line, string expected) => Assert.Equal(expected, Shown(Bylines.Within(line)!));

    [Theory]
    [InlineData("By Mara Quill and AP", "Mara Quill; AP")]
    [InlineData("Von dpa", "dpa")]
    [InlineData("By Mara Quill The Associated Press", "Mara Quill")]
    [InlineData("dpa, HP-Redaktion", "dpa; HP-Redaktion")]
    public void Agencies_sign_as_printed(string line, string expected) => Assert.Equal(expected, string.Join("; ", Bylines.Read(line)!.Signed.Select(author => author.Name)));

    [Theory]
    [InlineData("By Mara Quill, Tom O'Hara", "Mara Quill; Tom O'Hara")]
    [InlineData("Mara Quill", "Mara Quill")]
    [InlineData("mara quill", "mara quill")]
    [InlineData("AFP", " | agencies Agence France-Presse")]
    [InlineData("Quill, Mara", "Mara Quill")]
    [InlineData("Cher", "Cher")]
    [InlineData("Harbour Office for Rivers and Forests", " | of Harbour Office for Rivers and Forests")]
    [InlineData("La Gazzetta", " | of La Gazzetta")]
    [InlineData("Bay Sentinel", " | of Bay Sentinel")]
    [InlineData("Hafenamt für Wasser und Schifffahrt", "Hafenamt für Wasser und Schifffahrt")]
    public void A_metadata_value_is_read(string value, string expected) => Assert.Equal(expected, Shown(Bylines.Names(value)));

    static string Shown(Byline byline) =>
        string.Join("; ", byline.Authors.Select(author => author.Name))
        + (byline.InfoSources.Count > 0 ? " | agencies " + string.Join(", ", byline.InfoSources) : "")
        + (byline.Publisher is { } publisher ? " | of " + publisher : "")
        + (byline.Place is { } place ? " | place " + place : "");
}
