namespace NewsProcessor.Reading.Markup;

/// <summary>A line put together from runs of a word processor, each with its look: neighbours that look alike are one.</summary>
sealed class StyledLine
{
    readonly InlineRun _run = new();
    (bool Strong, bool Emphasised, string? Address) _look;
    int _open;

    public bool IsEmpty => _run.IsEmpty;

    /// <param name="text">White space is folded.</param>
    /// <param name="strong">Whether it is set in bold.</param>
    /// <param name="emphasised">Whether it is set in italics.</param>
    /// <param name="address">Where it links to; only absolute web and mail addresses are kept.</param>
    public void Append(ReadOnlySpan<char> text, bool strong = false, bool emphasised = false, string? address = null)
    {
        if (_look != (strong, emphasised, address))
            Look(strong, emphasised, address);
        _run.Append(text);
    }

    public void Space() => _run.Space();

    /// <summary>The line so far, which starts the next one.</summary>
    public (string Text, string? Html) Take()
    {
        Look(strong: false, emphasised: false, address: null);
        return _run.Take();
    }

    void Look(bool strong, bool emphasised, string? address)
    {
        for (; _open > 0; _open--)
            _run.Close();
        if (BodyWriter.Address(address) is { } link)
            Open("a", link);
        if (strong)
            Open("strong");
        if (emphasised)
            Open("em");
        _look = (strong, emphasised, address);
    }

    void Open(string tag, string? address = null)
    {
        _run.Open(tag, address);
        _open++;
    }
}
