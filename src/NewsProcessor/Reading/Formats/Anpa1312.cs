using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Formats;

/// <summary>ANPA 1312, the wire format of American agencies.</summary>
public sealed class Anpa1312 : IArticleFormat
{
    public string Name => "ANPA 1312";

    public bool Recognises(NewsFile file) => WireEnvelopes.Start(file.Head) is { } start && Anpa1312Header.Starts(start);

    public IEnumerable<ReadItem> Read(NewsFile file) => WireReader.Read(file, Anpa1312Header.Read);
}
