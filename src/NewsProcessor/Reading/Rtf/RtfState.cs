namespace NewsProcessor.Reading.Rtf;

/// <summary>Where a group's text goes.</summary>
enum RtfPlace { Body, Nowhere, Fonts, Styles, Info, Title, Author, Created, Field, Subject, Keywords, Company }

/// <summary>What holds from a point on to the end of the group.</summary>
sealed record RtfState
{
    public RtfPlace Place { get; init; }

    /// <summary>How many characters after \u stand in for it.</summary>
    public int Fallback { get; init; } = 1;
    public int Font { get; init; }
    public int Style { get; init; }
    public int? OutlineLevel { get; init; }
    public bool Hidden { get; init; }
    public bool Bold { get; init; }
    public bool Italic { get; init; }

    /// <summary>Where the text links to.</summary>
    public string? Address { get; init; }
    public bool InTable { get; init; }
    public bool InList { get; init; }
}
