using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Formats;

/// <summary>IPTC 7901, the text transmission format of European and Asian agencies.</summary>
public sealed class Iptc7901 : IArticleFormat
{
    public string Name => "IPTC 7901";

    public bool Recognises(NewsFile file) => WireEnvelopes.Start(file.Head) is { } start ? Iptc7901Header.Starts(start) : Iptc7901Header.StandsBare(file.Head);

    public IEnumerable<ReadItem> Read(NewsFile file) => WireReader.Read(file, Iptc7901Header.Read);
}
