using System.Globalization;
using NewsProcessor.Reading.Newsroom;
using Xunit;

namespace NewsProcessor.Tests.Reading;

public sealed class NewsDatesTests
{
    /// <summary>
    /// A line, then the dates expected in it, apart by "; ": ISO with the offset where one is printed, "P" or "M" for the role, "year" or "zone" for what is inferred.
    /// The hints after it: language (or language-region), a sure date, other parts as "name=value".
    /// </summary>
    static readonly (string Line, string Expected, string Hints)[] _printed =
    [
        ("January 28, 2025 11:30 am (Updated 11:54 am)", "2025-01-28T11:30; 2025-01-28T11:54 M", ""),
        ("Jan. 28th, 2025, 4:15 p.m. ET", "2025-01-28T16:15-05:00", ""),
        ("July 4, 2024 at 9 AM EDT", "2024-07-04T09:00-04:00", ""),
        ("Posted: 11:30 PM, Jul 28, 2025 PT", "2025-07-28T23:30 P", ""),
        ("By Ann Doe | Published: 11:30 EDT, 28 January 2025 | Updated: 12:45 EDT, 29 January 2025", "2025-01-28T11:30-04:00 P; 2025-01-29T12:45-04:00 M", ""),
        ("Tue, 28 Jan 2025 11:30:05 GMT", "2025-01-28T11:30:05+00:00", ""),
        ("Tue Jan 28 2025 11:30:00 GMT+0100 (Central European Standard Time)", "2025-01-28T11:30:00+01:00", ""),
        ("Tue Jan 28 11:30:00 UTC 2025", "2025-01-28T11:30:00+00:00", ""),
        ("Wednesday, 28 January, 2026, 11:30 IST", "2026-01-28T11:30+05:30", "en-IN"),
        ("Wednesday, 28 January, 2026, 11:30 IST", "2026-01-28T11:30", "en"),
        ("Published Tue, Jan 28 20252:23 PM EST", "2025-01-28T14:23-05:00 P", ""),
        ("Harbour ReviewJanuary 28, 2025", "2025-01-28", ""),
        ("28-Jan-25", "2025-01-28", ""),
        ("28 Jan '25", "2025-01-28", ""),
        ("28. Januar 2025, 11.30 Uhr", "2025-01-28T11:30", "de"),
        ("Aktualisiert am 28.01.2025 um 9:05 Uhr", "2025-01-28T09:05 M", "de"),
        ("25.4.24", "2024-04-25", "de"),
        ("4. Feb. 2025 | 10:11 Uhr", "2025-02-04T10:11", "de"),
        ("28. Jänner 2025", "2025-01-28", "de-AT"),
        ("Publié le 28/01/2025 à 11:30, mis à jour le 02/02/2025 à 12h15", "2025-01-28T11:30 P; 2025-02-02T12:15 M", "fr"),
        ("le 1er février 2024 à 11h", "2024-02-01T11:00", "fr"),
        ("Actualizado el 28 de enero de 2025 a las 18:04 h", "2025-01-28T18:04 M", "es"),
        ("3 ago 2025", "2025-08-03", "es"),
        ("28 d’octubre del 2024 a les 11.30 h", "2024-10-28T11:30", "ca"),
        ("28 gennaio 2025 11.30", "2025-01-28T11:30", "it"),
        ("Publicado em 28 de março de 2025 às 7h05", "2025-03-28T07:05 P", "pt"),
        ("28 maart 2025 om 11:30", "2025-03-28T11:30", "nl"),
        ("28. januar 2025 kl. 11.30", "2025-01-28T11:30", "da"),
        ("Uppdaterad 28 maj 2025 kl 11:30", "2025-05-28T11:30 M", "sv"),
        ("28. tammikuuta 2025 klo 11.30", "2025-01-28T11:30", "fi"),
        ("28. jaanuar 2025 kell 11.30", "2025-01-28T11:30", "et"),
        ("2025. gada 28. janvārī plkst. 11.30", "2025-01-28T11:30", "lv"),
        ("2025 m. sausio 28 d. 11:30", "2025-01-28T11:30", "lt"),
        ("28 stycznia 2025, 11:30", "2025-01-28T11:30", "pl"),
        ("28. ledna 2025 11:30", "2025-01-28T11:30", "cs"),
        ("28. 1. 2025 11:30", "2025-01-28T11:30", "cs"),
        ("3 listopada 2025", "2025-11-03", "pl"),
        ("3. listopada 2025.", "2025-10-03", "hr"),
        ("2025. január 28., kedd 11:30", "2025-01-28T11:30", "hu"),
        ("28 ianuarie 2025, ora 11:30", "2025-01-28T11:30", "ro"),
        ("28 Ιανουαρίου 2025, 11:30", "2025-01-28T11:30", "el"),
        ("Обновлено 28 января 2025 г. в 11:30 (мск)", "2025-01-28T11:30+03:00 M", "ru"),
        ("28 січня 2025, 11:30", "2025-01-28T11:30", "uk"),
        ("28. јануар 2025.", "2025-01-28", "sr"),
        ("28 Ocak 2025 Salı 11:30 (TSİ)", "2025-01-28T11:30+03:00", "tr"),
        ("Yayınlanma: 28.01.2025 - 14:22 Güncelleme: 28.01.2025 - 16:40", "2025-01-28T14:22 P; 2025-01-28T16:40 M", "tr"),
        ("28 Yanvar 2025 11:30", "2025-01-28T11:30", "az"),
        ("28 հունվարի 2025", "2025-01-28", "hy"),
        ("28 იანვარი, 2025", "2025-01-28", "ka"),
        ("28 בינואר 2025, 11:30", "2025-01-28T11:30", "he"),
        ("٢٨ يناير ٢٠٢٥", "2025-01-28", "ar"),
        ("28 كانون الثاني / يناير 2025 - 11:30", "2025-01-28T11:30", "ar"),
        ("۸ بهمن ۱۴۰۳ - ۱۱:۳۰", "2025-01-27T11:30", "fa"),
        ("۲۸ ژانویه ۲۰۲۵", "2025-01-28", "fa"),
        ("28 رجب 1446", "", "ar"),
        ("२८ जनवरी २०२५", "2025-01-28", "hi"),
        ("২৮ জানুয়ারি ২০২৫, ১১:৩০", "2025-01-28T11:30", "bn"),
        ("28 มี.ค. 2568 11:30 น.", "2025-03-28T11:30", "th"),
        ("28 มกราคม 2568", "2025-01-28", "th"),
        ("ngày 28 tháng 1 năm 2025", "2025-01-28", "vi"),
        ("Thứ Ba, 28/01/2025, 11:30 (GMT+7)", "2025-01-28T11:30+07:00", "vi"),
        ("Selasa, 28 Januari 2025 11:30 WIB", "2025-01-28T11:30+07:00", "id"),
        ("2025年1月28日（火） 午後3時15分", "2025-01-28T15:15", "ja"),
        ("令和7年1月28日", "2025-01-28", "ja"),
        ("更新：2025-01-28 11:30:45", "2025-01-28T11:30:45 M", "zh"),
        ("2025-01-28 下午3:15", "2025-01-28T15:15", "zh"),
        ("民國114年1月28日", "2025-01-28", "zh-TW"),
        ("2025년 1월 28일 오후 3:15", "2025-01-28T15:15", "ko"),
        ("입력 2025.01.28. 오전 11:30 수정 2025.01.28. 오후 3:15", "2025-01-28T11:30 P; 2025-01-28T15:15 M", "ko"),
        ("2025-01-28T11:30:00+01:00", "2025-01-28T11:30:00+01:00", ""),
        ("28/01/2025", "2025-01-28", ""),
        ("01/28/2025", "2025-01-28", ""),
        ("02/03/2025", "", ""),
        ("02/03/2025", "", "en"),
        ("02/03/2025", "2025-02-03", "en-US"),
        ("02/03/2025", "2025-03-02", "en-GB"),
        ("02/03/2025", "2025-02-03", "en country=US"),
        ("02/03/2025", "2025-03-02", "en 2025-03-01"),
        ("Mon 02/03/2025", "2025-02-03", ""),
        ("01/28/2025, updated 02/03/2025", "2025-01-28; 2025-02-03 M", ""),
        ("January 28", "", "en"),
        ("HARBOUR CITY, Jan. 28 (Wire) -", "2025-01-28 year", "en 2025-02-01"),
        ("Dec 31", "2024-12-31 year", "en 2025-01-02"),
        ("1月28日 11:30", "2025-01-28T11:30 year", "zh 2025-02-01"),
        ("28 January 2025 11:30", "2025-01-28T11:30+02:00 zone", "en offset=120"),
        ("2 hours ago", "", "en 2025-02-01"),
        ("Between May 2024 and June 2025 there were 28 cases", "", "en"),
        ("The 10 out of 2025 runners who finished", "", "en"),
        ("version 1.2.2025.3", "", "de"),
        ("https://news.example/2025/01/28/harbour", "", ""),
        ("February 30, 2025", "", ""),
    ];

    static readonly (string Value, string Expected)[] _machine =
    [
        ("2024-05-03T15:47:42.389+0000", "2024-05-03T15:47:42+00:00"),
        ("2024-05-03 15:47:42 UTC", "2024-05-03T15:47:42+00:00"),
        ("2024-05-03T15:47Z", "2024-05-03T15:47+00:00"),
        ("2024-05-03T15:47:42 +02:00", "2024-05-03T15:47:42+02:00"),
        ("2024-05-03T15:47:42-04", "2024-05-03T15:47:42-04:00"),
        ("2024/05/03 15:47", "2024-05-03T15:47"),
        ("2024-05-03T24:00:00", "2024-05-04T00:00:00"),
        ("2024-05-03T03:47:42 PM", "2024-05-03T15:47:42"),
        ("2024-05-03 15:47 CET", "2024-05-03T15:47+01:00"),
        ("\"2024-05-03\"", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("20240503T154742Z", "2024-05-03T15:47:42+00:00"),
        ("1714751262", "2024-05-03T15:47:42+00:00"),
        ("1714751262389", "2024-05-03T15:47:42+00:00"),
        ("Fri, 3 May 2024 15:47:42 EST", "2024-05-03T15:47:42-05:00"),
        ("Friday, May 3, 2024 - 15:47", "2024-05-03T15:47"),
        ("3 mai 2024 15:47", "2024-05-03T15:47"),
        ("03/05/2024", ""),
        ("2024-02-30", ""),
        ("2024", ""),
        ("{{date}}", ""),
        ("", ""),
    ];

    public static TheoryData<string, string, string> Printed { get; } = new(_printed.Select(row => (row.Line, row.Expected, row.Hints)));

    public static TheoryData<string, string> Machine { get; } = new(_machine.Select(row => (row.Value, row.Expected)));

    [Theory, MemberData(nameof(Printed))]
    public void A_printed_date_is_read_as_its_readers_would(string line, string expected, string hints) =>
        Assert.Equal(expected, string.Join("; ", NewsDates.FindAll(line, Hints(hints)).Select(Written)));

    [Theory, MemberData(nameof(Machine))]
    public void A_date_in_metadata_is_read_in_whatever_form_it_comes(string value, string expected) =>
        Assert.Equal(expected, NewsDates.Machine(value) is { } date ? Written(date) : "");

    [Fact]
    public void A_date_says_where_in_the_line_it_stands()
    {
        const string Line = "Updated on 28 January 2025 by the desk";
        var date = NewsDates.Find(Line, DateHints.None)!;
        Assert.Equal(("28 January 2025", 11), (date.Raw, date.Index));
        Assert.Equal(date.Raw, Line.Substring(date.Index, date.Length));
    }

    static string Written(PrintedDate date)
    {
        var time = date.Precision switch
        {
            Articles.DatePrecision.Second => "yyyy-MM-dd'T'HH:mm:ss",
            Articles.DatePrecision.Minute => "yyyy-MM-dd'T'HH:mm",
            _ => "yyyy-MM-dd",
        };
        var role = date.Role switch { DateRole.Published => " P", DateRole.Modified => " M", _ => "" };
        return date.Value.ToString(date.UtcOffsetMinutes is null ? time : time + "zzz", CultureInfo.InvariantCulture) + role + string.Concat(date.Inferred.Select(part => " " + part));
    }

    static DateHints Hints(string hints)
    {
        var result = DateHints.None;
        foreach (var hint in hints.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            result = hint.Split('=') switch
            {
                ["country", var country] => result with { Country = country },
                ["offset", var minutes] => result with { UtcOffsetMinutes = int.Parse(minutes, CultureInfo.InvariantCulture) },
                _ when char.IsDigit(hint[0]) => result with { Near = DateTimeOffset.Parse(hint + "Z", CultureInfo.InvariantCulture) },
                _ => result with { Language = hint },
            };
        }
        return result;
    }
}
