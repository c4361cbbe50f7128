using System.Text;

namespace NewsProcessor.Reading.Rtf;

/// <summary>Walks an RTF file once. Forgives what word processors get wrong; a file that breaks off keeps what came before.</summary>
sealed class RtfReader
{
    const int DeepestNesting = 1000;

    readonly RtfDocument _document = new();
    readonly RtfTokens _tokens;
    readonly Stack<RtfState> _outer = new();
    readonly List<byte> _bytes = [];
    readonly StringBuilder _styleName = new(), _field = new();
    RtfState _state = new();
    bool _starred, _groupStarts;
    int _fallbackLeft;

    RtfReader(string rtf) => _tokens = new(rtf);

    /// <param name="rtf">Characters of one byte each.</param>
    public static RtfDocument Read(string rtf)
    {
        var reader = new RtfReader(rtf);
        reader.Walk();
        return reader._document;
    }

    void Walk()
    {
        for (var token = _tokens.Next(); token.Kind is not RtfTokenKind.End; token = _tokens.Next())
        {
            if (token.Kind is RtfTokenKind.Byte)
                Byte((byte)token.Number!.Value);
            else
                Take(token);
            if (_outer.Count == 0 && token.Kind is RtfTokenKind.Close)
                break;
        }
        Flush();
        _document.EndParagraph(_state with { InTable = false });
        _document.BrokenAt = _outer.Count > 0 ? _tokens.At : null;
    }

    void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfTokenKind.Open:
                Open();
                break;
            case RtfTokenKind.Close:
                Close();
                break;
            case RtfTokenKind.Control:
                Control(token.Word, token.Number);
                break;
            case RtfTokenKind.Text:
                Text(token.Word);
                break;
        }
    }

    void Open()
    {
        Flush();
        if (_outer.Count >= DeepestNesting)
            throw new FormatException($"groups are nested more than {DeepestNesting} deep at byte {_tokens.At}");
        _outer.Push(_state);
        (_groupStarts, _starred, _fallbackLeft) = (true, false, 0);
    }

    void Close()
    {
        Flush();
        if (_state.Place is RtfPlace.Styles && _styleName.ToString().Trim().TrimEnd(';') is { Length: > 0 } name)
            _document.Styles.TryAdd(_state.Style, name);
        _styleName.Clear();
        var field = _state.Place is RtfPlace.Field;
        _state = _outer.TryPop(out var outer) ? outer : _state;
        if (field && _state.Place is not RtfPlace.Field)
            _state = _state with { Address = RtfControls.Link(_field.ToString()) };
        (_groupStarts, _starred, _fallbackLeft) = (false, false, 0);
    }

    void Text(string text)
    {
        if (_fallbackLeft > 0)
        {
            var skipped = Math.Min(_fallbackLeft, text.Length);
            _fallbackLeft -= skipped;
            text = text[skipped..];
        }
        foreach (var c in text)
            _bytes.Add((byte)c);
        _groupStarts = false;
    }

    void Byte(byte value)
    {
        if (_fallbackLeft > 0)
            _fallbackLeft--;
        else
            _bytes.Add(value);
    }

    /// <summary>Bytes wait until the font changes, because a character may be two of them.</summary>
    void Flush()
    {
        if (_bytes.Count == 0)
            return;
        if (_state.Place is not RtfPlace.Nowhere)
            Write(_document.Charsets.Of(_state.Font).GetString([.. _bytes]));
        _bytes.Clear();
    }

    void Write(string text)
    {
        if (_state.Place is RtfPlace.Body && !_state.Hidden)
            _document.Write(text, _state);
        else if (_state.Place is RtfPlace.Styles)
            _styleName.Append(text);
        else if (_state.Place is RtfPlace.Field)
            _field.Append(text);
        else if (_state.Place is RtfPlace.Title or RtfPlace.Author or RtfPlace.Subject or RtfPlace.Keywords or RtfPlace.Company)
            Info(_state.Place).Append(text);
    }

    StringBuilder Info(RtfPlace place)
    {
        if (!_document.Info.TryGetValue(place, out var text))
            _document.Info.Add(place, text = new());
        return text;
    }

    void Control(string word, int? number)
    {
        if (word == "*")
        {
            _starred = true;
            return;
        }
        if (_groupStarts && Destination(word))
            return;
        _groupStarts = false;
        if (_fallbackLeft > 0 && word is not ("u" or "bin"))
            _fallbackLeft--;
        else if (RtfControls.Character(word) is { } character)
            Character(character);
        else if (!Structure(word, number))
            Property(word, number ?? 1, number is not 0);
    }

    void Character(string character)
    {
        Flush();
        Write(character);
    }

    /// <summary>A group's first word may say where its text goes.</summary>
    bool Destination(string word)
    {
        var place = _state.Place is RtfPlace.Nowhere ? RtfPlace.Nowhere : RtfControls.Destination(word);
        if (place is null && _starred && !RtfControls.IsText(word) && _state.Place is not (RtfPlace.Styles or RtfPlace.Fonts))
            place = RtfPlace.Nowhere;
        _starred = false;
        if (word is "listtext" or "pntext" && _outer.TryPop(out var outer))
            _outer.Push(outer with { InList = true });
        if (place is null)
            return false;
        if (place is RtfPlace.Field && _state.Place is not RtfPlace.Field)
            _field.Clear();
        (_state, _groupStarts) = (_state with { Place = place.Value }, false);
        return true;
    }

    bool Structure(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "\n" or "\r" when _state.Place is RtfPlace.Body:
                Flush();
                _document.EndParagraph(_state);
                break;
            case "cell" or "nestcell" when _state.Place is RtfPlace.Body:
                Flush();
                _document.EndCell();
                break;
            case "row" when _state.Place is RtfPlace.Body:
                Flush();
                _document.EndRow();
                break;
            case "u" when number is { } code:
                Character(char.ToString((char)(ushort)code));
                _fallbackLeft = _state.Fallback;
                break;
            case "bin":
                _tokens.Skip(number ?? 0);
                break;
            default:
                return false;
        }
        return true;
    }

    void Property(string word, int number, bool on)
    {
        switch (word)
        {
            case "ansicpg": _document.Charsets.Use(number); break;
            case "mac": _document.Charsets.Use(10000); break;
            case "pc": _document.Charsets.Use(437); break;
            case "pca": _document.Charsets.Use(850); break;
            case "fcharset" when _state.Place is RtfPlace.Fonts: _document.Charsets.Font(_state.Font, number); break;
            case "cpg" when _state.Place is RtfPlace.Fonts: _document.Charsets.FontPage(_state.Font, number); break;
            case "yr" or "mo" or "dy" or "hr" or "min" when _state.Place is RtfPlace.Created: _document.Created[word] = number; break;
            default: _state = Changed(word, number, on); break;
        }
    }

    RtfState Changed(string word, int number, bool on)
    {
        if (word is "f" or "plain" or "b" or "i")
            Flush();
        return word switch
        {
            "uc" => _state with { Fallback = Math.Max(0, number) },
            "f" => _state with { Font = on ? number : 0 },
            "s" => _state with { Style = on ? number : 0 },
            "outlinelevel" => _state with { OutlineLevel = on ? number : 0 },
            "b" => _state with { Bold = on },
            "i" => _state with { Italic = on },
            "plain" => _state with { Bold = false, Italic = false },
            "v" or "deleted" => Shown(on),
            "intbl" => _state with { InTable = true },
            "ls" => _state with { InList = on },
            "pard" => _state with { Style = 0, OutlineLevel = null, InTable = false, InList = false },
            _ => _state,
        };
    }

    RtfState Shown(bool hidden)
    {
        Flush();
        return _state with { Hidden = hidden };
    }
}
