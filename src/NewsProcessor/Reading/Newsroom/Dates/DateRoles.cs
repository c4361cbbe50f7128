using NewsProcessor.Articles;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>The words that say whether a date is that of publication or of the last change.</summary>
static class DateRoles
{
    const int WordsBefore = 6;
    const int LongestWord = 24;

    /// <summary>Starts of words (folded; a dot ends a whole word) for a change, in the languages of the press.</summary>
    static readonly string[] _modified = Starts(
        "mis. mise. maj. stand. akt. uppfær uppfaer uppfært updat modif revis edited amended lastmod aktualis aktualiz bearbeitet geandert actualis actualiz modificat aggiornat atualizad alterad gewijzigd bijgewerkt geupdate laatst oppdatert opdatert uppdaterad andrad paivite muokat"
        + " uuendat muudet atjaunin atnaujin pakeist zaktualiz zmodyf aktualizov upraven frissit modosit actualiz azurir izmijen posodoblj promen обнов измен редакт оновл змінен актуал ажурир изменен перагле жаңарт"
        + " guncel degis yenilen yenilan yangilan перзмен ενημερ τροποπ ανανεω nhat اپڈیٹ diperbarui diperbaharui dikemaskini עודכן עדכון تحديث التحديث محدث بروزرساني بروزرسانی ویرایش अपडेट अद्यतन হালনাগাদ আপডেট புதுப்பி અપડેટ ਅੱਪਡੇਟ అప్డేట్ അപ്ഡേറ്റ് อัปเดต อัพเดท ปรับปรุง แก้ไข განახლ թարմացվ"
        + " 更新 修改 修订 最終更新 改訂 編輯 编辑 수정 업데이트 최종수정 imesasishwa");

    /// <summary>Starts of words (folded) for publication.</summary>
    static readonly string[] _published = Starts(
        "publi posted issued released created first filed dated veroffentl erschienen erstellt parution paru pubblicat creado creat gepubliceerd geplaatst publisert udgivet offentliggj publicerad skapad julkaist luotu avaldat loodud"
        + " public paskelbt sukurt opublikow utworzon dodano zverejn vydan uverejn pridan megjelen kozzet letrehoz objavlj objavljen objava postavlj опубл размещ создан публик опублік публікац обjaв објав публикув жарияла"
        + " yayin yayim girisi eklenme olustur derc chop nashr δημοσ αναρτ dang diterbitkan terbit ditayangkan tayang dipublikasi diterbit פורסם נשר نشر النشر تاريخ انتشار منتشر شائع प्रकाशित पब्लिश প্রকাশ প্রকাশিত வெளியி பதிவு પ્રકાશ ਪ੍ਰਕਾਸ਼ ప్రచుర പ്രസിദ്ധ เผยแพร่ โพสต์ გამოქვეყნ հրապարակ"
        + " 发布 發布 發佈 发表 發表 刊登 公開 掲載 配信 投稿 作成 公布 등록 입력 게재 발행 승인 작성 imechapishwa");

    /// <summary>The role that the words before a date give it; where none does, those right after it, unless another date follows them.</summary>
    public static DateRole Around(DateLine line, int first, int next, int free)
    {
        var before = Before(line, first, free);
        return before is not DateRole.Unknown ? before : After(line, next);
    }

    /// <summary>The nearest role word among the last few words before a token, not reaching over the date before.</summary>
    public static DateRole Before(DateLine line, int at, int free)
    {
        var words = 0;
        for (at--; at >= free && words < WordsBefore; at--)
        {
            if (line.Word(at) is not { IsEmpty: false } word)
                continue;
            words++;
            if (Of(word) is var role and not DateRole.Unknown)
                return role;
        }
        return DateRole.Unknown;
    }

    static DateRole After(DateLine line, int next)
    {
        next = line.SkipJoints(next, 2, ",.()-|·•");
        var role = Of(line.Word(next));
        for (var at = next + 1; role is not DateRole.Unknown && at < next + 5; at++)
        {
            if (line[at].Kind is DateTokenKind.Number && line.Has(at))
                return DateRole.Unknown;
        }
        return role;
    }

    static DateRole Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in word[..Math.Min(word.Length, LongestWord)])
        {
            if (DateNames.Fold(letter) is var c and not '\0')
                folded[length++] = c;
        }
        return length == 0 ? DateRole.Unknown : StartsWithAny(folded[..length], _modified) ? DateRole.Modified : StartsWithAny(folded[..length], _published) ? DateRole.Published : DateRole.Unknown;
    }

    static bool StartsWithAny(ReadOnlySpan<char> word, string[] starts)
    {
        foreach (var start in starts)
        {
            if (start[^1] == '.' ? word.SequenceEqual(start.AsSpan(0, start.Length - 1)) : word.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static string[] Starts(string words) => words.Split(' ');
}
