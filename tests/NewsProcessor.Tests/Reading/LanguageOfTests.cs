using System.Text;
using NewsProcessor.Articles;
using NewsProcessor.Reading;
using Xunit;

namespace NewsProcessor.Tests.Reading;

public sealed class LanguageOfTests
{
    static readonly (string Language, string Text)[] _texts =
    [
        ("en", "The harbour council said on Tuesday that it would not close the old bridge before the end of the summer."),
        ("de", "Der Hafenrat hat am Dienstag mitgeteilt, dass die alte Brücke nicht vor dem Ende des Sommers geschlossen wird."),
        ("fr", "Le conseil du port a annoncé mardi que le vieux pont ne serait pas fermé avant la fin de l’été, selon le maire."),
        ("es", "El consejo del puerto anunció el martes que el viejo puente no se cerrará antes de que termine el verano, según el alcalde."),
        ("pt", "O conselho do porto anunciou na terça-feira que a velha ponte não será fechada antes do fim do verão, segundo o prefeito."),
        ("gl", "O consello do porto anunciou o martes que a vella ponte non se pechará antes de que remate o verán, como pediu unha asociación da vila."),
        ("ca", "El consell del port va anunciar dimarts que el vell pont no es tancarà abans que acabi l’estiu, segons l’alcalde de la ciutat."),
        ("it", "Il consiglio del porto ha annunciato martedì che il vecchio ponte non sarà chiuso prima della fine dell’estate, come chiesto dal sindaco."),
        ("ro", "Consiliul portului a anunțat marți că podul vechi nu va fi închis înainte de sfârșitul verii, așa cum au cerut locuitorii din oraș."),
        ("nl", "De havenraad heeft dinsdag laten weten dat de oude brug niet voor het einde van de zomer wordt gesloten."),
        ("af", "Die hawensraad het Dinsdag gesê dat die ou brug nie voor die einde van die somer gesluit sal word nie."),
        ("sv", "Hamnrådet meddelade på tisdagen att den gamla bron inte kommer att stängas före slutet av sommaren, säger borgmästaren."),
        ("da", "Havnerådet meddelte tirsdag, at den gamle bro ikke bliver lukket før slutningen af sommeren, siger borgmesteren, der også er formand."),
        ("no", "Havnerådet opplyste tirsdag at den gamle broen ikke blir stengt før slutten av sommeren, sier ordføreren, som også leder rådet nå."),
        ("no", "Hamnerådet opplyste tysdag at den gamle brua ikkje blir stengd før slutten av sommaren, seier ordføraren, som vil ha ein ny veg frå hamna."),
        ("is", "Hafnarráðið sagði á þriðjudag að gömlu brúnni verði ekki lokað fyrir lok sumars, en það hefur verið til umræðu í bænum."),
        ("fi", "Satamaneuvosto ilmoitti tiistaina, että vanhaa siltaa ei suljeta ennen kesän loppua, mutta päätös ei ole vielä lopullinen, sanoo johtaja."),
        ("et", "Sadamanõukogu teatas teisipäeval, et vana silda ei suleta enne suve lõppu, kuid otsus ei ole veel lõplik, ütles linnapea."),
        ("lv", "Ostas padome otrdien paziņoja, ka vecais tilts netiks slēgts līdz vasaras beigām, bet lēmums vēl nav galīgs, un par to lems arī dome."),
        ("lt", "Uosto taryba antradienį pranešė, kad senasis tiltas nebus uždarytas iki vasaros pabaigos, tačiau sprendimas dar nėra galutinis ir jis gali keistis."),
        ("pl", "Rada portu poinformowała we wtorek, że stary most nie zostanie zamknięty przed końcem lata, ale decyzja nie jest jeszcze ostateczna."),
        ("cs", "Rada přístavu v úterý oznámila, že starý most nebude uzavřen před koncem léta, ale rozhodnutí ještě není konečné a může se změnit, uvedl její předseda."),
        ("sk", "Rada prístavu v utorok oznámila, že starý most nebude uzavretý pred koncom leta, ale rozhodnutie ešte nie je konečné a môže sa zmeniť, pretože o ňom bude hlasovať aj mesto."),
        ("sl", "Pristaniški svet je v torek sporočil, da starega mostu ne bodo zaprli pred koncem poletja, a odločitev še ni dokončna, saj bo o njej odločal tudi mestni svet."),
        ("hr", "Lučko vijeće priopćilo je u utorak da stari most neće biti zatvoren prije kraja ljeta, ali odluka još nije konačna, rekao je gradonačelnik, koji je također član vijeća, tijekom sjednice."),
        ("sr", "Лучки савет је у уторак саопштио да стари мост неће бити затворен пре краја лета, али одлука још није коначна, рекао је градоначелник."),
        ("sr", "Lučki savet je u utorak saopštio da stari most neće biti zatvoren pre kraja leta, ali odluka još nije konačna, rekao je gradonačelnik, koji je takođe član saveta."),
        ("hu", "A kikötői tanács kedden közölte, hogy a régi hidat nem zárják le a nyár vége előtt, de a döntés még nem végleges, és ezt a polgármester is megerősítette."),
        ("sq", "Këshilli i portit tha të martën se ura e vjetër nuk do të mbyllet para fundit të verës, por vendimi nuk është ende përfundimtar."),
        ("tr", "Liman meclisi salı günü yaptığı açıklamada eski köprünün yaz sonuna kadar kapatılmayacağını, ancak kararın henüz kesin olmadığını ve yeni bir oylama için toplanılacağını söyledi."),
        ("az", "Liman şurası çərşənbə axşamı bildirib ki, köhnə körpü yayın sonuna qədər bağlanmayacaq, ancaq bu qərar hələ qəti deyil və yeni iclas üçün vaxt təyin edilib."),
        ("uz", "Port kengashi seshanba kuni eski koʻprik yoz oxirigacha yopilmasligini maʼlum qildi, lekin bu qaror hali yakuniy emas va u haqida yana bir yigʻilish boʻlgan."),
        ("eu", "Portuko kontseiluak asteartean jakinarazi du zubi zaharra ez dela itxiko uda amaitu baino lehen, baina erabakia ez da oraindik behin betikoa izan."),
        ("ga", "Dúirt comhairle an chalafoirt Dé Máirt nach mbeidh an seandroichead á dhúnadh roimh dheireadh an tsamhraidh, ach níl an cinneadh sin deiridh agus tá díospóireacht ar siúl."),
        ("cy", "Dywedodd cyngor yr harbwr ddydd Mawrth na fydd yr hen bont yn cael ei chau cyn diwedd yr haf, ond nid yw hyn yn derfynol gan fod mwy i’w drafod."),
        ("mt", "Il-kunsill tal-port qal it-Tlieta li l-pont il-qadim mhux se jingħalaq qabel tmiem is-sajf, iżda d-deċiżjoni għadha mhix finali u hija wkoll dwar il-flus."),
        ("id", "Dewan pelabuhan mengatakan pada Selasa bahwa jembatan tua itu tidak akan ditutup sebelum akhir musim panas, karena keputusan tersebut belum bisa dipastikan."),
        ("ms", "Majlis pelabuhan berkata pada Selasa bahawa jambatan lama itu tidak akan ditutup sebelum akhir musim panas kerana keputusan tersebut belum muktamad, manakala beliau enggan mengulas."),
        ("tl", "Sinabi ng konseho ng daungan noong Martes na hindi isasara ang lumang tulay bago matapos ang tag-araw, ngunit hindi pa ito ang huling pasya ng mga kasapi."),
        ("vi", "Hội đồng cảng cho biết hôm thứ Ba rằng cây cầu cũ sẽ không bị đóng trước khi mùa hè kết thúc, nhưng quyết định này vẫn có thể thay đổi theo ý của người dân."),
        ("sw", "Baraza la bandari lilisema Jumanne kwamba daraja la zamani halitafungwa kabla ya mwisho wa kiangazi, lakini uamuzi huo si wa mwisho na watu wake wanasubiri."),
        ("so", "Golaha dekedda ayaa sheegay Talaadadii in buundada duugga ah aan la xiri doonin ka hor dhammaadka xagaaga, hase yeeshee go’aanku waa mid la bedeli karo oo uu yahay."),
        ("ru", "Совет порта сообщил во вторник, что старый мост не закроют до конца лета, но решение ещё не окончательное, и его могут изменить уже в этом году."),
        ("uk", "Рада порту повідомила у вівторок, що старий міст не закриють до кінця літа, але рішення ще не остаточне, і його можуть змінити вже цього року."),
        ("be", "Рада порта паведаміла ў аўторак, што стары мост не закрыюць да канца лета, але рашэнне яшчэ не канчатковае, і яго могуць змяніць ужо сёлета."),
        ("bg", "Съветът на пристанището съобщи във вторник, че старият мост няма да бъде затворен преди края на лятото, но решението още не е окончателно и може да се промени."),
        ("mk", "Советот на пристаништето во вторникот соопшти дека стариот мост нема да биде затворен пред крајот на летото, но одлуката сѐ уште не е конечна и може да се смени."),
        ("kk", "Порт кеңесі сейсенбі күні ескі көпір жаздың соңына дейін жабылмайды деп хабарлады, бірақ бұл шешім әлі түпкілікті емес және ол туралы тағы жиналыс болады."),
        ("el", "Το συμβούλιο του λιμανιού ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα δεν θα κλείσει πριν από το τέλος του καλοκαιριού."),
        ("hy", "Նավահանգստի խորհուրդը երեքշաբթի օրը հայտնեց, որ հին կամուրջը չի փակվի մինչև ամառվա վերջը։"),
        ("ka", "ნავსადგურის საბჭომ სამშაბათს განაცხადა, რომ ძველი ხიდი ზაფხულის ბოლომდე არ დაიკეტება."),
        ("he", "מועצת הנמל הודיעה ביום שלישי כי הגשר הישן לא ייסגר לפני סוף הקיץ, אך ההחלטה אינה סופית."),
        ("ar", "قال مجلس الميناء يوم الثلاثاء إن الجسر القديم لن يغلق قبل نهاية الصيف، لكن القرار لم يكن نهائيا بعد كما ذكر رئيس المجلس."),
        ("fa", "شورای بندر روز سه‌شنبه اعلام کرد که پل قدیمی تا پایان تابستان بسته نخواهد شد، اما این تصمیم هنوز نهایی نیست و باید در جلسه دیگری بررسی شود."),
        ("ur", "بندرگاہ کی کونسل نے منگل کو کہا کہ پرانا پل گرمیوں کے اختتام سے پہلے بند نہیں کیا جائے گا، لیکن یہ فیصلہ ابھی حتمی نہیں ہے۔"),
        ("hi", "बंदरगाह परिषद ने मंगलवार को कहा कि पुराना पुल गर्मियों के अंत से पहले बंद नहीं किया जाएगा, लेकिन यह फैसला अभी अंतिम नहीं है।"),
        ("mr", "बंदर परिषदेने मंगळवारी सांगितले की जुना पूल उन्हाळा संपण्यापूर्वी बंद केला जाणार नाही, मात्र हा निर्णय अंतिम नाही आणि तो बदलू शकतो असे त्यांनी म्हटले आहे."),
        ("ne", "बन्दरगाह परिषदले मंगलबार पुरानो पुल गर्मी सकिनुअघि बन्द नगरिने बताएको छ, तर यो निर्णय अन्तिम भने होइन र यसमा परिवर्तन हुन सक्ने उनले भनेका छन्।"),
        ("bn", "বন্দর পরিষদ মঙ্গলবার জানিয়েছে যে গ্রীষ্ম শেষ হওয়ার আগে পুরনো সেতুটি বন্ধ করা হবে না।"),
        ("ta", "கோடை முடிவதற்குள் பழைய பாலம் மூடப்படாது என்று துறைமுக சபை செவ்வாய்க்கிழமை தெரிவித்தது."),
        ("th", "สภาท่าเรือแถลงเมื่อวันอังคารว่าสะพานเก่าจะไม่ถูกปิดก่อนสิ้นฤดูร้อน"),
        ("am", "የወደብ ምክር ቤቱ ማክሰኞ ዕለት አሮጌው ድልድይ ከበጋው መጨረሻ በፊት እንደማይዘጋ አስታውቋል፤ ነገር ግን ይህ ውሳኔ የመጨረሻ አይደለም ብለዋል እና ወደ ውይይት ይቀርባል።"),
        ("zh", "港口委员会周二表示，旧桥在夏天结束之前不会关闭，但这一决定还不是最终决定。"),
        ("zh", "港口委員會週二表示，舊橋在夏天結束之前不會關閉，但這項決定還不是最後決定。"),
        ("ja", "港湾評議会は火曜日、古い橋を夏の終わりまで閉鎖しないと発表した。"),
        ("ko", "항만 위원회는 화요일 오래된 다리를 여름이 끝나기 전에 닫지 않겠다고 밝혔다."),
    ];

    public static TheoryData<string, string> Texts { get; } = new(_texts.Select(row => (row.Language, row.Text)));

    [Theory, MemberData(nameof(Texts))]
    public void A_text_tells_its_language(string language, string text)
    {
        var article = Read($"{text}\n\n{text}\n");
        Assert.Equal((language, LanguageSource.Detected), (article.InLanguage, article.LanguageSource!.Value));
    }

    [Fact]
    public void A_text_too_short_to_tell_has_no_language() => Assert.Null(Read("Bridge 2\n\n12 14\n").InLanguage);

    [Theory]
    [InlineData("Ferrara Monza 2-1, Torino Lecce 0-0", null)]
    [InlineData("Marlen Gazette\n\nTeams: Oka, Brun, Sila", null)]
    [InlineData("橋が土曜日に開通する", "ja")]
    [InlineData("Η γέφυρα ανοίγει ξανά", "el")]
    public void In_a_few_words_only_the_script_tells_the_language(string text, string? language) => Assert.Equal(language, Read(text).InLanguage);

    [Theory]
    [InlineData("en_gb", "en-GB", LanguageSource.Declared)]
    [InlineData("English", "en", LanguageSource.Declared)]
    [InlineData("{{lang}}", "en", LanguageSource.Detected)]
    [InlineData("de", "en", LanguageSource.Detected)]
    public void A_declared_language_holds_unless_the_text_is_plainly_in_another(string declared, string language, LanguageSource source)
    {
        var page = $"<!DOCTYPE html><html lang=\"{declared}\"><title>Old bridge</title><body><article><p>{_texts[0].Text}</p><p>{_texts[0].Text}</p></article></body></html>";
        var article = ArticleReader.Read(new NewsFile("story.html", Encoding.UTF8.GetBytes(page)))[0].Article!;
        Assert.Equal((language, source), (article.InLanguage, article.LanguageSource!.Value));
    }

    static Article Read(string text) => ArticleReader.Read(new NewsFile("story.txt", Encoding.UTF8.GetBytes(text)))[0].Article!;
}
