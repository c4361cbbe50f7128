namespace NewsProcessor.Reading.Pdf;

/// <summary>A line of print. Lengths are in points (1/72 inch), heights counted from the bottom of the page.</summary>
/// <param name="Text">One line, white space single.</param>
/// <param name="Block">Which block of the page it belongs to, in reading order.</param>
/// <param name="Left">Where it starts.</param>
/// <param name="BlockLeft">Where its block starts.</param>
/// <param name="Middle">Its height on the page, from 0 at the bottom to 1 at the top.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Bold">Whether its letters are bold.</param>
sealed record PdfLine(string Text, int Block, double Left, double BlockLeft, double Middle, double Size, bool Bold);
