using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsProcessor.Writing.Body;

/// <summary>HTML put together so that it cannot be forgotten to encode: what stands in the braces of <see cref="Write"/> is text, never markup.</summary>
sealed class HtmlText
{
    static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _html = new();

    /// <summary>Adds markup as it stands in the program, with values encoded.</summary>
    public HtmlText Write([InterpolatedStringHandlerArgument("")] Encoding markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds what the program itself says, as it stands.</summary>
    public HtmlText Constant([ConstantExpected] string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Adds other HTML of this kind.</summary>
    public HtmlText Add(HtmlText other)
    {
        _html.Append(other._html);
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Control characters have no place in a page; line ends and tabs do.</summary>
    static string Encoded(string value) => _encoder.Encode(CleanText.Of(value));

    /// <summary>Writes the parts of an interpolated string into the text.</summary>
    [InterpolatedStringHandler]
    public readonly struct Encoding(int literalLength, int holes, HtmlText text)
    {
        readonly StringBuilder _html = Grown(text._html, literalLength + holes);

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string? value) => _html.Append(value is null ? "" : Encoded(value));

        static StringBuilder Grown(StringBuilder html, int by)
        {
            html.EnsureCapacity(html.Length + by);
            return html;
        }
    }
}
