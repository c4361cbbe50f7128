using System.Collections.Frozen;

namespace NewsProcessor.Reading.Text;

/// <summary>What archive exports and note-takers write before a colon, by the field that it fills.</summary>
static class HeaderKeys
{
    public static readonly FrozenDictionary<string, HeaderField> Fields = Table(
        (HeaderField.Headline, "title headline hed titel überschrift schlagzeile titre título titulo titolo kop rubrik overskrift otsikko tytuł naslov başlık заголовок العنوان 标题 標題 タイトル 제목 titular"),
        (HeaderField.Author, "author authors by byline autor autorin autoren auteur auteurs autores autore autori författare forfatter kirjoittaja yazar автор المؤلف 作者 記者 기자 verfasser verfasserin journaliste periodista giornalista redacteur skribent"),
        (HeaderField.Date, "date published published-date publication-date date-published pubdate load-date datum erscheinungsdatum veröffentlicht date-de-publication fecha data dato päivämäärä tarih дата التاريخ 日期 日付 날짜 date-de-parution fecha-de-publicación data-di-pubblicazione publicatiedatum publiceringsdatum yayın-tarihi"),
        (HeaderField.Modified, "updated modified last-updated aktualisiert"),
        (HeaderField.Publisher, "source publication publisher newspaper publication-title publication-info publication-name quelle zeitung medium source journal fuente medio fonte testata bron källa kilde lähde źródło kaynak источник المصدر 来源 媒体 periódico giornale krant tidning gazete"),
        (HeaderField.Url, "url link web permalink document-url web-address lien enlace collegamento länk lenke bağlantı"),
        (HeaderField.Section, "section ressort rubrique rubriek sección seção sezione category kategorie rubrik bölüm kategori"),
        (HeaderField.Language, "language sprache langue idioma lingua taal språk dil"),
        (HeaderField.Keywords, "keywords subject subjects tags schlagworte schlagwörter mots-clés palabras-clave parole-chiave trefwoorden stichwörter nyckelord anahtar-kelimeler"),
        (HeaderField.Description, "abstract summary standfirst subtitle subhead deck untertitel zusammenfassung résumé resumen sommario chapeau samenvatting sammanfattning özet"),
        (HeaderField.Dateline, "dateline location place-of-publication"),
        (HeaderField.Copyright, "copyright"),
        (HeaderField.Body, "text body full-text fulltext volltext texte texto testo content story inhalt artikeltext contenu texte-intégral contenido cuerpo contenuto tekst inhoud brödtext innehåll metin içerik"),
        (HeaderField.Other, "length pages page edition document-type issn issue volume id accession-number publication-year country-of-publication place document-id proquest-document-id byline-title credit editor type länge seite ausgabe word-count words"));

    static FrozenDictionary<string, HeaderField> Table(params (HeaderField Field, string Keys)[] rows) => rows
        .SelectMany(row => row.Keys.Split(' ').Select(key => KeyValuePair.Create(key, row.Field)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}

enum HeaderField { Headline, Author, Date, Modified, Publisher, Url, Section, Language, Keywords, Description, Dateline, Copyright, Body, Other }
