// A JSX tag in flow or text.
//
//   tag        = "<" space* (name attributes)? "/"? space* ">"  |  "<" space* "/" space* name? attributes "/"? space* ">"
//   name       = id | id ":" id | id ("." id)+            with white space around the marks
//   attribute  = id (":" id)? ("=" value)?  |  "{" "..." expression "}"
//   value      = '"' any but '"' '"'  |  "'" any but "'" "'"  |  "{" expression "}"
//   id         = a JavaScript name, with "-" after its first character
//
// `<` before a space, a tab or a line ending is text. White space is JavaScript's. Anything else that does not fit is
// an error; where the author's intent is plain (a value without quotes) the tag is read on.

using ContentLint.Diagnostics;
using ContentLint.Mdx.JavaScript;
using ContentLint.Text;

namespace ContentLint.Mdx.Jsx;

/// <summary>What was found at a <c>&lt;</c>.</summary>
internal sealed class JsxTagResult
{
    /// <summary>The tag; <see langword="null"/> when there is none or it is past repair.</summary>
    public JsxTag? Tag { get; set; }

    /// <summary>Whether what was found is no tag but over: an HTML comment to read on behind.</summary>
    public bool IsComment { get; set; }

    /// <summary>Where to read on, in the chunk.</summary>
    public int End { get; set; }

    /// <summary>What is wrong; empty for a good tag.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Whether the end of the chunk decided the outcome: more text could change it.</summary>
    public bool HitEnd { get; set; }
}

/// <summary>Reads one tag.</summary>
internal sealed class JsxTagParser
{
    private const int MaxRepair = 1000;
    private const int MaxSpoilt = 12;

    private readonly MdxContext _context;
    private readonly JavaScriptParser _javaScript;
    private readonly TextChunk _chunk;
    private readonly string _text;
    private readonly int _end;
    private readonly int _start;
    private readonly MdxDialect _dialect;
    private readonly JsxTagResult _result = new();
    private readonly JsxTag _tag = new();
    private int _i;

    // The last value without quotes, as long as it is the last value and its error the last error; -1 for none.
    private int _bareValue = -1;

    private JsxTagParser(MdxContext context, JavaScriptParser javaScript, TextChunk chunk, int start)
    {
        _context = context;
        _dialect = context.Options.Dialect;
        _javaScript = javaScript;
        _chunk = chunk;
        _text = chunk.Text;
        _end = chunk.End;
        _start = start;
        _i = start;
    }

    private char Current => _i < _end ? _text[_i] : '\0';

    private bool AtEnd => _i >= _end;

    /// <summary>Reads the tag at <paramref name="start"/>, which is at a <c>&lt;</c>.</summary>
    public static JsxTagResult Parse(MdxContext context, JavaScriptParser javaScript, TextChunk chunk, int start)
    {
        var parser = new JsxTagParser(context, javaScript, chunk, start);
        parser.Parse();
        return parser._result;
    }

    private void Parse()
    {
        _i++;
        if (!AtEnd && Characters.IsMarkdownWhitespace(Current))
        {
            _result.End = _i;
            return;
        }

        SkipWhitespace();
        if (Current == '/')
        {
            _tag.ClosingSlash = Source(_i, _i + 1);
            _i++;
            SkipWhitespace();
        }

        _tag.NameSpan = Source(_i, _i);
        if (Current == '>')
        {
            Finish();
            return;
        }

        if (AtEnd || !Characters.IsNameStart(Current))
        {
            Fail(JsxPlace.BeforeName);
            return;
        }

        if (ReadName() && ReadAttributes())
            Finish();
    }

    private bool ReadName()
    {
        var nameStart = _i;
        var name = ReadIdentifier();
        _tag.Name = name;
        if (!EndsIdentifier(memberMark: true, localMark: true))
            return Fail(JsxPlace.InName);

        var nameEnd = _i;
        SkipWhitespace();
        if (Current == '.')
        {
            while (Current == '.')
            {
                _i++;
                SkipWhitespace();
                if (AtEnd || !Characters.IsNameStart(Current))
                    return Fail(JsxPlace.BeforeName);
                name += "." + ReadIdentifier();
                nameEnd = _i;
                if (!EndsIdentifier(memberMark: true, localMark: false))
                    return Fail(JsxPlace.InName);
                SkipWhitespace();
            }
        }
        else if (Current == ':')
        {
            _i++;
            SkipWhitespace();
            if (AtEnd || !Characters.IsNameStart(Current))
                return Fail(JsxPlace.BeforeName);
            name += ":" + ReadIdentifier();
            nameEnd = _i;
            if (!EndsIdentifier(memberMark: false, localMark: false))
                return Fail(JsxPlace.InName);
            SkipWhitespace();
        }

        _tag.Name = name;
        _tag.NameSpan = Source(nameStart, nameEnd);
        if (_dialect.MembersHoldNoDash && name.IndexOf('-') is >= 0 and var dash && dash < name.IndexOf('.'))
            _result.Errors.Add(JsxDiagnostics.DashInMember(_context.Source, _tag.NameSpan, name));
        return true;
    }

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

        Add(new MdxJsxAttribute(MdxAttributeValueKind.None, _chunk, nameEnd, nameEnd)
        {
            Name = name,
            NameSpan = Source(start, nameEnd),
            Span = Source(start, nameEnd),
        });
        return true;
    }

    private bool ReadValue(int start, int nameEnd, string name)
    {
        _i++;
        SkipWhitespace();
        var valueStart = _i;
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

    private string ReadIdentifier()
    {
        var start = _i;
        while (!AtEnd && Characters.IsJsxNamePart(Current))
            _i++;
        return _text.Substring(start, _i - start);
    }

    private bool EndsIdentifier(bool memberMark, bool localMark) =>
        !AtEnd && ((memberMark && Current == '.') || (localMark && Current == ':') || Current is '/' or '>' or '{'
            || IsSpace(Current))
        && FollowsName(memberMark, localMark);

    // After a name and white space only a mark, an attribute or the end of the tag can come.
    private bool FollowsName(bool memberMark, bool localMark)
    {
        var i = _i;
        while (i < _end && IsSpace(_text[i]))
            i++;
        var c = i < _end ? _text[i] : '\0';
        if (i < _end && (c is '/' or '>' or '{' || (memberMark && c == '.') || (localMark && c == ':') || Characters.IsNameStart(c)))
            return true;

        _i = i;
        return false;
    }

    private bool EndsAttributeName(bool localMark) =>
        !AtEnd && ((localMark && Current == ':') || Current is '/' or '=' or '>' or '{' || IsSpace(Current));

    private void Add(MdxJsxAttribute attribute)
    {
        if (_dialect.KeyComesFirst && attribute.Name == "key" && _tag.Attributes.Exists(a => a.Kind == MdxAttributeValueKind.Spread))
            _result.Errors.Add(JsxDiagnostics.LateKey(_context.Source, attribute.NameSpan));
        _tag.Attributes.Add(attribute);
    }

    private bool IsSpace(char c) => Characters.IsJavaScriptWhitespace(c) && !(_dialect.SpacesArePlain && c is '\v' or '\u2028' or '\u2029');

    private void SkipWhitespace()
    {
        while (!AtEnd && IsSpace(Current))
            _i++;
    }

    private void Finish()
    {
        _i++;
        _tag.Span = Source(_start, _i);
        _result.Tag = _tag;
        _result.End = _i;
    }

    private bool Fail(JsxPlace place)
    {
        // Behind white space the name is over, and what does not fit should have been an attribute.
        if (place == JsxPlace.InName && Characters.IsJavaScriptWhitespace(_text[_i - 1]))
            place = JsxPlace.BeforeAttribute;
        _result.HitEnd |= AtEnd;
        _context.Spend(_i - _start);
        if (Current is '"' or '\'' && _bareValue >= 0)
            return FailMissingQuote();

        var mistake = JsxMistakes.Classify(_chunk, _start, _i, place, _tag);
        if (mistake.Kind == JsxMistakeKind.LessThan && TryReadSpoiltClosingTag())
            return false;
        if (mistake.Kind == JsxMistakeKind.UnfinishedTag && !_chunk.MayGrow && new JsxTagRepairs(_context, _chunk, _start).EmptyLine(_i) is { } gap)
            return FailTorn(gap);
        var repair = mistake.Kind == JsxMistakeKind.BadCharacter ? new JsxTagRepairs(_context, _chunk, _start).ForCharacter(_i, place) : null;
        if (mistake.Kind is JsxMistakeKind.BadCharacter or JsxMistakeKind.UnfinishedTag && (repair is null || _tag.IsClosing) && UnfinishedEnd() is > 0 and var end)
            return FailUnfinished(end);

        // What has no end is text, and nothing in it an attribute.
        if (mistake.Kind is JsxMistakeKind.UnfinishedTag or JsxMistakeKind.Placeholder && _text.IndexOf('=', _start, _i - _start) < 0)
            _result.Errors.Clear();
        _result.Errors.Add(JsxDiagnostics.BadTag(_context.Source, _chunk, _start, mistake, _tag).WithFix(repair));
        _result.End = mistake.Resume;
        _result.IsComment = mistake.Kind is JsxMistakeKind.Comment or JsxMistakeKind.LooseComment;
        if (mistake.Kind == JsxMistakeKind.UnclosedComment)
            _context.Spend(JsxMistakes.MaxComment);
        if (mistake.Kind == JsxMistakeKind.BadCharacter && (place != JsxPlace.InName || _tag.IsClosing || _tag.Name is not null))
            Repair(ResumeAt(place));
        if (mistake.Kind == JsxMistakeKind.BadCharacter && _result.Tag is null && _tag.IsClosing && !JsxMistakes.IsPlainName(_tag.Name))
            EndAtSpace();
        return false;
    }

    // Behind what does not fit: an element that stands where a value must, or a `<` in a name.
    private int ResumeAt(JsxPlace place)
    {
        if (Current != '<')
            return _i;
        if (place == JsxPlace.BeforeValue && new JsxTagRepairs(_context, _chunk, _start).ElementEnd(_i) is > 0 and var element)
            return element;

        return Characters.IsMarkdownWhitespace(_text[_i - 1]) ? _i : _i + 1;
    }

    // `</a=`: a closing tag whose `>` has become something else.
    private void EndAtSpace()
    {
        while (!AtEnd && !Characters.IsMarkdownWhitespace(Current) && Current != '<')
            _i++;
        EndBroken(_i);
    }

    private void EndBroken(int end)
    {
        _tag.IsBroken = true;
        _tag.NameSpan = _tag.NameSpan.IsEmpty ? Source(_start + 1, _start + 1) : _tag.NameSpan;
        _tag.Span = Source(_start, end);
        _result.Tag = _tag;
        _result.End = end;
    }

    // `<1/a>`: a closing tag with something before its slash.
    private bool TryReadSpoiltClosingTag()
    {
        var slash = _start + 1;
        while (slash < _end && slash - _start < MaxSpoilt && _text[slash] is not ('/' or '<' or '>') && !Characters.IsMarkdownWhitespace(_text[slash]))
            slash++;
        var name = slash + 1;
        var end = name;
        while (end < _end && (Characters.IsJsxNamePart(_text[end]) || _text[end] == '.'))
            end++;
        if (slash == _start + 1 || slash >= _end || _text[slash] != '/' || end == name || end >= _end || _text[end] != '>')
            return false;

        _tag.Name = _text.Substring(name, end - name);
        if (JsxMistakes.IsPlainName(_tag.Name))
            return false;

        _tag.ClosingSlash = Source(slash, slash + 1);
        _tag.NameSpan = Source(name, end);
        _tag.IsBroken = true;
        var mistake = new JsxMistake(JsxMistakeKind.BadCharacter, _start + 1, slash, slash);
        _result.Errors.Add(JsxDiagnostics.BadTag(_context.Source, _chunk, _start, mistake, _tag)
            .WithFix(new CodeFix($"Remove '{_text.Substring(_start + 1, slash - _start - 1):text}'", FixSafety.Suggestion, TextEdit.Delete(Source(_start + 1, slash)))));
        _i = end;
        Finish();
        return true;
    }

    // A tag whose `>` is missing: the line or the text ends first. Its last characters are those before the white space.
    private int UnfinishedEnd()
    {
        if (_tag.Name is not { } name || JsxMistakes.IsPlainName(name))
            return -1;

        var end = _start;
        for (var i = _start; i < _i; i++)
        {
            if (!Characters.IsMarkdownWhitespace(_text[i]))
                end = i + 1;
            else if (Characters.IsLineEnding(_text[i]) && (_tag.IsClosing || IsEmptyLine(i + 1)))
                return end;
        }

        var hasLineBreak = end < _i && _text.IndexOfAny(['\n', '\r'], end, _i - end) >= 0;
        return hasLineBreak || (_tag.IsClosing && AtEnd) ? end : -1;
    }

    private bool IsEmptyLine(int start) =>
        LabelScanner.SkipSpaces(_text, start, _end) is var next && next < _end && Characters.StartsLineEnding(_text, next);

    private bool FailTorn(TextSpan gap)
    {
        _result.Errors.Add(JsxDiagnostics.BrokenTag(_context.Source, Source(_start, gap.Start), gap));
        EndBroken(gap.Start);
        return false;
    }

    private bool FailUnfinished(int end)
    {
        _result.Errors.Add(JsxDiagnostics.UnfinishedTag(_context.Source, Source(_start, end), Source(end, end)));
        EndBroken(end);
        return false;
    }

    // `a=b c"`: the value that seemed to lack both quotes lacks only the first.
    private bool FailMissingQuote()
    {
        _result.Errors.RemoveAt(_result.Errors.Count - 1);
        _result.Errors.Add(JsxDiagnostics.MissingQuote(_context.Source, Source(_bareValue, _i + 1)));
        _bareValue = -1;
        _i++;
        return ReadAttributes();
    }

    private bool FailUnclosedValue(int quote)
    {
        _result.HitEnd = true;
        _context.Spend(_end - quote);
        _result.Errors.Add(JsxDiagnostics.UnclosedAttributeValue(_context.Source, Source(_start, quote), Source(quote, quote + 1))
            .WithFix(new JsxTagRepairs(_context, _chunk, _start).ForQuote(quote)));
        _result.End = _start + 1;
        Repair(quote + 1);
        return false;
    }

    // A tag with a mistake in it is still a tag: its partner must not be reported as alone. It ends at the next `>`, if
    // no other tag and no empty line come before.
    private void Repair(int from)
    {
        for (var i = from; i < Math.Min(_end, from + MaxRepair) && _text[i] != '<'; i++)
        {
            if (_text[i] == '\n' && _chunk.At(LabelScanner.SkipSpaces(_text, i + 1, _end)) is '\n' or '\r')
                return;
            if (_text[i] != '>' || _text[i - 1] == '=')
                continue;

            if (_text[i - 1] == '/')
                _tag.SelfClosingSlash = Source(i - 1, i);
            _tag.IsBroken = true;
            _tag.NameSpan = _tag.NameSpan.IsEmpty ? Source(_start + 1, _start + 1) : _tag.NameSpan;
            _i = i;
            Finish();
            return;
        }
    }

    private TextSpan Source(int start, int end) => _chunk.ToSource(start, end);
}

/// <summary>Where in a tag a character did not fit.</summary>
internal enum JsxPlace
{
    BeforeName,
    InName,
    BeforeAttribute,
    InAttribute,
    AfterAttribute,
    BeforeValue,
    AfterSlash,
}
