using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

/// <summary>Whole files in charsets of more than one byte a character, as plain text and as NITF, with and without a byte order mark.</summary>
public sealed class CharsetFileTests
{
    static readonly (string Charset, string Headline, string Text)[] _rows =
    [
        ("euc-jp", "古い橋が土曜日に開通", "市長は火曜日、古い橋が土曜日から市民に開放されると発表した。工事が予定より早く終わったため、歩行者はそれより前に利用できる。"),
        ("shift_jis", "古い橋が土曜日に開通", "市長は火曜日、古い橋が土曜日から市民に開放されると発表した。工事が予定より早く終わったため、歩行者はそれより前に利用できる。"),
        ("euc-kr", "오래된 다리 토요일 개방", "시장은 오래된 다리가 토요일부터 시민들에게 개방된다고 화요일 밝혔다. 공사가 예정보다 일찍 끝나 보행자는 더 빨리 이용할 수 있다."),
        ("big5", "舊橋星期六開放", "市長星期二表示，舊橋將於星期六向市民開放。由於工程提前完成，行人可以更早使用這座橋，市政府也將增加公車班次。"),
        ("gb18030", "旧桥星期六开放", "市长星期二表示，旧桥将于星期六向市民开放。由于工程提前完成，行人可以更早使用这座桥，市政府也将增加公交班次。"),
        ("utf-16", "Brücke öffnet am Samstag", "Die alte Brücke wird am Samstag für die Bürger geöffnet, sagte die Bürgermeisterin am Dienstag. Fußgänger dürfen sie schon früher nutzen."),
        ("utf-16BE", "Мост откроют в субботу", "Старый мост откроют для жителей уже в субботу, сообщила мэр города во вторник. Пешеходы смогут пользоваться им раньше."),
        ("utf-32", "Brücke öffnet am Samstag", "Die alte Brücke wird am Samstag für die Bürger geöffnet, sagte die Bürgermeisterin am Dienstag. Fußgänger dürfen sie schon früher nutzen."),
        ("utf-32BE", "Le pont rouvrira samedi", "Le vieux pont rouvrira samedi, a annoncé mardi la maire. Les piétons pourront l’utiliser plus tôt, car les travaux ont été achevés à temps."),
    ];

    public static TheoryData<string, string, string, bool> Files { get; } = new(_rows.SelectMany(row => (IEnumerable<(string, string, string, bool)>)[(row.Charset, row.Headline, row.Text, false), (row.Charset, row.Headline, row.Text, true)]));

    static CharsetFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, MemberData(nameof(Files))]
    public void A_plain_text_is_read_in_its_charset(string charset, string headline, string text, bool marked) =>
        Assert.Equal(text, Read("story.txt", charset, marked, $"{headline}\n\n{text}\n\n{text}\n").Paragraphs[0].Text);

    [Theory, MemberData(nameof(Files))]
    public void A_NITF_document_is_read_in_its_charset(string charset, string headline, string text, bool marked)
    {
        var article = Read("story.xml", charset, marked, $"<?xml version=\"1.0\" encoding=\"{charset}\"?>\n<nitf><head><docdata><doc-id id-string=\"bridge-1\"/></docdata></head><body><body.head><hedline><hl1>{headline}</hl1></hedline></body.head><body.content><p>{text}</p></body.content></body></nitf>");
        Assert.Equal((headline, text), (article.Headline, article.Paragraphs[0].Text));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_JSON_article_is_read_in_its_charset(string charset, string headline, string text, bool marked) =>
        Assert.Equal((headline, text), Read("story.json", charset, marked, $"{{\"title\": \"{headline}\", \"text\": \"{text}\"}}") is var article ? (article.Headline, article.Paragraphs[0].Text) : default);

    static Article Read(string name, string charset, bool marked, string text)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] mark = marked ? encoding.GetPreamble() : [];
        return Assert.Single(ArticleReader.Read(new NewsFile(name, (byte[])[.. mark, .. encoding.GetBytes(text)]))).Article!;
    }
}
