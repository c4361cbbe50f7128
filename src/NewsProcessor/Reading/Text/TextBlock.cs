namespace NewsProcessor.Reading.Text;

/// <summary>One line of a text, or the lines of one hard-wrapped paragraph, joined.</summary>
/// <param name="Text">Without marker and outer white space; white space inside is one space.</param>
/// <param name="Line">Its first line's number, from 0.</param>
/// <param name="Lines">How many lines it took.</param>
/// <param name="Indent">Columns before the text, marker included.</param>
/// <param name="Marked">Whether a list marker such as "•" or "*" stood before it.</param>
/// <param name="AfterBlank">Whether a blank line, or the start of the text, comes before it.</param>
sealed record TextBlock(string Text, int Line, int Lines, int Indent, bool Marked, bool AfterBlank);
