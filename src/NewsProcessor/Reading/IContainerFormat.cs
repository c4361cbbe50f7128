using NewsProcessor.Reading.Containers;

namespace NewsProcessor.Reading;

/// <summary>One kind of file that holds other files. A new one is one class in Formats/ and one line in <see cref="ArticleFormats.Containers"/>.</summary>
public interface IContainerFormat
{
    /// <summary>The format's name as refusals show it.</summary>
    string Name { get; }

    /// <summary>Whether the file is of this format, from its first bytes: cheap, and never throws.</summary>
    bool Recognises(NewsFile start);

    /// <summary>The files in it, one after the other; each is read, or not, before the next is asked for. Damage that ends the reading is an <see cref="InvalidDataException"/> with a reason.</summary>
    IAsyncEnumerable<Member> MembersAsync(ContainerFile file, CancellationToken cancellation);
}
