using static NewsProcessor.Reading.Newsroom.DateNameKind;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The words between the parts of a date, folded: units, joints, halves of the day, eras, and month forms that CLDR lacks.</summary>
static class DateGrammar
{
    public static IEnumerable<(string Word, DateSense Sense)> Words { get; } =
    [
        .. All(YearUnit, "年 년 year ano annee jahr jaar rok roku goda год года году р. г г. gada metai metu metais nam tahun yil yili yılı ev жыл жылгы jyl سال سنة سنه عام वर्ष m"),
        .. All(MonthUnit, "月 월 thang"),
        .. All(DayUnit, "日 일 號 号 th st nd rd er re eme ngay วันที่ d"),
        .. All(HourUnit, "h hs hrs hr uhr 時 时 點 点 點鐘 시 gio u uur ч час godz val klst hours heures horas ore"),
        .. All(MinuteUnit, "分 분 min mn m мин phut"),
        .. All(SecondUnit, "秒 초 s sec сек"),
        .. All(Morning, "上午 午前 오전 凌晨 早上 清晨 sa am dp fm formiddag ก่อนเที่ยง ص ق ظ"),
        .. All(Afternoon, "下午 午後 午后 오후 晚上 傍晚 ch pm gg em eftermiddag หลังเที่ยง م ب ظ"),
        .. All(Joint, "at um a as alle the of de del d da di do dia den am le la las los el il lo kl klo klokken klokkan klockan saat saati ora orele ore v u o om op te pa og och und and et y e i в о у об на от w dnia godz godzina hod cas ob ura uri kell plkst val wat το στις στισ ωρα on since from pukul jam pkl luc vao hoi ngay nam ساعت الساعة في عند בשעה ב בתאריך को में পর at بجے ta dell della time aika tid heure heures uhrzeit ni nuair kello nap napjan gada eko ko an en"),
        .. Eras(),
        .. Months("en", "jan feb mar apr may jun jul aug sept oct nov dec"),
        .. Months("lv", "janvari februari marta aprili maija junija julija augusta septembri oktobri novembri decembri"),
        .. Months("lv", "janvara februara marta aprila maija junija julija augusta septembra oktobra novembra decembra"),
        .. Months("eu", "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren"),
        .. Months("he", "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר"),
        .. Months("he", "ינו פבר מרס אפר מאי יונ יול אוג ספט אוק נוב דצמ"),
        .. Months("ru", "янв фев мар апр мая июн июл авг сен окт ноя дек"),
        .. Months("uk", "сiчня лютого березня квiтня травня червня липня серпня вересня жовтня листопада грудня"),
        .. Months("es", "ene febr marz abr mayo jun jul agto setiembre oct nov dic"),
        .. Months("it", "genn febb mar apr magg giu lug ag sett ott nov dic"),
        .. Months("fr", "janv fevr mars avr mai juin juill aout sept oct nov dec"),
        .. Months("de", "jaenner feber maerz apr mai jun jul aug sep okt nov dez"),
        .. Months("da", "jan feb mar apr maj jun jul aug sep okt nov dec"),
        .. Months("sv", "jan feb mars apr maj juni juli aug sep okt nov dec"),
        .. Months("pt", "jan fev mar abr mai jun jul ago set out nov dez"),
        .. Months("nl", "jan feb mrt apr mei jun jul aug sep okt nov dec"),
        .. Months("ms", "januari februari mac april mei jun julai ogos september oktober november disember"),
        .. Months("ta", "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்"),
        .. Months("hi", "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर"),
        .. Months("ar", "كانون فبراير مارس ابريل ماي يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر"),
        .. Months("fa", "ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر"),
        .. Months("vi", "thang mot,thang hai,thang ba,thang tu,thang nam,thang sau,thang bay,thang tam,thang chin,thang muoi,thang muoi mot,thang muoi hai", ','),
        .. Weekdays("en", "sun mon tues wed thur fri sat"),
        .. Weekdays("en", "sun mon tue weds thurs fri sat"),
        .. Weekdays("ja", "日 月 火 水 木 金 土"),
        .. Weekdays("ko", "일 월 화 수 목 금 토"),
        .. Weekdays("zh", "星期天 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六"),
    ];

    static IEnumerable<(string, DateSense)> All(DateNameKind kind, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, new DateSense(kind, 0, null)));

    static IEnumerable<(string, DateSense)> Months(string language, string words, char apart = ' ') =>
        words.Split(apart).Select((word, index) => (word, new DateSense(Month, index + 1, language)));

    static IEnumerable<(string, DateSense)> Weekdays(string language, string words) =>
        words.Split(' ').Select((word, index) => (word, new DateSense(Weekday, index, language)));

    /// <summary>Eras by their year zero: Buddhist, Minguo, and Japan's since Meiji.</summary>
    static IEnumerable<(string, DateSense)> Eras() => new (string Name, int YearZero)[]
    {
        ("พศ", -543), ("民國", 1911), ("民国", 1911), ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
    }.Select(era => (era.Name, new DateSense(Era, era.YearZero, null)));
}
