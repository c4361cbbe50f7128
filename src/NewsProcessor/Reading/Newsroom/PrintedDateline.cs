namespace NewsProcessor.Reading.Newsroom;

/// <summary>The place, and perhaps day and agency, that open a wire story: "ISTANBUL, Feb 11 (Reuters) -".</summary>
/// <param name="Printed">As printed, the dash included.</param>
/// <param name="Place">The place as printed: "ISTANBUL", "NEW YORK/LONDON"; null where only agency and reporter stand in it.</param>
/// <param name="InfoSources">Agencies named in it.</param>
/// <param name="Day">The day as printed, without the agency; null when there is none.</param>
/// <param name="Rest">The story's text behind it.</param>
sealed record PrintedDateline(string Printed, string? Place, IReadOnlyList<string> InfoSources, string? Day, string Rest)
{
    /// <summary>Names of reporters in it, as East Asian papers print them.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];
}
