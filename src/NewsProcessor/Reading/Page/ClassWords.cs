using System.Collections.Frozen;

namespace NewsProcessor.Reading.Page;

/// <summary>The words that web designers of many languages put into class names, ids and roles, and what each says.</summary>
static class ClassWords
{
    static readonly (Marks Mark, string Words)[] _vocabulary =
    [
        (Marks.BodyName, "articlebody bodytext storybody storytext articletext articlecontent storycontent postcontent postbody entrycontent contentbody bodycopy textbody richtext maintext fulltext newstext newsbody articulo-cuerpo cuerpo artikeltext brodtext leipateksti bodycontent texto prose wysiwyg"),
        (Marks.ArticleName, "article story post entry articulo artikel artigo articolo haber news hentry single blogpost"),
        (Marks.ContentName, "content main text body copy paragraph contenido inhalt contenu conteudo rte page read detail"),
        (Marks.Related, "related recommend recommended recommendation recommendations recommender readmore alsoread seealso popular trending mostread mostviewed latest teaser teasers outbrain taboola recirc recirculation suggested suggestions moreon morefrom nextarticle upnext verwandte relacionadas relacionados relacionado correlati similaires apparente ilgili similar read-next onward explore discover readalso weiterlesen zumthema card cards carousel listing feed rail promo promos"),
        (Marks.Share, "share sharing social socials sharebar sharetools facebook twitter whatsapp addthis addtoany sharethis teilen compartir partage follow sns bookmark print tools toolbar reactions like rating vote votes"),
        (Marks.Newsletter, "newsletter newsletters subscribe subscription subscriber signup sign-up register login paywall piano abo offer optin mailing donate donation support membership cta premium plus"),
        (Marks.Comment, "comment comments commenting disqus respond reply replies discussion kommentar kommentare comentarios commentaires forum yorum livefyre coral spotim"),
        (Marks.Ad, "ad ads adv advert advertisement advertising adsbygoogle sponsor sponsored sponsors banner dfp gpt werbung anzeige publicidad reklam annonce commercial adslot adbox leaderboard mpu affiliate"),
        (Marks.Author, "author authors byline bylines bio biography writer autor autoren auteur auteurs autore contributor contributors reporter journalist profile vcard authorbox authorname username redakteur firma szerzo"),
        (Marks.Topic, "tag tags topic topics keyword keywords category categories kategorie label labels taglist subject subjects etiquetas schlagworte stichworte temas themen"),
        (Marks.Picture, "image images photo photos picture gallery slideshow slider slide foto fotos bild bilder imagen thumbnail thumb img lightbox"),
        (Marks.Caption, "caption captions credit credits legend copyright bildunterschrift bildtext quelle leyenda pie source figcaption imagecaption photocaption imagecredit didascalia"),
        (Marks.Media, "video videos audio player podcast jwplayer brightcove youtube vimeo embed tweet instagram tiktok iframe"),
        (Marks.Date, "date dates time timestamp datetime published publish updated modified datum fecha tarih dateline meta metadata postmeta info datepublished dateposted lastmod"),
        (Marks.Standfirst, "standfirst lead lede intro introduction summary subtitle subheadline subhead deck dek excerpt abstract chapo chapeau entradilla vorspann ingress sapo bajada copete subtitulo sottotitolo sommario untertitel spot anleser description leadtext strapline"),
        (Marks.Title, "title headline heading hed kicker overline titulo titre titel ueberschrift dachzeile baslik h1"),
        (Marks.Navigation, "nav navigation navbar menu submenu breadcrumb breadcrumbs header footer pagination pager paging sidebar side sitemap widget widgets skip masthead topbar drawer megamenu tabs dropdown search prevnext colophon secondary rightcol leftcol"),
        (Marks.Consent, "cookie cookies consent gdpr privacy modal popup popover overlay cmp dialog lightbox toast tooltip notification notice alert onetrust didomi truste cookiebot usercentrics tarteaucitron borlabs iubenda cookielaw consentmanager sourcepoint"),
        (Marks.Insert, "infobox factbox box pullquote quote blockquote toc contents note notes correction disclaimer faktencheck highlight highlights keypoints takeaways bullets inset insert aside ranking poll quiz survey stock chart table shop product"),
        (Marks.Hidden, "hidden hide invisible sr-only sronly visuallyhidden screenreader screen-reader-text noprint no-print d-none offscreen"),
    ];

    static readonly FrozenDictionary<string, Marks> _marks = _vocabulary
        .SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: word.Replace("-", "", StringComparison.Ordinal), entry.Mark)))
        .GroupBy(pair => pair.Word).ToFrozenDictionary(group => group.Key, group => group.Aggregate(Marks.None, (all, pair) => all | pair.Mark));

    static readonly FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> _lookup = _marks.GetAlternateLookup<ReadOnlySpan<char>>();

    const int LongestNames = 120;

    /// <summary>Words are what separators and camel case part; two neighbours are also tried as one word ("article-body", "readMore").</summary>
    public static Marks Of(string names)
    {
        var marks = Marks.None;
        Span<char> lower = stackalloc char[LongestNames];
        var (previous, start, length) = (0, 0, 0);
        var last = ' ';
        foreach (var letter in names.AsSpan(0, Math.Min(names.Length, LongestNames)))
        {
            var inside = char.IsAsciiLetter(letter) && !(char.IsAsciiLetterUpper(letter) && char.IsAsciiLetterLower(last));
            if (!inside && start < length)
            {
                marks |= Look(lower[start..length]) | Look(lower[previous..length]);
                (previous, start) = (start, length);
            }
            if (letter == ' ')
                previous = start;
            if (char.IsAsciiLetter(letter))
                lower[length++] = char.ToLowerInvariant(letter);
            last = letter;
        }
        return start < length ? marks | Look(lower[start..length]) | Look(lower[previous..length]) : marks;
    }

    static Marks Look(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var mark) ? mark : Marks.None;
}
