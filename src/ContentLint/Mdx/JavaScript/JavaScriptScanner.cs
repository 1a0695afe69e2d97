// Finds where JavaScript ends and takes the JSX out of it.
//
// The JavaScript parser we use knows no JSX. This scanner goes over the code once, token by token, knows where a `<` or
// a `/` stands for an operand (JavaScriptScanner.Context.cs), and turns each JSX element (JavaScriptScanner.Jsx.cs) into
// a parenthesized expression of the same length:
//
//   <a b={c} d="e">f {g}</a>     becomes     (0   (c)            (g)   )
//
// All the expressions in the element stay where they are, in their context, so that one parse judges them and every
// position holds. What JSX itself can get wrong (names that do not match, an empty attribute value) is found here.
// Nesting is kept on a stack of our own: a hundred thousand open tags or braces are no stack overflow.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Scans JavaScript with JSX up to the end of an expression or of a module's paragraph.</summary>
internal sealed partial class JavaScriptScanner
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _isModule;
    private readonly MdxDialect _dialect;
    private int _i;
    private int _tokens;
    private int _looked;

    /// <summary>Makes a scanner.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the code starts.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="isModule">Whether the code is a list of statements, not one expression.</param>
    /// <param name="dialect">What the engine makes of it.</param>
    public JavaScriptScanner(string text, int start, int end, bool isModule, MdxDialect dialect)
    {
        _dialect = dialect;
        _text = text;
        _i = start;
        _end = end;
        _isModule = isModule;
    }

    /// <summary>What is wrong with the JSX or a regular expression, if anything.</summary>
    public Message? Error { get; private set; }

    /// <summary>Where it is wrong.</summary>
    public int ErrorAt { get; private set; }

    /// <summary>The text.</summary>
    public string Text => _text;

    /// <summary>How far the scanner has come.</summary>
    public int Position => _i;

    /// <summary>How far it has looked, which is the work it has done.</summary>
    public int Looked => Math.Max(_i, _looked);

    /// <summary>The brackets, tags and elements that are open, outermost first: where each starts.</summary>
    public IEnumerable<int> OpenStarts => _frames.Select(f => f.Start);

    /// <summary>Goes to the <c>}</c> that closes what was open before the start.</summary>
    /// <returns>Its offset; -1 when there is none.</returns>
    public int FindClosingBrace()
    {
        while (_i < _end && Error is null)
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
        while (_i < _end && Error is null)
        {
            if (_frames.Count == 0 && Characters.StartsLineEnding(_text, _i) && IsBlankLineAfter(_i))
            {
                var found = _i;
                Step();
                return found;
            }

            Step();
        }

        return _end;
    }

    /// <summary>The line endings up to an offset that stand in no string, template, comment or element: the lines behind them start.</summary>
    public IEnumerable<int> PlainLines(int end)
    {
        while (_i < end && Error is null)
        {
            var at = _i;
            var isPlain = Characters.IsLineEnding(_text[at]) && _frames.All(f => f.Context is Context.Block or Context.Object or Context.StatementParen or Context.Paren or Context.Bracket);
            Step();
            if (isPlain && !(_text[at] == '\r' && _i < _end && _text[_i] == '\n'))
                yield return _i;
        }
    }

    /// <summary>Whether the line after a line ending is blank, or the text ends there.</summary>
    public bool IsBlankLineAfter(int lineEnding)
    {
        var i = lineEnding + (_text[lineEnding] == '\r' && lineEnding + 1 < _end && _text[lineEnding + 1] == '\n' ? 2 : 1);
        while (i < _end && Characters.IsSpaceOrTab(_text[i]))
            i++;
        return i >= _end || Characters.IsLineEnding(_text[i]);
    }

    private void Step()
    {
        if (_context is Context.JsxTag)
        {
            StepTag();
            return;
        }

        if (_context is Context.JsxChildren)
        {
            StepChildren();
            return;
        }

        var c = _text[_i];
        if (IsSpace(c))
        {
            _hasLineBreak |= c is '\n' or '\r' or '\u2028' or '\u2029';
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
        _hasLineBreak = false;
    }

    private void StepWord()
    {
        var start = _i;
        while (_i < _end && (Characters.IsNamePart(_text[_i]) || _text[_i] == '\\' || char.IsSurrogate(_text[_i])))
            _i++;
        if (Characters.IsAsciiDigit(_text[start]))
            SkipNumber();
        else
            AcceptWord(_text.Substring(start, Math.Min(_i - start, LongestKeyword + 1)));
    }

    private void SkipNumber()
    {
        while (_i < _end && (Characters.IsNamePart(_text[_i]) || _text[_i] == '.'))
            _i++;
        Accept(Token.Operand, operandFollows: false);
    }

    private void StepPunctuator(char c)
    {
        var next = _i + 1 < _end ? _text[_i + 1] : '\0';
        switch (c)
        {
            case '"' or '\'':
                SkipString(c);
                break;
            case '`':
                _i++;
                SkipTemplate();
                break;
            case '/' when _operand || _isAfterAwait:
                SkipRegex();
                break;
            case '<' when _operand && next != '!':
                StartElement(isOutermost: true);
                break;
            case '(':
                Push(_previous == Token.StatementHead ? Context.StatementParen : Context.Paren);
                Accept(Token.Operator, operandFollows: true);
                break;
            case '[':
                Push(Context.Bracket);
                Accept(Token.Operator, operandFollows: true);
                break;
            case '{':
                Push(IsBlock() ? Context.Block : Context.Object);
                Accept(Token.BraceOpen, operandFollows: true);
                break;
            case ')' or ']' or '}':
                Close(c);
                break;
            case '.' when IsSpreadInContainer():
                Fail("'...' can only stand among attributes", _i);
                break;
            case '.':
                StepDot(next);
                break;
            case '+' or '-' when next == c:
                _i += 2;
                Accept(Token.Operand, _operand);
                break;
            case '?' when next == '.' && !(_i + 2 < _end && Characters.IsAsciiDigit(_text[_i + 2])):
                _i += 2;
                Accept(Token.Operand, operandFollows: false);
                break;
            case '?' when next == '?':
                _i += 2;
                Accept(Token.Operator, operandFollows: true);
                break;
            case '<' when next == '<':
                _i += 2;
                Accept(Token.Operator, operandFollows: true);
                break;
            case '=' when next == '>':
                _i += 2;
                Accept(Token.Arrow, operandFollows: true);
                break;
            case '#':
                _i++;
                Accept(Token.Dot, operandFollows: false);
                break;
            case ',' when _context == Context.JsxSpread && _frames.Peek().Context == Context.JsxSpread:
                Fail("'{...object}' takes one object", _i);
                break;
            default:
                _i++;
                AcceptSign(c);
                break;
        }
    }

    private void StepDot(char next)
    {
        if (Characters.IsAsciiDigit(next))
        {
            SkipNumber();
            return;
        }

        var isSpread = string.CompareOrdinal(_text, _i, "...", 0, 3) == 0;
        _i += isSpread ? 3 : 1;
        Accept(isSpread ? Token.Operator : Token.Dot, operandFollows: isSpread);
    }

    // Whether the braces around a child or an attribute's value begin with '...'.
    private bool IsSpreadInContainer() =>
        _frames.Count > 0 && _frames.Peek() is { Context: Context.JsxChild or Context.JsxAttribute } container
        && container.Tokens + 1 == _tokens && string.CompareOrdinal(_text, _i, "...", 0, 3) == 0;

    private void SkipComment()
    {
        var start = _i;
        if (_text[_i + 1] == '*')
        {
            var close = _text.IndexOf("*/", _i + 2, _end - _i - 2, StringComparison.Ordinal);
            _i = close < 0 ? _end : close + 2;
            _hasLineBreak |= _text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], start, _i - start) >= 0;
            return;
        }

        while (_i < _end && _text[_i] is not ('\n' or '\r' or '\u2028' or '\u2029'))
            _i++;
    }

    private void SkipString(char quote)
    {
        _i++;
        while (_i < _end && _text[_i] != quote && !Characters.IsLineEnding(_text[_i]))
            _i = _text[_i] == '\\' ? Characters.EndOfEscape(_text, _i, _end) : _i + 1;
        _i = Math.Min(_end, _i + 1);
        Accept(Token.Operand, operandFollows: false);
    }

    private void SkipTemplate()
    {
        var start = _i;
        var braces = _dialect.TemplatesCountBraces && !_isModule && _frames.Any(f => f.Context == Context.Template) ? 0 : int.MinValue;
        while (_i < _end)
        {
            var c = _text[_i++];
            if (braces != int.MinValue && c is '{' or '}' && (braces += c == '{' ? 1 : -1) < 0)
                FailTemplate(_i - 1);
            if (c == '\\')
            {
                _i++;
            }
            else if (c == '`')
            {
                if (braces > 0)
                    FailTemplate(start);
                Accept(Token.Operand, operandFollows: false);
                return;
            }
            else if (c == '$' && _i < _end && _text[_i] == '{')
            {
                Push(Context.Template);
                Accept(Token.Operator, operandFollows: true);
                return;
            }
        }

        _i = _end;
    }

    private void FailTemplate(int at) =>
        Fail("the braces in a template inside another one do not close each other, which Astro 7 needs and other builders do not", at);

    private void SkipRegex()
    {
        if (_previous == Token.LeadingFunction)
        {
            Fail("a '/' cannot stand behind a function", _i);
            return;
        }

        var inClass = false;
        var i = _i + 1;
        for (; i < _end && !Characters.IsLineEnding(_text[i]); i++)
        {
            var c = _text[i];
            if (c == '\\' && i + 1 < _end && !Characters.IsLineEnding(_text[i + 1]))
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
                Accept(Token.Operand, operandFollows: false);
                return;
            }
        }

        _looked = Math.Min(i, _end);
        Fail("the regular expression that starts with '/' is not closed", _i);
    }

    private bool IsSpace(char c) => Characters.IsJavaScriptWhitespace(c) || (_dialect.CodeHasMoreSpaces && Characters.IsMoreSpace(c));

    private void Fail(Message message, int at)
    {
        Error ??= message;
        ErrorAt = at;
    }
}
