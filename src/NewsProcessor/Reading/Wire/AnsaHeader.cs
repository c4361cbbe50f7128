using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Wire;

/// <summary>The header of ANSA's teleprinter service: "5217/SXR", "OMI31874_SXR_QBXH", then urgency, category and codes ("R CRO S42 QBXH").</summary>
static partial class AnsaHeader
{
    /// <summary>The header's parts, or null where it is none.</summary>
    public static WireHeader? Read(string header) => Lines().Match(header) is not { Success: true } lines ? null : new()
    {
        Service = lines.Groups["service"].Value,
        Agency = "ANSA",
        Number = lines.Groups["number"].Value,
        Urgency = lines.Groups["urgency"].Value is "U" or "B" ? 2 : null,
        Category = lines.Groups["category"].Value,
    };

    /// <summary>Whether a line is the second or the third of such a header.</summary>
    public static bool IsPart(string line) => Part().IsMatch(line);

    [GeneratedRegex(@"^\s*\d{1,5}/(?<service>[A-Z]{3})\s+(?<number>[A-Z]{3}\d{4,6})_[A-Z0-9]{3}_[A-Z0-9]{3,5}\s+(?<urgency>[A-Z]) (?<category>[A-Z]{3})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^[A-Z]{3}\d{4,6}_[A-Z0-9]{3}_[A-Z0-9]{3,5}$|^[A-Z] [A-Z]{3} [A-Z0-9]{3} [A-Z0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
