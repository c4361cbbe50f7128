using System.Collections.Frozen;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>A printed time zone.</summary>
/// <param name="Offset">Minutes east of UTC; null for a US zone whose name leaves summer time open.</param>
/// <param name="UsZone">'E', 'C', 'M' or 'P' for "ET" and its like; else '\0'.</param>
/// <param name="Next">The first token after it.</param>
readonly record struct PrintedZone(int? Offset, char UsZone, int Next)
{
    /// <summary>Abbreviations of the press that mean one offset, in minutes. Those that mean several are settled in <see cref="Local"/>.</summary>
    static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _offsets = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Z"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["UT"] = 0, ["WET"] = 0, ["WEST"] = 60, ["BST"] = 60, ["CET"] = 60, ["MEZ"] = 60, ["CEST"] = 120, ["MESZ"] = 120, ["HNEC"] = 60, ["HAEC"] = 120,
        ["EET"] = 120, ["EEST"] = 180, ["SAST"] = 120, ["CAT"] = 120, ["WAT"] = 60, ["EAT"] = 180, ["MSK"] = 180, ["МСК"] = 180, ["TRT"] = 180, ["TSİ"] = 180, ["TSI"] = 180,
        ["PKT"] = 300, ["NPT"] = 345, ["ICT"] = 420, ["WIB"] = 420, ["WITA"] = 480, ["WIT"] = 540, ["HKT"] = 480, ["SGT"] = 480, ["PHT"] = 480, ["MYT"] = 480, ["AWST"] = 480,
        ["JST"] = 540, ["KST"] = 540, ["ACST"] = 570, ["ACDT"] = 630, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
        ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600,
        ["ADT"] = -180, ["NST"] = -210, ["NDT"] = -150, ["BRT"] = -180, ["ART"] = -180, ["COT"] = -300, ["PET"] = -300, ["VET"] = -240,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The zone that starts at a token: "GMT", "(CET)", "UTC+3", "+03:00", "-0500", "ET", "Eastern".</summary>
    public static PrintedZone? At(DateLine line, int at)
    {
        at = line.Skip(at, "(,[");
        if (Signed(line, at, named: false) is { } signed)
            return signed;
        var word = line.Word(at);
        if (word.IsEmpty || word.Length > 8)
            return null;
        var next = line.Skip(at + 1, ")]");
        if (UsZoneOf(word) is var us and not '\0')
            return new(null, us, line.Word(next) is "Time" ? next + 1 : next);
        if (Named(line, word) is not { } offset)
            return null;
        if (offset == 0 && Signed(line, at + 1, named: true) is { } relative)
            return relative;
        return new(offset, '\0', next);
    }

    /// <summary>"+03:00", "-0500", "+3" after GMT or UTC; without a name only in forms that no range of hours has.</summary>
    static PrintedZone? Signed(DateLine line, int at, bool named)
    {
        if (!line.IsAny(at, "+-") || !line.IsNumber(at + 1, 1, 4) || line[at + 1].Spaced)
            return null;
        var (sign, number) = (line.IsMark(at, '+') ? 1 : -1, line[at + 1]);
        var (hours, minutes, next) = number.Length > 2 ? (number.Value / 100, number.Value % 100, at + 2) : (number.Value, 0, at + 2);
        var colon = number.Length <= 2 && line.IsMark(next, ':') && line.IsNumber(next + 1, 2, 2);
        if (colon)
            (minutes, next) = (line[next + 1].Value, next + 2);
        if (hours > 14 || minutes % 15 != 0 || minutes > 45 || (!named && !colon && number.Length != 4 && (sign < 0 || number.Length != 2)))
            return null;
        return new(sign * ((hours * 60) + minutes), '\0', line.Skip(next, ")]"));
    }

    static int? Named(DateLine line, ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[word.Length];
        var lowers = word.ToUpperInvariant(upper) > 0 && !upper.SequenceEqual(word);
        if (lowers && upper is not ("UTC" or "GMT" or "МСК"))
            return null;
        return (upper.Length == 3 ? Local(upper.ToString(), line.Hints) : null) ?? (_offsets.TryGetValue(upper, out var offset) ? offset : null);
    }

    /// <summary>Abbreviations that another country uses otherwise.</summary>
    static int? Local(string zone, DateHints hints) => (zone, Country(hints)) switch
    {
        ("IST", "IN") => 330,
        ("IST", "IE") => 60,
        ("IST", "IL") => 120,
        ("BST", "BD") => 360,
        ("CST", "CN" or "TW") => 480,
        ("PST", "PH") => 480,
        ("PST", "PK") => 300,
        ("EST", "AU") => 600,
        ("CST", "AU") => 570,
        ("GST", "AE" or "OM") => 240,
        ("AST", "SA" or "KW" or "QA" or "BH" or "IQ") => 180,
        ("AST", "CA" or "PR" or "TT" or "BB") => -240,
        _ => null,
    };

    static string? Country(DateHints hints) => hints.Country ?? hints.Language?.ToUpperInvariant() switch
    {
        [_, _, '-' or '_', var a, var b] => $"{a}{b}",
        "HI" or "TA" or "TE" or "ML" or "KN" or "MR" or "GU" or "PA" or "OR" or "AS" => "IN",
        "HE" => "IL",
        "ZH" => "CN",
        "GA" => "IE",
        _ => null,
    };

    static char UsZoneOf(ReadOnlySpan<char> word) => word switch
    {
        "ET" or "Eastern" => 'E',
        "CT" or "Central" => 'C',
        "MT" or "Mountain" => 'M',
        "PT" or "Pacific" => 'P',
        _ => '\0',
    };

    /// <summary>Minutes east of UTC of a US zone at a local date: summer time by the Energy Policy Act of 2005 (from 2007), before that the first Sunday of April to the last of October (1987).</summary>
    public static int UsOffset(char zone, DateTime local)
    {
        var (start, end) = local.Year >= 2007 ? (Sunday(local.Year, 3, 8), Sunday(local.Year, 11, 1)) : (Sunday(local.Year, 4, 1), Sunday(local.Year, 10, 25));
        var standard = zone switch { 'E' => -300, 'C' => -360, 'M' => -420, _ => -480 };
        return local >= start.AddHours(2) && local < end.AddHours(2) ? standard + 60 : standard;
    }

    static DateTime Sunday(int year, int month, int from)
    {
        var day = new DateTime(year, month, from);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }
}
