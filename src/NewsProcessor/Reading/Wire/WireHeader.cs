using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Wire;

/// <summary>What a wire message says beside its text.</summary>
sealed record WireHeader
{
    /// <summary>Who sends, by the code on the wire, such as "AAP".</summary>
    public string? Service { get; init; }

    /// <summary>The agency that the service belongs to, by its usual name.</summary>
    public string? Agency { get; init; }

    /// <summary>The message's number, which starts again every day.</summary>
    public string? Number { get; init; }

    /// <summary>1 (flash) to 9.</summary>
    public int? Urgency { get; init; }
    public string? Category { get; init; }

    /// <summary>A category by the sender's own letters, which mean something else to others.</summary>
    public string? OwnCategory { get; init; }
    public string? Slugline { get; init; }

    /// <summary>Which part of a running story this is: "1st Ld-Writethru", "2nd take".</summary>
    public string? Take { get; init; }

    /// <summary>The headline where the header gives it; the text below holds none then.</summary>
    public string? Headline { get; init; }

    /// <summary>Who had a release sent.</summary>
    public string? Publisher { get; init; }
    public string? Place { get; init; }
    public string? Genre { get; init; }

    /// <summary>IPTC's subject code, eight digits.</summary>
    public string? SubjectCode { get; init; }

    /// <summary>Words that the sender counted.</summary>
    public int? Words { get; init; }
    public PrintedDate? Sent { get; init; }

    /// <summary>Lines stand as sent: tables.</summary>
    public bool Tabular { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>With the keyword line as the heading repeats it: "BC-US--Giant Lobster Death, 1st Ld-Writethru,127".</summary>
    public WireHeader With(WireHeading heading)
    {
        if (heading.Keyword is not { } line || Keywords.Count > 0)
            return this;
        var parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => !part.All(char.IsAsciiDigit)).ToList();
        return parts.Count == 0 ? this : this with { Slugline = parts[0], Take = parts.Count > 1 ? string.Join(", ", parts.Skip(1)) : Take };
    }
}
