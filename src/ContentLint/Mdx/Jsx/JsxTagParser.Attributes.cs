// Attributes: `name`, `name="value"`, `name={expression}`, `{...spread}`.

using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Jsx;

/// <content>Attributes.</content>
internal sealed partial class JsxTagParser
{
    private bool ReadAttributes()
    {
        while (true)
        {
            SkipWhitespace();
            switch (Current)
            {
                case '>' when !AtEnd:
                    return true;
                case '/' when !AtEnd:
                    _tag.SelfClosingSlash = Source(_i, _i + 1);
                    _i++;
                    if (_dialect.SpacesArePlain)
                        _i = LabelScanner.SkipWhitespace(_text, _i, _end);
                    else
                        SkipWhitespace();
                    return Current == '>' || Fail(JsxPlace.AfterSlash);
                case '{' when !AtEnd:
                    if (!ReadSpread())
                        return false;
                    break;
                default:
                    if (AtEnd || !Characters.IsNameStart(Current))
                        return Fail(JsxPlace.BeforeAttribute);
                    if (!ReadAttribute())
                        return false;
                    break;
            }
        }
    }

    private bool ReadSpread()
    {
        var open = _i;
        _bareValue = -1;
        var expression = ReadExpression(ExpressionPlace.Spread);
        if (expression is null)
            return false;

        _tag.Attributes.Add(new MdxJsxAttribute(MdxAttributeValueKind.Spread, _chunk, open + 1, expression.End)
        {
            NameSpan = Source(open, open),
            Span = Source(open, _i),
            Script = expression.Code,
        });
        return true;
    }

    private bool ReadAttribute()
    {
        var start = _i;
        var name = ReadIdentifier();
        if (!EndsAttributeName(localMark: true))
            return Fail(JsxPlace.InAttribute);
        var nameEnd = _i;
        SkipWhitespace();
        if (Current == ':')
        {
            _i++;
            var behindColon = _i;
            SkipWhitespace();
            if (AtEnd || !Characters.IsNameStart(Current))
                return Fail(JsxPlace.InAttribute);
            if (_dialect.NamesHoldNoSpace && _i - nameEnd > 1)
                _result.Errors.Add(JsxDiagnostics.SpaceInName(_context.Source, Source(nameEnd, _i), Source(nameEnd, behindColon - 1), Source(behindColon, _i)));
            name += ":" + ReadIdentifier();
            nameEnd = _i;
            if (!EndsAttributeName(localMark: false))
                return Fail(JsxPlace.InAttribute);
            SkipWhitespace();
        }

        if (Current == '=')
            return ReadValue(start, nameEnd, name);
        if (AtEnd || !(Current is '/' or '>' or '{' || Characters.IsNameStart(Current)))
            return Fail(JsxPlace.AfterAttribute);

        AddWithoutValue(start, nameEnd, name);
        return true;
    }

    private void AddWithoutValue(int start, int nameEnd, string name) => Add(new MdxJsxAttribute(MdxAttributeValueKind.None, _chunk, nameEnd, nameEnd)
    {
        Name = name,
        NameSpan = Source(start, nameEnd),
        Span = Source(start, nameEnd),
    });

    private bool ReadValue(int start, int nameEnd, string name)
    {
        var sign = _i;
        _i++;
        SkipWhitespace();
        var valueStart = _i;
        if (_dialect.ValuesFollowPlainSpace && Current == '{' && WideSpaceIn(nameEnd, valueStart) is >= 0 and var wide)
        {
            if (IsSpread(valueStart))
            {
                AddWithoutValue(start, nameEnd, name);
                return ReadSpread();
            }

            _result.Errors.Add(JsxDiagnostics.WideSpace(_context.Source, Source(wide, wide + 1), Source(nameEnd, sign), Source(sign + 1, valueStart)));
        }

        var kind = MdxAttributeValueKind.String;
        ScriptCode? script = null;
        int from, to;
        switch (Current)
        {
            case '"' or '\'':
                _bareValue = -1;
                var close = _text.IndexOf(Current, _i + 1, _end - _i - 1);
                if (close < 0)
                    return FailUnclosedValue(valueStart);
                (from, to, _i) = (valueStart + 1, close, close + 1);
                break;
            case '{':
                _bareValue = -1;
                var expression = ReadExpression(ExpressionPlace.AttributeValue);
                if (expression is null)
                    return false;
                (kind, from, to, script) = (MdxAttributeValueKind.Expression, valueStart + 1, expression.End, expression.Code);
                break;
            default:
                if (TypographicEnd() is > 0 and var quoted)
                {
                    (from, to, _i, _bareValue) = (valueStart + 1, quoted - 1, quoted, -1);
                    _result.Errors.Add(JsxDiagnostics.TypographicQuotes(_context.Source, name, Source(valueStart, _i)));
                    break;
                }

                if (!SkipBareValue())
                    return Fail(JsxPlace.BeforeValue);
                (from, to) = (valueStart, _i);
                _result.Errors.Add(JsxDiagnostics.UnquotedAttribute(_context.Source, name, Source(valueStart, _i)));
                _bareValue = valueStart;
                break;
        }

        Add(new MdxJsxAttribute(kind, _chunk, from, to)
        {
            Name = name,
            NameSpan = Source(start, nameEnd),
            Span = Source(start, _i),
            Script = script,
        });
        return true;
    }

    private int WideSpaceIn(int start, int end)
    {
        while (start < end && _text[start] < '\x80')
            start++;
        return start < end ? start : -1;
    }

    private bool IsSpread(int open) => string.CompareOrdinal(_text, LabelScanner.SkipWhitespace(_text, open + 1, _end), "...", 0, 3) == 0;

    // A value without quotes: what is plainly meant ends at white space or at the end of the tag.
    private bool SkipBareValue()
    {
        var start = _i;
        while (!AtEnd && !Characters.IsJavaScriptWhitespace(Current) && Current is not ('>' or '<' or '{' or '}' or '"' or '\'' or '`')
            && !(Current == '/' && _i + 1 < _end && _text[_i + 1] == '>'))
        {
            _i++;
        }

        if (_i > start && (AtEnd || Characters.IsJavaScriptWhitespace(Current) || Current is '>' or '/'))
            return true;

        _i = start;
        return false;
    }

    // A value in quotes of a word processor ends at the first quote of any kind that white space or the tag's end follows.
    private int TypographicEnd()
    {
        if (AtEnd || !JsxMistakes.IsTypographicQuote(Current))
            return -1;

        for (var i = _i + 1; i < Math.Min(_end, _i + MaxRepair) && _text[i] is not ('<' or '>' or '{' or '}'); i++)
        {
            if ((_text[i] is '"' or '\'' || JsxMistakes.IsTypographicQuote(_text[i]))
                && (i + 1 >= _end || Characters.IsJavaScriptWhitespace(_text[i + 1]) || _text[i + 1] is '>' or '/'))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private ExpressionResult? ReadExpression(ExpressionPlace place)
    {
        var expression = _javaScript.ParseExpression(_context, _chunk, _i, place);
        _result.HitEnd |= expression.HitEnd;
        if (expression.Error is { } error)
            _result.Errors.Add(error.WithFix(new JsxTagRepairs(_context, _chunk, _start).ForBrace(_i)));
        if (expression.End < 0)
        {
            _result.End = _start + 1;
            Repair(_i + 1);
            return null;
        }

        _i = expression.End + 1;
        return expression;
    }

    private bool EndsAttributeName(bool localMark) =>
        !AtEnd && ((localMark && Current == ':') || Current is '/' or '=' or '>' or '{' || IsSpace(Current));

    private void Add(MdxJsxAttribute attribute)
    {
        if (_dialect.KeyComesFirst && attribute.Name == "key" && _tag.Attributes.Exists(a => a.Kind == MdxAttributeValueKind.Spread))
            _result.Errors.Add(JsxDiagnostics.LateKey(_context.Source, attribute.NameSpan));
        _tag.Attributes.Add(attribute);
    }
}
