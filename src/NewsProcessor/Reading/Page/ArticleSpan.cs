using System.Runtime.InteropServices;

namespace NewsProcessor.Reading.Page;

/// <summary>Where the article lies among the page's blocks.</summary>
/// <param name="Headline">Index of the headline's block, or -1.</param>
/// <param name="FirstBody">Index of the body's first block.</param>
/// <param name="LastBody">Index of the body's last block.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct ArticleSpan(int Headline, int FirstBody, int LastBody)
{
    public static ArticleSpan Of(int headline, IReadOnlyList<Block> body) =>
        body.Count == 0 ? new(headline, headline + 1, headline + 1) : new(headline, body[0].Index, body[^1].Index);

    /// <summary>Where the lines between headline and text begin.</summary>
    public int Start => Headline >= 0 && Headline <= FirstBody ? Headline : Math.Max(0, FirstBody - 4);

    /// <summary>The blocks around headline and start of the text.</summary>
    public IEnumerable<Block> Head(IReadOnlyList<Block> blocks, int before, int after)
    {
        var from = Math.Max(0, (Headline >= 0 ? Math.Min(Headline, FirstBody) : FirstBody) - before);
        return blocks.Skip(from).Take(Math.Min(FirstBody + after, LastBody + 1) - from);
    }

    /// <summary>Blocks away from the space between headline and text; behind the text counts double.</summary>
    public int Distance(int at) =>
        at < Start ? Start - at : at <= FirstBody + 1 ? 0 : at <= LastBody ? Math.Min(at - FirstBody, 15) : Math.Min(at - FirstBody, 12) + 2 * (at - LastBody);
}
