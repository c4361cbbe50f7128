using System.Buffers;

namespace NewsProcessor.Reading.Page;

/// <summary>Phrases of page furniture in the languages of the press: a cue, never a verdict.</summary>
static class FurnitureCues
{
    const int LongestLine = 400;

    static readonly SearchValues<string> _phrases = SearchValues.Create(
    [
        "read more", "read also", "also read", "see also", "more on this", "related", "you may also", "recommended", "most read", "most popular", "trending", "click here", "sign up", "subscribe", "newsletter", "follow us", "follow on",
        "share this", "share on", "advertisement", "sponsored", "comment", "log in", "sign in", "register", "all rights reserved", "copyright", "terms of", "privacy", "cookie", "download", "watch:", "watch now", "listen", "contact us",
        "getty", "photo", "image", "picture:", "file pic", "courtesy", "credit", "reuters", "shutterstock", "updated", "published", "min read", "posted", "written by", "edited by", "reporting by", "tags", "topics", "filed under", "categories", "previous", "next", "back to top", "loading",
        "read next", "up next", "more from", "more stories", "don't miss", "in case you missed", "also on", "you might", "around the web", "from the web", "editor's pick", "our app", "the app", "free trial", "become a member", "donate", "support us", "your inbox", "unlimited access", "affiliate",
        "earn a commission", "comments are", "reader comments", "this article was", "this story was", "originally published", "about the author", "is a reporter", "is a writer", "is a journalist", "covers ", "reach him at", "reach her at", "follow him", "follow her", "correction", "editor's note", "disclaimer",
        "mehr zum", "mehr lesen", "lesen sie", "weiterlesen", "auch interessant", "anzeige", "werbung", "abonnieren", "kommentar", "teilen", "quelle", "foto", "bild:", "bildquelle", "startseite", "anmelden", "datenschutz", "impressum", "themen", "schlagw", "stand:", "uhr",
        "lesen sie auch", "mehr dazu", "das könnte", "zum thema", "zur startseite", "jetzt lesen", "kostenlos", "probeabo", "unsere app", "folgen sie", "redaktion", "über den autor", "transparenzhinweis", "provision", "dpa", "nutzungsbedingungen", "artikel teilen", "merken", "drucken",
        "leer más", "lea también", "lee también", "te puede interesar", "relacionad", "suscr", "compartir", "comentarios", "publicidad", "imagen", "archivo", "síguenos", "iniciar sesión", "política de", "también te", "más noticias", "más información", "newsletter", "boletín", "regístrate", "te recomendamos", "noticias relacionadas", "sigue leyendo", "etiquetas", "temas",
        "lire aussi", "à lire", "en savoir plus", "s'abonner", "abonnez", "partager", "publicité", "crédit", "commentaires", "inscri", "connexion", "droits réservés", "lire la suite", "sur le même", "à découvrir", "nos articles", "réservé aux abonnés", "mots-clés", "suivez",
        "leggi anche", "approfondi", "iscriviti", "condividi", "pubblicità", "leia também", "leia mais", "saiba mais", "assine", "compartilhe", "publicidade", "inscreva", "lees ook", "lees meer", "läs mer", "läs också", "les også", "læs også", "annons", "dela ", "lue myös", "mainos", "jaa ", "tilaa", "lees meer over", "abonnee", "meld je aan", "deel dit", "följ ", "prenumerera", "abonner", "følg ", "del denne", "leggi tutto", "scopri", "segui", "ti potrebbe", "riproduzione riservata", "siga ", "veja também", "leia mais",
        "czytaj też", "czytaj także", "zobacz też", "reklama", "udostępnij", "komentarz", "ilgili haber", "abone", "yorum", "paylaş", "kaynak", "güncelleme", "son dakika", "ilginizi", "haberin devamı", "etiketler", "takip ed", "polecamy", "więcej", "materiał", "źródło", "čtěte", "více", "mohlo by", "další", "citește", "mai mult", "olvass", "tovább", "διαβάστε", "περισσότερα", "читайте также", "подпис", "реклама", "комментари", "фото", "поделиться", "источник", "также по теме", "материалы по", "читать", "ранее", "читайте також", "більше",
        "اقرأ أيضا", "شارك", "تعليق", "関連記事", "続きを読む", "無断転載", "写真", "会員", "ログイン", "相关", "责任编辑", "图片", "来源", "무단", "기사", "기자", "구독", "사진", "यह भी पढ़ें", "baca juga", "soma zaidi", "xem thêm", "đọc thêm", "lihat juga", "editor:", "آرائ", "متعلقہ", "مزید", "קראו", "כתבות", "あわせて", "おすすめ", "関連", "무료", "관련", "저작권", "추천", "版权", "阅读", "อ่าน", "ข่าวที่",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>0 where no cue is in the text; nearer 1 the more of the text the cues are.</summary>
    public static double Weight(string text)
    {
        if (text.Length > LongestLine)
            return 0;
        var rest = text.AsSpan();
        var cues = 0;
        for (int at; cues < 4 && (at = rest.IndexOfAny(_phrases)) >= 0; rest = rest[(at + 2)..])
            cues++;
        return Math.Min(1, cues * 10.0 / text.Length);
    }
}
