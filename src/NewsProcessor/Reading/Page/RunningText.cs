using System.Buffers;
using System.Text;

namespace NewsProcessor.Reading.Page;

/// <summary>Puts a block's text together as a browser shows it: runs of white space are one blank, none stands at either end, and characters without width are left out.</summary>
sealed class RunningText
{
    /// <summary>What sets words apart as a blank does, and what has no width: soft hyphens too.</summary>
    static readonly SearchValues<char> _blanks = SearchValues.Create([.. Enumerable.Range(0, 0x3001).Select(code => (char)code).Where(letter => letter != ' ' && (char.IsWhiteSpace(letter) || letter is '\u200b' or '\u00ad')), '\u2060', '\ufeff']);

    readonly StringBuilder _text = new();
    bool _space;
    char _last;

    public int Length => _text.Length;

    /// <summary>Answers by how many characters the text grew.</summary>
    public int Append(ReadOnlySpan<char> data)
    {
        var before = _text.Length;
        while (!data.IsEmpty)
        {
            var length = data.IndexOfAny(_blanks) is var blank and >= 0 ? blank : data.Length;
            Words(data[..length]);
            if (length == data.Length)
                break;
            _space |= char.IsWhiteSpace(data[length]);
            data = data[(length + 1)..];
        }
        return _text.Length - before;
    }

    /// <summary>Whether what follows would touch the text though it is a word of its own: "ParisThe".</summary>
    public bool IsGlued(char next) => !_space && char.IsUpper(next) && (char.IsLower(_last) || _last is '!' or '?' or ':' or ';' or '”' or '»' or '…');

    /// <summary>The text so far, and the blank that will part it from what follows.</summary>
    public string SoFar => _space && _text.Length > 0 ? $"{_text} " : _text.ToString();

    /// <summary>What follows is a word of its own.</summary>
    public void Part() => _space = true;

    /// <summary>The text; what is appended next begins another.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        (_space, _last) = (false, '\0');
        return text;
    }

    /// <summary>Text whose only white space is the blank; of several in a row one stays.</summary>
    void Words(ReadOnlySpan<char> text)
    {
        while (BlankRuns.Next(ref text, ref _space, out var words, out var blank))
        {
            if (_space && _text.Length > 0)
                _text.Append(' ');
            _text.Append(words);
            _last = words[^1];
            _space = blank;
        }
    }
}
