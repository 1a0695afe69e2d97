namespace ContentLint.Mdx.JavaScript;

// The parts of a tag: its name, its attributes, and which white space may stand in it.
internal sealed partial class JavaScriptScanner
{
    private string? ReadElementName()
    {
        var first = ReadIdentifier();
        if (first is null)
            return null;

        var name = first;
        SkipTagSpace();
        if (_i < _end && _text[_i] == ':')
        {
            _i++;
            SkipTagSpace();
            var local = ReadIdentifier();
            return local is null ? null : name + ":" + local;
        }

        while (_i < _end && _text[_i] == '.')
        {
            _i++;
            SkipTagSpace();
            var member = ReadIdentifier();
            if (member is null)
                return null;
            name += "." + member;
            SkipTagSpace();
        }

        return name;
    }

    private string? ReadIdentifier()
    {
        var start = _i;
        if (_i < _end && Characters.IsNameStart(_text[_i]))
        {
            while (_i < _end && Characters.IsJsxNamePart(_text[_i]))
                _i++;
            return _text.Substring(start, _i - start);
        }

        Fail("a name is missing here", Math.Min(_i, _end));
        return null;
    }

    private void StepAttribute()
    {
        var start = _i;
        if (ReadIdentifier() is not { } name)
            return;
        if (name == "key" && _frames.Peek().HasSpread)
        {
            if (_dialect.KeyComesFirst)
            {
                Fail("'key' stands behind a spread", start);
                return;
            }

            LateKeys.Add(start);
        }

        SkipTagSpace();
        if (_i < _end && _text[_i] == ':')
        {
            _i++;
            SkipTagSpace();
            if (ReadIdentifier() is null)
                return;
            SkipTagSpace();
        }

        if (_i >= _end || _text[_i] != '=')
            return;

        _i++;
        SkipTagSpace();
        if (_i >= _end)
            return;

        switch (_text[_i])
        {
            case '"' or '\'':
                var close = _text.IndexOf(_text[_i], _i + 1, _end - _i - 1);
                _i = close < 0 ? _end : close + 1;
                break;
            case '{':
                StartContainer(Context.JsxAttribute);
                break;
            case '<':
                StartElement(isOutermost: false);
                break;
            default:
                Fail("an attribute's value is a string in quotes or an expression in braces", _i);
                break;
        }
    }

    private void StartSpread()
    {
        _frames.Push(_frames.Pop() with { HasSpread = true });
        StartContainer(Context.JsxSpread);
        var dots = AfterSpace(_i);
        if (string.CompareOrdinal(_text, dots, "...", 0, 3) == 0)
        {
            _blanking.Blank(dots, dots + 3);
            _i = dots + 3;
            Accept(Token.Operator, operandFollows: true);
            if (AfterSpace(_i) is var value && value < _end && _text[value] == '}')
                Fail("'...' needs an object behind it", value);
        }
        else
        {
            Fail("only '{...object}' can stand among attributes", Math.Min(_i, _end));
        }
    }

    // What its scanner for braces takes for a sign: a '/' behind it starts a regular expression, which nothing ends.
    private bool FailsAtOddSpace(int start)
    {
        for (var i = start; _dialect.CodeHasMoreSpaces && i < _i; i++)
        {
            if ((_text[i] is '\v' or '\u2028' or '\u2029' || Characters.IsMoreSpace(_text[i])) && IsLastSlash(_i))
            {
                Fail($"{Characters.Show(_text[i]):character} is no space of a tag to Astro 7", i);
                return true;
            }
        }

        return false;
    }

    private bool IsLastSlash(int slash)
    {
        for (var i = slash + 1; i < _end && !Characters.IsLineEnding(_text[i]); i++)
        {
            if (_text[i] == '/')
                return false;
        }

        return true;
    }

    private int StartOfSpace()
    {
        var start = _i;
        while (IsSpace(_text[start - 1]))
            start--;
        return start;
    }
}
