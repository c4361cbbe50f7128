using System.Collections.Frozen;

namespace NewsProcessor.Reading.Text;

/// <summary>What archive exports and note-takers write before a colon, by the field that it fills.</summary>
static class HeaderKeys
{
    public static readonly FrozenDictionary<string, HeaderField> Fields = Table(
        (HeaderField.Headline, "title headline hed titel überschrift schlagzeile titre título titulo titolo kop rubrik overskrift otsikko tytuł naslov başlık заголовок العنوان 标题 標題 タイトル 제목 titular"),
        (HeaderField.Author, "author authors by byline autor autorin autoren auteur auteurs autores autore autori författare forfatter kirjoittaja yazar автор المؤلف 作者 記者 기자 verfasser verfasserin journaliste periodista giornalista redacteur skribent"),
        (HeaderField.Date, "date published published-date publication-date date-published pubdate datum erscheinungsdatum veröffentlicht date-de-publication fecha data dato päivämäärä tarih дата التاريخ 日期 日付 날짜 date-de-parution fecha-de-publicación data-di-pubblicazione publicatiedatum publiceringsdatum yayın-tarihi"),
        (HeaderField.Modified, "updated modified last-updated aktualisiert fecha-modificacion fecha-modificación fecha-de-modificación date-de-modification data-modifica änderungsdatum"),
        (HeaderField.Publisher, "source publication publisher newspaper paper source-name publication-title publication-info publication-name quelle zeitung medium source journal fuente medio fonte testata bron källa kilde lähde źródło kaynak источник المصدر 来源 媒体 periódico giornale krant tidning gazete"),
        (HeaderField.Url, "url link web permalink document-url web-address lien enlace collegamento länk lenke bağlantı"),
        (HeaderField.Section, "section ressort rubrique rubriek sección seção sezione category kategorie rubrik bölüm kategori categoria categoría"),
        (HeaderField.Language, "language language-of-publication sprache langue idioma lingua taal språk dil"),
        (HeaderField.Keywords, "keywords subject subjects tags schlagworte schlagwörter mots-clés palabras-clave parole-chiave trefwoorden stichwörter nyckelord anahtar-kelimeler etiquetas"),
        (HeaderField.Slug, "slug slugline"),
        (HeaderField.Note, "note-to-desk desk-note note-to-editor editors-note editor's-note eds nota-del-editor"),
        (HeaderField.Description, "abstract highlight summary standfirst subtitle subhead deck dek subtitular sottotitolo untertitel untertitel zusammenfassung résumé resumen sommario chapeau samenvatting sammanfattning özet entradilla bajada"),
        (HeaderField.Dateline, "dateline location place-of-publication"),
        (HeaderField.Copyright, "copyright"),
        (HeaderField.Body, "text body article-text full-text fulltext volltext texte texto testo content story inhalt artikeltext contenu texte-intégral contenido cuerpo contenuto tekst inhoud brödtext innehåll metin içerik"),
        (HeaderField.Caption, "caption captions graphic graphics photo-caption bildunterschrift légende pie-de-foto bildtext"),
        (HeaderField.Filing, "load-date update-date mise-à-jour fecha-de-carga length länge longueur longitud lunghezza lengte extensão längd længde pituus długość word-count words wörter wortanzahl 字數 字数 文字数 accession-number document-number record-number article-number gale-document-number document-id proquest-document-id dokumentnummer dokument-nummer numéro-de-document 文章編號 文章编号 pub-type publication-type"),
        (HeaderField.Other, "budget alt-hed pages page edition document-type issn issue volume id publication-year country-of-publication place byline-title credit editor type seite ausgabe update distribution links publication-subject company organization industry person ticker geographic city state country dauerhafte-adresse"));

    static FrozenDictionary<string, HeaderField> Table(params (HeaderField Field, string Keys)[] rows) => rows
        .SelectMany(row => row.Keys.Split(' ').Select(key => KeyValuePair.Create(key, row.Field)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}

enum HeaderField
{
    Headline, Author, Date, Modified, Publisher, Url, Section, Language, Keywords, Description, Dateline, Copyright, Body, Caption, Kicker, Credit, Hour, Slug, Note,

    /// <summary>What archives keep for themselves and no page prints: lengths in words, days of loading, documents' numbers.</summary>
    Filing,
    Other,
}
