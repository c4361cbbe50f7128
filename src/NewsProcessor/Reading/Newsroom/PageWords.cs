using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Single words by which a page speaks of itself, rather than of the news, in the languages of the world's press.</summary>
static class PageWords
{
    /// <summary>Words of newsletters, accounts, consent and sharing.</summary>
    public static readonly FrozenSet<string> Promotion = Set(
        "newsletter newsletters subscribe subscriber subscribers subscribing subscription subscriptions unsubscribe inbox email e-mail emails signup login logged register registered registering account password click tap links download app apps website site cookies cookie privacy consent browser javascript comments comment commenting facebook twitter instagram whatsapp telegram youtube linkedin tiktok podcast podcasts journalism membership member donate donation supporting advertisement advertisements affiliate commission sponsored premium unlimited trial delivered copyright reserved republish reproduced terms conditions moderated stories article articles content inquiries feedback typo newsroom exclusive",
        "abonnieren abonnement abonnent abonnenten abo abos abonnements anmelden anmeldung angemeldet registrieren registriert registrierung postfach e-mail-adresse konto nutzerkonto kostenlos kostenlose kostenlosen gratis datenschutz datenschutzerklärung personenbezogene drittplattformen einverstanden externen externer inhalt inhalte artikel artikels kommentare kommentar lesen klicken link links herunterladen aktivieren browser redaktion leser leserinnen angebote angebot werbung anzeige nutzungsbedingungen veröffentlicht urheberrechtlich newsletters push-nachrichten mitteilungen webseite seite",
        "abonnez abonnés abonné inscrivez inscription infolettre courriel compte connecter connectez gratuitement gratuit cliquez télécharger télécharger application commentaires lecteurs confidentialité données publicité réservé offre suscríbete suscriptores suscriptor suscripción boletín boletines correo cuenta regístrate gratis haz clic descarga aplicación comentarios lectores privacidad publicidad inscreva assinante assinantes assinatura conta cadastre clique baixe aplicativo comentários leitores abbonati abbonamento iscriviti iscrizione registrati account gratuitamente clicca scarica commenti lettori pubblicità",
        "abonnee abonnees inschrijven nieuwsbrief gratis account reacties lezers prenumerera prenumerant nyhetsbrev konto klicka ladda kommentarer läsare annons abonner abonnent nyhedsbrev nyhetsbrev klik klikk kommentarer læsere lesere annonse tilaa tilaaja uutiskirje kirjaudu kommentit mainos zapisz newsletter subskrybuj prenumerata konto kliknij pobierz komentarze czytelnicy reklama redakcja odběr přihlaste registrace klikněte komentáře reklama pretplata pretplatite kliknite komentari feliratkozás hírlevél kattintson hozzászólások abonare abonează contul comentarii абонирайте коментари подписаться подпишитесь подписывайтесь рассылка канал телеграм telegram-канал аккаунт регистрация комментарии реклама редакция підписуйтесь розсилка коментарі",
        "abone bülten bültene üyelik hesap tıklayın tıklayınız yorum yorumlar reklam uygulama indirin whatsapp berlangganan akun klik komentar iklan aplikasi đăng ký tài khoản bình luận مشترك اشترك النشرة البريد حساب اضغط تعليقات إعلان תגובות הרשמה ניוזלטר सब्सक्राइब न्यूजलेटर क्लिक ऐप टिप्पणी",
        "会員 登録 ログイン 無料 有料 限定 記事 購読 読者 メール メルマガ アプリ ダウンロード クリック フォロー マイページ ページ サイト 広告 リンク 配信 コメント アカウント 規約 転載 著作権 シェア 申し込み 続き 紙面 電子版 写真 撮影 提供 画像 订阅 訂閱 登录 登入 注册 註冊 会员 會員 点击 點擊 下载 下載 微信 公众号 微博 客户端 转载 轉載 版权 版權 广告 廣告 责任编辑 責任編輯 二维码 关注 關注 评论 評論 留言 分享",
        "구독 회원 가입 로그인 무료 기사 저작권 무단 전재 재배포 클릭 다운로드 뉴스레터 이메일 댓글 카카오톡 채널 페이스북 네이버 유튜브 광고 제보 독자 사진 제공",
        "photo photos photograph foto fotos getty images image bild bilder picture courtesy shutterstock screenshot symbolbild illustration reuters afp dpa ap");

    /// <summary>Words that address the reader or speak for the paper.</summary>
    public static readonly FrozenSet<string> Address = Set(
        "you your yours our us we my", "sie ihr ihre ihren ihrem ihnen du dein deine deinen dich dir euch eure unser unsere unseren unserem uns wir", "vous votre vos nous notre nos tu ton tes", "usted ustedes tu tus te nuestro nuestra nuestros nuestras nosotros su", "você seu sua nosso nossa nossos", "voi vostro vostra tuo tua noi nostro nostra nostri", "je jouw jij u uw onze wij ons", "du dig din ditt dina vi vår våra oss deg ditt vores vår våre", "ты вы вас вам ваш ваша ваши мы нас наш наша наши", "siz sizin size biz bizim", "twój twoje państwo nasz nasze nas anda kami kita",
        "ください いただけ いただき あなた 皆さま 皆様 当社 弊社 本紙 お客様 お知らせ 我们 我們 本网 本報 本报 本站 여러분 우리 하세요 주세요 바랍니다 드립니다 본지 저희");

    static FrozenSet<string> Set(params string[] lines) => string.Join(' ', lines).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
