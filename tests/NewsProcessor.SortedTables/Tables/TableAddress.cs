using System.Text.RegularExpressions;
using NewsProcessor.SortedTables.Http;

namespace NewsProcessor.SortedTables.Tables;

/// <summary>What a request's path names: a table, or one entity of it.</summary>
readonly partial record struct TableAddress(string Table, Place? Entity)
{
    public static TableAddress Of(string path)
    {
        var match = Shape().Match(Uri.UnescapeDataString(path));
        if (!match.Success)
            throw new ServiceErrorException(400, "InvalidUri", "The requested URI does not represent any resource on the server.");
        return new(match.Groups["table"].Value, match.Groups["partition"].Success ? new(Plain(match.Groups["partition"]), Plain(match.Groups["row"])) : null);
    }

    static string Plain(Group group) => group.Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<table>[A-Za-z$][A-Za-z0-9]*)(\(\)|\(PartitionKey='(?<partition>([^']|'')*)',\s*RowKey='(?<row>([^']|'')*)'\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Shape();
}
