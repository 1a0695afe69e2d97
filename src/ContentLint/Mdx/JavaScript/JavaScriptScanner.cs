// Finds where JavaScript ends and takes the JSX out of it.
//
// The JavaScript parser we use knows no JSX. This scanner goes over the code once, token by token, knows where a `<` or
// a `/` stands for an operand, and turns each JSX element into a parenthesized expression of the same length:
//
//   <a b={c} d="e">f {g}</a>     becomes     (0   (c)            (g)   )
//
// All the expressions in the element stay where they are, in their context, so that one parse judges them and every
// position holds. What JSX itself can get wrong (names that do not match, an empty attribute value) is found here.
// Nesting is kept on a stack of our own: a hundred thousand open tags or braces are no stack overflow.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Scans JavaScript with JSX up to the end of an expression or of a module's paragraph.</summary>
internal sealed class JavaScriptScanner
{
    private static readonly HashSet<string> OperandKeywords = new(StringComparer.Ordinal)
    {
        "return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case", "do", "else", "yield", "default", "extends",
    };

    private readonly string _text;
    private readonly int _end;
    private readonly ICollection<int> _forcedJsx;
    private readonly Stack<Frame> _frames = new();
    private readonly List<(int Start, int End)> _blanks = [];
    private readonly List<(int Index, char Character)> _marks = [];
    private int _i;
    private int _tokens;
    private int _gapStart;
    private bool _operand = true;
    private bool _statementStart;
    private bool _afterDot;

    /// <summary>Makes a scanner.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the code starts.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="isModule">Whether the code is a list of statements, not one expression.</param>
    /// <param name="forcedJsx">Offsets of <c>&lt;</c> that are known to start an element.</param>
    public JavaScriptScanner(string text, int start, int end, bool isModule, ICollection<int> forcedJsx)
    {
        _text = text;
        _i = start;
        _end = end;
        _statementStart = isModule;
        _forcedJsx = forcedJsx;
    }

    private enum FrameKind
    {
        Block,
        Object,
        Paren,
        Bracket,
        Template,
        JsxTag,
        JsxChildren,
        JsxAttribute,
        JsxChild,
        JsxSpread,
    }

    /// <summary>What is wrong with the JSX, if anything.</summary>
    public string? JsxError { get; private set; }

    /// <summary>Where the JSX is wrong.</summary>
    public int JsxErrorAt { get; private set; }

    /// <summary>How far the scanner has come.</summary>
    public int Position => _i;

    private bool InJsx => _frames.Count > 0 && _frames.Peek().Kind is FrameKind.JsxTag or FrameKind.JsxChildren;

    /// <summary>Goes to the <c>}</c> that closes what was open before the start.</summary>
    /// <returns>Its offset; -1 when there is none.</returns>
    public int FindClosingBrace()
    {
        while (_i < _end && JsxError is null)
        {
            if (_frames.Count == 0 && _text[_i] == '}')
                return _i;
            Step();
        }

        return -1;
    }

    /// <summary>Goes to the next line ending that is followed by a blank line and stands in no bracket, string or element.</summary>
    /// <returns>Its offset; the text's end when there is none.</returns>
    public int FindBlankLine()
    {
        while (_i < _end && JsxError is null)
        {
            if (_frames.Count == 0 && Characters.IsLineEnding(_text[_i]) && IsBlankLineAfter(_i))
            {
                var found = _i;
                Step();
                return found;
            }

            Step();
        }

        return _end;
    }

    /// <summary>Whether the line after a line ending is blank, or the text ends there.</summary>
    public bool IsBlankLineAfter(int lineEnding)
    {
        var i = lineEnding + (_text[lineEnding] == '\r' && lineEnding + 1 < _end && _text[lineEnding + 1] == '\n' ? 2 : 1);
        while (i < _end && Characters.IsSpaceOrTab(_text[i]))
            i++;
        return i >= _end || Characters.IsLineEnding(_text[i]);
    }

    /// <summary>The code of a range with the JSX taken out.</summary>
    public string Build(int start, int end, string prefix, string suffix)
    {
        if (_marks.Count == 0)
            return string.Concat(prefix, _text.Substring(start, end - start), suffix);

        var result = new char[prefix.Length + end - start + suffix.Length];
        prefix.CopyTo(0, result, 0, prefix.Length);
        _text.CopyTo(start, result, prefix.Length, end - start);
        suffix.CopyTo(0, result, prefix.Length + end - start, suffix.Length);
        var shift = prefix.Length - start;
        foreach (var (from, to) in _blanks)
        {
            for (var i = Math.Max(from, start); i < Math.Min(to, end); i++)
            {
                if (!Characters.IsLineEnding(_text[i]))
                    result[i + shift] = ' ';
            }
        }

        foreach (var (index, character) in _marks)
        {
            if (index >= start && index < end)
                result[index + shift] = character;
        }

        return new string(result);
    }

    private void Step()
    {
        if (InJsx)
        {
            if (_frames.Peek().Kind == FrameKind.JsxTag)
                StepTag();
            else
                StepChildren();
            return;
        }

        var c = _text[_i];
        if (Characters.IsJavaScriptWhitespace(c))
        {
            _i++;
            return;
        }

        if (c == '/' && _i + 1 < _end && _text[_i + 1] is '/' or '*')
        {
            SkipComment();
            return;
        }

        _tokens++;
        if (Characters.IsNamePart(c) || c == '\\' || char.IsSurrogate(c))
            StepWord();
        else
            StepPunctuator(c);
    }

    private void StepWord()
    {
        var start = _i;
        while (_i < _end && (Characters.IsNamePart(_text[_i]) || _text[_i] == '\\' || char.IsSurrogate(_text[_i])))
            _i++;
        var isNumber = Characters.IsAsciiDigit(_text[start]);
        if (isNumber)
        {
            while (_i < _end && (Characters.IsNamePart(_text[_i]) || _text[_i] == '.'))
                _i++;
        }

        var word = _afterDot || isNumber ? "" : _text.Substring(start, Math.Min(_i - start, 12));
        _operand = OperandKeywords.Contains(word);
        _statementStart = word is "else" or "do" or "try" or "finally";
        _afterDot = false;
    }

    private void StepPunctuator(char c)
    {
        var wasStatementStart = _statementStart;
        _statementStart = false;
        _afterDot = false;
        switch (c)
        {
            case '"' or '\'':
                SkipString(c);
                break;
            case '`':
                _i++;
                SkipTemplate();
                break;
            case '/' when _operand && TrySkipRegex():
                break;
            case '<' when (_operand || _forcedJsx.Contains(_i)) && !(_i + 1 < _end && _text[_i + 1] == '!'):
                StartElement(isOutermost: true);
                break;
            case '(':
                Push(FrameKind.Paren);
                break;
            case '[':
                Push(FrameKind.Bracket);
                break;
            case '{':
                var isBlock = wasStatementStart || !_operand;
                Push(isBlock ? FrameKind.Block : FrameKind.Object);
                _statementStart = isBlock;
                break;
            case ')' or ']' or '}':
                Close();
                break;
            case '=' when _i + 1 < _end && _text[_i + 1] == '>':
                _i += 2;
                _operand = true;
                _statementStart = true;
                break;
            case ',' when _frames.Count > 0 && _frames.Peek().Kind == FrameKind.JsxSpread:
                Fail("'{...object}' takes one object", _i);
                break;
            case '.' when IsSpreadInContainer():
                Fail("'...' can only stand among attributes", _i);
                break;
            case '+' or '-' when _i + 1 < _end && _text[_i + 1] == c:
                _i += 2;
                break;
            default:
                _i++;
                _operand = true;
                _statementStart = c == ';';
                _afterDot = c == '.';
                break;
        }
    }

    // Whether the braces around a child or an attribute's value begin with '...'.
    private bool IsSpreadInContainer() =>
        _frames.Count > 0 && _frames.Peek() is { Kind: FrameKind.JsxChild or FrameKind.JsxAttribute } container
        && container.Tokens + 1 == _tokens && string.CompareOrdinal(_text, _i, "...", 0, 3) == 0;

    private void Push(FrameKind kind)
    {
        _frames.Push(new Frame(kind, _i, "", false, _tokens));
        _i++;
        _operand = true;
    }

    // A closing bracket of the wrong kind is the parser's to report; here it only must not go unnoticed forever.
    private void Close()
    {
        var at = _i++;
        _operand = false;
        if (_frames.Count == 0)
            return;

        var frame = _frames.Pop();
        switch (frame.Kind)
        {
            case FrameKind.Block:
                (_operand, _statementStart) = (true, true);
                break;
            case FrameKind.Template:
                SkipTemplate();
                break;
            case FrameKind.JsxAttribute when frame.Tokens + 1 == _tokens:
                Fail("an attribute's value in braces must not be empty", frame.Start);
                break;
            case FrameKind.JsxAttribute or FrameKind.JsxChild or FrameKind.JsxSpread:
                _marks.Add((at, ')'));
                _gapStart = _i;
                break;
        }
    }

    private void SkipComment()
    {
        if (_text[_i + 1] == '*')
        {
            var close = _text.IndexOf("*/", _i + 2, _end - _i - 2, StringComparison.Ordinal);
            _i = close < 0 ? _end : close + 2;
            return;
        }

        while (_i < _end && _text[_i] is not ('\n' or '\r' or '\u2028' or '\u2029'))
            _i++;
    }

    private void SkipString(char quote)
    {
        _i++;
        while (_i < _end && _text[_i] != quote && !Characters.IsLineEnding(_text[_i]))
            _i += _text[_i] == '\\' ? 2 : 1;
        _i = Math.Min(_end, _i + 1);
        _operand = false;
    }

    private void SkipTemplate()
    {
        while (_i < _end)
        {
            var c = _text[_i++];
            if (c == '\\')
            {
                _i++;
            }
            else if (c == '`')
            {
                _operand = false;
                return;
            }
            else if (c == '$' && _i < _end && _text[_i] == '{')
            {
                Push(FrameKind.Template);
                return;
            }
        }

        _i = _end;
    }

    private bool TrySkipRegex()
    {
        var inClass = false;
        for (var i = _i + 1; i < _end && !Characters.IsLineEnding(_text[i]); i++)
        {
            var c = _text[i];
            if (c == '\\')
                i++;
            else if (c == '[')
                inClass = true;
            else if (c == ']')
                inClass = false;
            else if (c == '/' && !inClass)
            {
                _i = i + 1;
                while (_i < _end && Characters.IsNamePart(_text[_i]))
                    _i++;
                _operand = false;
                return true;
            }
        }

        return false;
    }

    // At the `<` of an element or, among children, of a closing tag.
    private void StartElement(bool isOutermost)
    {
        var start = _i++;
        if (isOutermost)
        {
            _marks.Add((start, '('));
            _marks.Add((start + 1, '0'));
            _gapStart = start + 1;
        }

        SkipTagSpace();
        if (_i < _end && _text[_i] == '/')
        {
            _i++;
            CloseElement(start, isOutermost);
            return;
        }

        if (_i < _end && _text[_i] == '>')
        {
            _i++;
            _frames.Push(new Frame(FrameKind.JsxChildren, start, "", isOutermost, _tokens));
            return;
        }

        if (ReadElementName() is { } name)
            _frames.Push(new Frame(FrameKind.JsxTag, start, name, isOutermost, _tokens));
    }

    private void CloseElement(int start, bool isOutermost)
    {
        SkipTagSpace();
        var name = "";
        if (_i < _end && _text[_i] != '>')
        {
            if (ReadElementName() is not { } read)
                return;
            name = read;
        }

        SkipTagSpace();
        if (_i >= _end || _text[_i] != '>')
        {
            Fail("a closing tag holds nothing but a name", Math.Min(_i, _end));
            return;
        }

        if (isOutermost || _frames.Count == 0 || _frames.Peek().Kind != FrameKind.JsxChildren)
        {
            Fail($"'</{name}>' closes no tag", start);
            return;
        }

        var open = _frames.Pop();
        if (!string.Equals(open.Name, name, StringComparison.Ordinal))
        {
            Fail($"'</{name}>' does not close '<{open.Name}>'", start);
            return;
        }

        _i++;
        FinishElement(open);
    }

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

    private void StepTag()
    {
        SkipTagSpace();
        if (_i >= _end)
            return;

        switch (_text[_i])
        {
            case '>':
                _i++;
                _frames.Push(_frames.Pop() with { Kind = FrameKind.JsxChildren });
                break;
            case '/':
                _i++;
                SkipTagSpace();
                if (_i < _end && _text[_i] == '>')
                {
                    _i++;
                    FinishElement(_frames.Pop());
                }
                else
                {
                    Fail("'>' is missing after '/'", Math.Min(_i, _end));
                }

                break;
            case '{':
                StartSpread();
                break;
            default:
                StepAttribute();
                break;
        }
    }

    private void StepAttribute()
    {
        if (ReadIdentifier() is null)
            return;

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
                StartContainer(FrameKind.JsxAttribute);
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
        StartContainer(FrameKind.JsxSpread);
        var dots = _i;
        while (dots < _end && Characters.IsJavaScriptWhitespace(_text[dots]))
            dots++;
        if (string.CompareOrdinal(_text, dots, "...", 0, 3) == 0)
        {
            _blanks.Add((dots, dots + 3));
            _i = dots + 3;
        }
        else
        {
            Fail("only '{...object}' can stand among attributes", Math.Min(_i, _end));
        }
    }

    private void StartContainer(FrameKind kind)
    {
        _blanks.Add((_gapStart, _i));
        _marks.Add((_i, '('));
        Push(kind);
    }

    private void StepChildren()
    {
        var c = _text[_i];
        switch (c)
        {
            case '<':
                StartElement(isOutermost: false);
                break;
            case '{' when TrySkipEmptyContainer():
                break;
            case '{':
                StartContainer(FrameKind.JsxChild);
                break;
            case '>' or '}':
                Fail($"'{c}' in the text of an element must be written {{\"{c}\"}}", _i);
                break;
            default:
                _i++;
                break;
        }
    }

    private bool TrySkipEmptyContainer()
    {
        var saved = _i++;
        SkipTagSpace();
        if (_i < _end && _text[_i] == '}')
        {
            _i++;
            return true;
        }

        _i = saved;
        return false;
    }

    private void FinishElement(Frame element)
    {
        if (!element.IsOutermost)
            return;

        _blanks.Add((_gapStart, _i));
        _marks.Add((_i - 1, ')'));
        _operand = false;
        var next = _i;
        while (next < _end && Characters.IsJavaScriptWhitespace(_text[next]))
            next++;
        if (next + 1 < _end && _text[next] == '<' && _text[next + 1] is not ('<' or '='))
            Fail("elements side by side need a common parent, for example '<>…</>'", next);
    }

    private void SkipTagSpace()
    {
        while (_i < _end)
        {
            if (Characters.IsJavaScriptWhitespace(_text[_i]))
                _i++;
            else if (_text[_i] == '/' && _i + 1 < _end && _text[_i + 1] is '/' or '*')
                SkipComment();
            else
                return;
        }
    }

    private void Fail(string message, int at)
    {
        JsxError ??= message;
        JsxErrorAt = at;
    }

    // Tokens: the count when the frame was pushed, to tell an empty container.
    private readonly record struct Frame(FrameKind Kind, int Start, string Name, bool IsOutermost, int Tokens);
}
