namespace NewsProcessor.Reading.Containers;

/// <summary>A container being read, and what reading it may still cost.</summary>
/// <param name="Content">From the first byte.</param>
/// <param name="Unpacking">Counts what is unpacked.</param>
public sealed record ContainerFile(StartedStream Content, Unpacking Unpacking);
