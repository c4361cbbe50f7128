using System.Text;
using System.Xml;

namespace NewsProcessor.Writing.Body;

/// <summary>Text that XML 1.0, and so any format here, can hold.</summary>
static class CleanText
{
    /// <summary>The text without control characters and halves of surrogate pairs.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]) && text[i] is not (>= '\u007f' and <= '\u009f'))
                clean.Append(text[i]);
        }
        return clean.Length == text.Length ? text : clean.ToString();
    }
}
