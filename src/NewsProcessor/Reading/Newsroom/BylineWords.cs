using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The words of bylines in the languages of the world's press.</summary>
static class BylineWords
{
    /// <summary>What stands before the names. Longer ones first, so that "written by" wins over "by".</summary>
    public static readonly string[] LeadIns = LongestFirst(
        "by", "written by", "story by", "words by", "text by", "posted by", "words and pictures by", "reported by", "report by", "article by", "published by", "analysis by", "opinion by", "review by", "interview by", "reporting by", "author", "authors", "reporter", "correspondent", "contributor", "contributors",
        "von", "vom", "text von", "ein artikel von", "ein beitrag von", "eine analyse von", "ein kommentar von", "kommentar von", "analyse von", "interview von", "interview", "bericht von", "reportage von", "ein gastbeitrag von", "gastbeitrag von", "ein interview von", "eine kolumne von", "kolumne von", "ein essay von", "aus dem englischen von", "autor", "autorin", "autoren", "autorinnen", "autor/in", "verfasst von", "geschrieben von", "erstellt von", "eingestellt von", "gespeichert von", "veröffentlicht von", "gepostet von", "autor*in", "autor:in", "autor_in", "autor:innen", "autor*innen", "kolumnist", "kolumnistin", "kolumnist*in", "kolumnist:in", "avatar", "redaktion", "text", "protokoll", "es berichtet", "von unserem korrespondenten", "von unserer korrespondentin", "von unserem redakteur",
        "par", "écrit par", "publié par", "propos recueillis par", "auteur", "auteurs", "autrice", "texte", "rédigé par", "de notre correspondant", "de notre correspondante",
        "por", "escribe", "escriben", "escrito por", "publicado por", "autora", "autores", "texto", "redacción", "una entrevista de", "reportagem de",
        "di", "a cura di", "scritto da", "autore", "autrice", "autori", "testo di", "dal nostro inviato", "dal nostro corrispondente", "dalla nostra inviata",
        "door", "geschreven door", "tekst", "tekst door", "auteur(s)", "onze redacteur",
        "av", "skriven av", "tekst av", "skrevet av", "text av", "journalist", "forfatter", "skribent",
        "af", "skrevet af", "tekst af", "eftir", "höfundur", "blaðamaður",
        "kirjoittaja", "teksti", "toimittaja", "autor artykułu", "autorzy", "oprac", "opracowanie", "opracował", "opracowała", "tekst", "autorka", "autoři", "napsal", "napsala", "napísal", "napísala", "piše", "pišu", "napisao", "napisala", "autori", "szerző", "írta", "de", "scris de", "autor:", "publicat de", "автор", "авторы", "текст", "автори", "написао", "пише", "συντάκτης", "του", "της", "γράφει", "γράφει ο", "γράφει η",
        "yazan", "haber", "haberi yazan", "muhabir", "yazar", "oleh", "penulis", "laporan", "ditulis oleh", "reporter", "bởi", "tác giả", "na", "imeandikwa na", "mwandishi", "deur", "ngu", "ngabe", "isulat ni", "ni", "tekst:", "autors", "autorius", "autore",
        "بقلم", "كتب", "كتبت", "إعداد", "الكاتب", "تحریر", "نویسنده", "مאת", "מאת", "द्वारा", "लेखक", "রিপোর্টার", "লেখক", "ผู้เขียน", "โดย", "作者", "记者", "記者", "文", "撰文", "文／", "文/", "取材・文", "執筆", "글", "기자");

    /// <summary>Lead-ins that are everyday words, so that what follows must have the shape of a person's name.</summary>
    public static readonly FrozenSet<string> Everyday = Set("de", "di", "na", "ni", "du", "text", "tekst", "texto", "texte", "haber", "του", "της", "文", "글", "interview", "avatar", "escribe", "escriben", "kolumnist", "kolumnistin", "redaktion", "redacción", "journalist", "reporter", "correspondent", "contributor", "laporan", "ngu");

    /// <summary>Words that join two names.</summary>
    public static readonly FrozenSet<string> And = Set("and", "und", "et", "y", "och", "og", "en", "oraz", "ve", "ja", "ir", "un", "és", "și", "şi", "si", "και", "и", "та", "і", "й", "dan", "và", "و", "और", "&", "with", "mit", "avec", "con", "met", "med", "sowie", "as", "plus", "e", "i", "a", "na", "und", "dhe", "ir", "əm", "və", "at");

    /// <summary>Words of <see cref="And"/> that are as often something else: both sides must be whole names.</summary>
    public static readonly FrozenSet<string> Doubtful = Set("a", "i", "e", "na", "en", "si", "as", "un", "at", "met", "med", "mit", "con", "avec", "with", "ja");

    /// <summary>Words before the place that an author writes from.</summary>
    public static readonly FrozenSet<string> In = Set("in", "à", "aus", "en", "at", "w", "из", "v", "te", "uit", "från", "fra", "dari", "desde", "da", "a", "from", "i", "em", "depuis");

    /// <summary>What a person does at a paper; a line piece with one of these is a role, not a name.</summary>
    public static readonly FrozenSet<string> Roles = Set(
        "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer", "writers", "columnist", "journalist", "journalists", "contributor", "contributors", "contributing", "producer", "photographer", "author", "analyst", "presenter", "anchor", "bureau", "chief", "deputy", "senior", "associate", "freelance", "freelancer", "critic", "blogger", "intern", "professor", "lecturer", "director", "specialist", "fellow", "researcher", "commentator", "host", "strategist", "head", "meteorologist",
        "redakteur", "redakteurin", "redakteure", "korrespondent", "pressesprecher", "pressesprecherin", "korrespondentin", "reporterin", "autor", "autorin", "chefredakteur", "chefredakteurin", "ressortleiter", "ressortleiterin", "volontär", "volontärin", "kolumnist", "kolumnistin", "journalistin", "redaktor", "redaktorin", "praktikant", "praktikantin", "leiter", "leiterin", "stellvertretender", "stellvertretende", "freier", "freie", "gastautor", "gastautorin", "politikredakteur", "sportredakteur", "wirtschaftsredakteur", "reporterchef", "produzent", "moderator", "moderatorin", "gründer", "gründerin", "projektleiter", "projektleiterin", "projektleitung", "sprecher", "sprecherin", "geschäftsführer", "geschäftsführerin", "vorsitzender", "vorsitzende", "referent", "referentin", "mitarbeiter", "mitarbeiterin", "blattmacher", "autoren",
        "journaliste", "correspondant", "correspondante", "rédacteur", "rédactrice", "envoyé", "envoyée", "spécial", "spéciale", "chroniqueur", "éditorialiste",
        "periodista", "redactor", "redactora", "corresponsal", "columnista", "enviado", "enviada", "especial", "repórter", "jornalista", "editora", "correspondente", "colunista",
        "giornalista", "inviato", "inviata", "corrispondente", "redattore", "direttore", "caporedattore", "redacteur", "verslaggever", "correspondente", "columniste", "chef",
        "redaktör", "journalistin", "utrikesreporter", "kolumnist", "toimittaja", "redaktør", "korrespondentti", "dziennikarz", "dziennikarka", "redaktor", "redaktorka", "publicysta", "korespondent", "novinar", "novinarka", "urednik", "urednica", "redaktorius", "újságíró", "szerkesztő", "redactor", "jurnalist", "muhabir", "muhabiri", "editör", "editörü", "yazar", "yazarı", "корреспондент", "журналист", "редактор", "обозреватель", "кореспондент", "журналіст", "blaðamaður",
        "staff", "fotograf", "fotografin", "foto", "photo", "photos", "visuals", "graphics", "wartawan", "jurnalis",
        "기자", "특파원", "논설위원", "선임기자", "記者", "特派員", "编辑", "記事", "संवाददाता");

    /// <summary>Words that open a role: "Political Correspondent".</summary>
    public static readonly FrozenSet<string> RoleOpeners = Set("political", "economics", "business", "sports", "sport", "chief", "senior", "deputy", "foreign", "health", "home", "crime", "science", "technology", "environment", "education", "culture", "arts", "features", "news", "city", "court", "legal", "defence", "defense", "royal", "social", "digital", "assistant", "special", "investigative", "data", "world", "international", "national", "consumer", "money", "royal", "entertainment", "showbiz", "football", "transport", "personal", "staff", "associate", "executive", "managing", "general", "guest", "freier", "freie", "stellvertretender", "stellvertretende");

    /// <summary>Words of newsrooms, companies and pages: a piece with one of them names a desk or a publisher, never a person.</summary>
    public static readonly FrozenSet<string> Houses = Set(
        "examiner", "sentinel", "advertiser", "courier", "mirror", "bulletin", "news", "newsroom", "newsdesk", "desk", "staff", "team", "redaktion", "redaktionen", "onlineredaktion", "redactie", "redazione", "redacción", "redacció", "redação", "rédaction", "redakcja", "redakce", "redakcia", "redakcija", "redactia", "redacția", "redaksi", "redaksjonen", "toimitus", "редакция", "редакція", "editorial", "board", "agency", "agencies", "agenturen", "agences", "agencias", "agenzie", "press", "presse", "prensa", "stampa", "media", "online", "digital", "tv", "radio", "times", "post", "herald", "tribune", "gazette", "journal", "chronicle", "telegraph", "guardian", "observer", "mail", "express", "daily", "weekly", "magazine", "network", "group", "limited", "ltd", "inc", "gmbh", "corporation", "company", "foundation", "institute", "university", "ministry", "association", "service", "services", "bureau", "office", "zeitung", "nachrichten", "blatt", "bote", "kurier", "anzeiger", "rundschau", "verlag", "tageblatt", "merkur", "journalisten", "dagblad", "tidning", "tidningen", "avis", "diario", "periódico", "jornal", "giornale", "corriere", "haber", "gazete", "gazetesi", "haberleri", "ajansı", "новости", "вести", "新聞", "新闻", "日報", "日报", "新聞社", "뉴스", "신문", "日报社", "web", "website", "channel", "studio", "studios", "entertainment", "sport", "sports", "com", "www", "wires", "wire", "partner", "partners", "community", "support", "customer", "correspondents", "contributors", "reporters", "multimedia", "english", "deutsch", "español", "français", "türkçe", "arabic", "العربية", "edition", "afp", "ap", "dpa");

    /// <summary>Everyday words that start or fill lines of a page and never a name.</summary>
    public static readonly FrozenSet<string> NeverNames = Set(
        "logo", "icon", "size", "small", "smaller", "medium", "large", "larger",
        "us", "uk", "eu", "tv", "pc", "minister", "president", "climate", "change", "federal", "energy", "election", "elections", "city", "council", "police", "court", "government", "party", "war", "stadt", "dive", "deeper", "download", "pdf", "the", "a", "an", "of", "for", "on", "is", "are", "to", "your", "our", "you", "we", "my", "this", "that", "what", "why", "how", "who", "when", "where", "read", "more", "share", "follow", "sign", "log", "login", "subscribe", "newsletter", "video", "watch", "listen", "photo", "image", "images", "credit", "source", "getty", "advertisement", "published", "updated", "posted", "comments", "comment", "home", "menu", "search", "about", "contact", "key", "points", "privacy", "policy", "terms", "cookie", "cookies", "skip", "content", "main", "back", "next", "previous", "top", "breaking", "latest", "live", "trending", "opinion", "politics", "world", "business", "technology", "health", "science", "culture", "lifestyle", "travel", "analysis", "exclusive", "feature", "features", "explainer", "release", "statement", "conference", "alert", "brief", "briefing", "review", "update", "updates", "special", "report", "facebook", "twitter", "whatsapp", "instagram", "linkedin", "email", "e-mail", "print", "copy", "link", "save", "play", "audio", "minutes", "minute", "min", "ago", "pm", "am", "gmt", "est", "with", "and", "not", "new", "all", "after", "before", "up", "out", "at", "from", "into", "over", "no", "in", "by",
        "nach", "bei", "vor", "kein", "keine", "keinen", "viele", "woche", "über", "gegen", "ohne", "zwischen", "seit", "trotz", "wegen", "aus", "neue", "neuer", "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "für", "auf", "mit", "im", "bild", "foto", "fotos", "quelle", "anzeige", "teilen", "mehr", "lesen", "weiterlesen", "artikel", "startseite", "politik", "wirtschaft", "kultur", "meinung", "wissen", "ratgeber", "anmelden", "abo", "merken", "drucken", "kommentare", "kommentar", "stand", "uhr", "heute", "gestern", "aktualisiert", "veröffentlicht", "lesezeit", "zum", "zur", "impressum", "datenschutz", "hören", "vorlesen", "schließen", "suche", "suchen", "sie", "wir", "ich", "es", "aktuell", "exklusiv", "jetzt",
        "le", "les", "des", "est", "pour", "dans", "sur", "une", "partager", "lire", "abonnez", "accueil", "publié", "mis", "vidéo", "el", "los", "las", "para", "una", "un", "compartir", "contenido", "exclusivo", "leer", "publicado", "actualizado", "suscríbete", "il", "lo", "gli", "condividi", "leggi", "pubblicato", "aggiornato", "och", "att", "för", "inte", "dela", "läs", "publicerad", "uppdaterad", "og", "ikke", "del", "les", "læs", "publisert", "oppdatert", "het", "een", "voor", "niet", "lees", "deel", "nie", "jest", "się", "czytaj", "udostępnij", "ve", "bir", "için", "paylaş", "haberler", "güncelleme", "giriş", "son", "dakika");

    /// <summary>Articles, which may stand inside a name but never begin a full one.</summary>
    public static readonly FrozenSet<string> Articles = Set("der", "die", "das", "the", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "det", "den", "het", "een", "ein", "eine", "un", "una", "os", "as");

    /// <summary>Academic degrees and professions' letters behind a name and a comma: "Mara Quill, MD".</summary>
    public static readonly FrozenSet<string> Degrees = Set("ph.d", "ph.d.", "phd", "md", "m.d", "m.d.", "do", "mph", "rn", "jd", "j.d", "j.d.", "esq", "esq.", "mba", "ma", "m.a", "m.a.", "msc", "m.sc", "m.sc.", "bsc", "b.sc", "b.sc.", "ba", "b.a", "b.a.", "llm", "ll.m", "ll.m.", "llb", "cpa", "cfp", "cfa", "dvm", "dds", "jr", "jr.", "sr", "sr.", "mbe", "obe", "cbe");

    /// <summary>Words of <see cref="Houses"/> and <see cref="Roles"/> that name a desk, which can be an author where no person is.</summary>
    public static readonly FrozenSet<string> Desks = Set("staff", "redaktion", "onlineredaktion", "desk", "newsdesk", "newsroom", "team", "redactie", "redazione", "redacción", "redacció", "redação", "rédaction", "redakcja", "redakce", "redakcia", "redakcija", "redacția", "redaksi", "redaksjonen", "toimitus", "редакция", "редакція", "reporter", "reporters", "correspondent", "correspondents", "contributor", "contributors", "board");

    /// <summary>Words that end the names of organisations and never of people.</summary>
    public static readonly FrozenSet<string> Organisations = Set("stiftung", "verein", "verband", "e.v", "e.v.", "gmbh", "institut", "ministerium", "universität", "hochschule", "partei", "gewerkschaft", "kammer", "foundation", "institute", "association", "society", "council", "ministry", "university", "federation", "committee", "fundación", "asociación", "fundação", "associação", "fondazione", "associazione", "fondation", "vereniging", "stichting", "förening", "forening", "säätiö", "vakfı", "derneği", "fundacja", "stowarzyszenie");

    /// <summary>Words behind an author's name that begin the credit of whoever made the pictures: "Text by A, photos by B".</summary>
    public static readonly FrozenSet<string> PictureMakers = Set("illustration", "illustrationen", "illustrations", "illustrated", "illustriert", "foto", "fotos", "fotografie", "photo", "photos", "photographs", "photography", "bild", "bilder", "grafik", "infografik", "graphics");

    /// <summary>What pages call their readers' comments, behind a number or an invitation.</summary>
    public static readonly FrozenSet<string> Comments = Set("comment", "comments", "reply", "replies", "kommentar", "kommentare", "commentaire", "commentaires", "comentario", "comentarios", "comentário", "comentários", "commento", "commenti", "reactie", "reacties", "kommentarer", "kommentaari", "komentarz", "komentarze", "komentarzy", "yorum");

    /// <summary>Lower-case words inside names.</summary>
    public static readonly FrozenSet<string> Particles = Set("de", "da", "do", "dos", "das", "del", "della", "dello", "degli", "dei", "di", "du", "la", "le", "las", "los", "lo", "van", "von", "vom", "der", "den", "ter", "ten", "te", "het", "zu", "zur", "zum", "af", "av", "al", "el", "bin", "bint", "ibn", "abu", "y", "e", "i", "ó", "ap", "st", "d", "l", "ul", "ur", "de'", "mac", "mc", "binti", "a/l", "'t", "op");

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static string[] LongestFirst(params string[] words) => [.. words.Select(word => word.TrimEnd(':')).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length)];
}
