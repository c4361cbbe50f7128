using NewsProcessor.Reading.Wire;

namespace NewsProcessor.Reading.Formats;

/// <summary>Messages between the ZCZC and NNNN of teleprinters whose header is a desk's own: fields that signs open.</summary>
public sealed class Teleprinted : IArticleFormat
{
    public string Name => "ZCZC";

    public bool Recognises(NewsFile file) => WireEnvelopes.BehindStart(file.Head) is { } start && DeskHeader.Opens(start);

    public IEnumerable<ReadItem> Read(NewsFile file) => WireReader.Read(file, DeskHeader.Read);
}
