using System.Text;
using NewsProcessor.Reading.Newsroom;
using Xunit;

namespace NewsProcessor.Tests.Reading;

public sealed class TextDecodingTests
{
    const string German = "Die Brücke über den Fluss wird für den Verkehr geöffnet, sagte die Bürgermeisterin – „spätestens im März“. Fußgänger können sie schon früher nutzen.";
    const string French = "Le maire a précisé que le marché ne serait pas déplacé cet été, même si l’élection a été repoussée à l’année prochaine.";
    const string Turkish = "Belediye başkanı köprünün yaz boyunca açık kalacağını söyledi. Şehirde yaşayanlar için bu değişiklik çok önemli, çünkü ışıklar da yenilendi.";
    const string Polish = "Most zostanie otwarty dla mieszkańców już w sobotę, powiedziała burmistrz. Wcześniej drogą będą mogli się poruszać także piesi, którzy są z tego zadowoleni.";
    const string Czech = "Starý most se otevře už v sobotu, řekla starostka. Chodci jej budou moci používat dříve, protože dělníci práci dokončili před termínem.";
    const string Hungarian = "A régi hidat már szombaton megnyitják a közönség előtt, mondta a polgármester. A gyalogosok még előbb használhatják, mert a munkát időben befejezték és ez így jó.";
    const string Russian = "Старый мост откроют для жителей уже в субботу, сообщила мэр города. Пешеходы смогут пользоваться им раньше, потому что работы закончили до срока.";
    const string Ukrainian = "Старий міст відкриють для мешканців уже в суботу, повідомила міська голова. Пішоходи зможуть користуватися ним раніше, бо роботи закінчили вчасно.";
    const string Bulgarian = "Старият мост ще бъде отворен за жителите още в събота, съобщи кметът. Пешеходците ще могат да го използват по-рано, защото работата приключи преди срока.";
    const string Greek = "Η παλιά γέφυρα θα ανοίξει για τους κατοίκους το Σάββατο, δήλωσε η δήμαρχος. Οι πεζοί θα μπορούν να τη χρησιμοποιούν νωρίτερα.";
    const string Hebrew = "הגשר הישן ייפתח לתושבים כבר בשבת, אמרה ראש העיר. הולכי הרגל יוכלו להשתמש בו מוקדם יותר.";
    const string Arabic = "سيفتح الجسر القديم أمام السكان يوم السبت، كما قالت رئيسة البلدية. ويمكن للمشاة استخدامه قبل ذلك لأن العمل انتهى في موعده.";
    const string Lithuanian = "Senasis tiltas gyventojams bus atidarytas jau šeštadienį, sakė merė. Pėstieji juo galės naudotis anksčiau, nes darbai buvo baigti laiku, o kelias į uostą sutvarkytas.";
    const string Thai = "สะพานเก่าจะเปิดให้ประชาชนใช้ในวันเสาร์นี้ นายกเทศมนตรีกล่าว คนเดินเท้าจะใช้ได้ก่อนเพราะงานเสร็จเร็วกว่ากำหนด";
    const string Japanese = "古い橋は土曜日から市民に開放されると市長が発表した。工事が予定より早く終わったため、歩行者はそれより前に利用できる。";
    const string Chinese = "市长表示，旧桥将于星期六向市民开放。由于工程提前完成，行人可以更早使用这座桥。";
    const string Taiwanese = "市長表示，舊橋將於星期六向市民開放。由於工程提前完成，行人可以更早使用這座橋。";
    const string Korean = "시장은 오래된 다리가 토요일부터 시민들에게 개방된다고 밝혔다. 공사가 예정보다 일찍 끝나 보행자는 더 빨리 이용할 수 있다.";

    static readonly (string Charset, string Text)[] _undeclared =
    [
        ("utf-8", German), ("utf-16", German), ("utf-16BE", German), ("utf-32", French), ("utf-16", Russian),
        ("windows-1252", German), ("windows-1252", French), ("windows-1254", Turkish), ("windows-1250", Polish), ("windows-1250", Czech), ("windows-1250", Hungarian),
        ("windows-1251", Russian), ("koi8-r", Russian), ("ibm866", Russian), ("windows-1251", Ukrainian), ("windows-1251", Bulgarian), ("windows-1253", Greek), ("windows-1255", Hebrew), ("windows-1256", Arabic),
        ("windows-1257", Lithuanian), ("windows-874", Thai), ("shift_jis", Japanese), ("euc-jp", Japanese), ("iso-2022-jp", Japanese), ("gb18030", Chinese), ("big5", Taiwanese), ("ks_c_5601-1987", Korean),
    ];

    public static TheoryData<string, string> Undeclared { get; } = new(_undeclared.Select(row => (row.Charset, row.Text)));

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, MemberData(nameof(Undeclared))]
    public void Text_in_an_undeclared_charset_is_read(string charset, string text)
    {
        var decoded = TextDecoding.Decode(new UnmarkedBytes(charset).Of($"{text}\n{text}\n"));
        Assert.Equal((text, true), (decoded.Value.Split('\n')[0], decoded.Clean));
    }

    [Theory, MemberData(nameof(Undeclared))]
    public void A_short_text_in_a_declared_charset_is_read(string charset, string text)
    {
        var start = text[..24];
        Assert.Equal(start, TextDecoding.Decode(new UnmarkedBytes(charset).Of(start), charset).Value);
    }

    [Theory]
    [InlineData("utf-8", Turkish, "windows-1254")]
    [InlineData("iso-8859-1", Turkish, "windows-1254")]
    [InlineData("iso-8859-1", German, "utf-8")]
    [InlineData("windows-1251", German, "utf-8")]
    [InlineData("nonsense", French, "windows-1252")]
    public void A_label_that_lies_loses(string declared, string text, string charset) =>
        Assert.Equal(text, TextDecoding.Decode(new UnmarkedBytes(charset).Of(text), declared).Value);

    [Theory]
    [InlineData("Merrow’s third ferry will be four months late, the yard’s director said.")]
    [InlineData("CO#MRW.XX\nAB#Merrow’s third ferry\nTX#\nMerrow’s third ferry will be four months late.")]
    [InlineData("The ferry is late.\u00A0\u00A0\n\u00A0\u00A0 (Logo: https://pictures.example/logo.png )")]
    public void A_byte_or_two_outside_ASCII_are_western(string text) => Assert.Equal(text, TextDecoding.Decode(new UnmarkedBytes("windows-1252").Of(text)).Value);

    [Theory]
    [InlineData("latin1", "windows-1252")]
    [InlineData("US-ASCII", "windows-1252")]
    [InlineData("gb2312", "gb18030")]
    [InlineData("Shift-JIS", "shift_jis")]
    [InlineData("tis-620", "windows-874")]
    [InlineData(" \"koi8-r\" ", "koi8-r")]
    [InlineData("nonsense", null)]
    public void Labels_mean_what_they_mean_on_the_web(string label, string? charset) => Assert.Equal(charset, CharsetLabels.Named(label)?.WebName);

    [Theory]
    [InlineData("<html><meta charset=koi8-r>", null, "koi8-r")]
    [InlineData("<html><meta http-equiv='content-type' content='text/html; charset=windows-1251'>", null, "windows-1251")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", null, "ISO-8859-2")]
    [InlineData("<html>", "text/html; charset=\"utf-8\"", "utf-8")]
    [InlineData("The charset=koi8-r of a text is only a word", null, null)]
    public void A_page_declares_its_charset(string head, string? contentType, string? declared) =>
        Assert.Equal(declared, CharsetLabels.Declared(Encoding.ASCII.GetBytes(head), contentType));

    [Fact]
    public void A_few_broken_bytes_leave_the_rest_of_a_UTF8_text_as_it_is()
    {
        var bytes = Encoding.UTF8.GetBytes(Turkish);
        bytes[Array.IndexOf(bytes, (byte)'.')] = 0xFF;
        var decoded = TextDecoding.Decode(bytes);
        Assert.Equal((Turkish.Remove(Turkish.IndexOf('.', StringComparison.Ordinal), 1).Insert(Turkish.IndexOf('.', StringComparison.Ordinal), "\uFFFD"), "utf-8", false), (decoded.Value, decoded.Encoding, decoded.Clean));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(German, TextDecoding.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(German)]).Value);

    sealed record UnmarkedBytes(string Charset)
    {
        public byte[] Of(string text) => Encoding.GetEncoding(Charset).GetBytes(text);
    }
}
