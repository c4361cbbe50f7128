using System.Globalization;

namespace NewsProcessor.Reading;

/// <summary>Why a whole file is refused, each with what its sender can do.</summary>
static class Refusals
{
    public static ReadItem Empty { get; } = ReadItem.Refused("The file is empty (0 bytes). Upload it again once it has been written completely.", kind: "empty");

    public static ReadItem TooLarge(long limit) => ReadItem.Refused(string.Create(CultureInfo.InvariantCulture,
        $"The file is larger than {limit / (1024.0 * 1024):0.#} MiB, the limit for one document. Split it into one file for each article."), kind: "size");

    public static ReadItem UnknownFormat(NewsFile file) => ReadItem.Refused(
        $"This is not a kind of file that is read here: {FileSignatures.Describe(file.Head)}. Send {string.Join(", ", ArticleFormats.All.Select(format => format.Name))}.", kind: "format");

    public static ReadItem ReaderFault(string format, Exception fault) => ReadItem.Refused(
        $"The {format} reader failed on this file ({fault.GetType().Name}). The file is kept; it will be read again once the reader is mended.", fault, "reader");
}
