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
        "mehr zum", "mehr lesen", "lesen sie", "weiterlesen", "auch interessant", "anzeige", "werbung", "abonnieren", "kommentar", "teilen", "quelle", "foto", "bild:", "bildquelle", "startseite", "anmelden", "datenschutz", "impressum", "themen", "schlagw", "stand:", "uhr",
        "leer más", "lea también", "lee también", "te puede interesar", "relacionad", "suscr", "compartir", "comentarios", "publicidad", "imagen", "archivo", "síguenos", "iniciar sesión", "política de",
        "lire aussi", "à lire", "en savoir plus", "s'abonner", "abonnez", "partager", "publicité", "crédit", "commentaires", "inscri", "connexion", "droits réservés",
        "leggi anche", "approfondi", "iscriviti", "condividi", "pubblicità", "leia também", "leia mais", "saiba mais", "assine", "compartilhe", "publicidade", "inscreva", "lees ook", "lees meer", "läs mer", "läs också", "les også", "læs også", "annons", "dela ",
        "czytaj też", "czytaj także", "zobacz też", "reklama", "udostępnij", "komentarz", "ilgili haber", "abone", "yorum", "paylaş", "kaynak", "güncelleme", "son dakika", "читайте также", "подпис", "реклама", "комментари", "фото", "поделиться", "источник",
        "اقرأ أيضا", "شارك", "تعليق", "関連記事", "続きを読む", "無断転載", "写真", "会員", "ログイン", "相关", "责任编辑", "图片", "来源", "무단", "기사", "기자", "구독", "사진", "यह भी पढ़ें", "baca juga", "soma zaidi",
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
