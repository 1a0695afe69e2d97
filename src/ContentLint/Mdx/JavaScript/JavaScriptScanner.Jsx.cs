// JSX in JavaScript:
//
//   element   = "<" name attribute* "/" ">"  |  "<" name attribute* ">" child* "<" "/" name ">"     white space and comments between
//   name      = id | id ":" id | id ("." id)*      all of it may be missing: a fragment
//   attribute = id (":" id)? ("=" (string | container | element))?  |  "{" "..." expression "}"
//   child     = element | container | text without ">" and "}"
//   container = "{" expression? "}"

namespace ContentLint.Mdx.JavaScript;

internal sealed partial class JavaScriptScanner
{
    private readonly JsxBlanking _blanking = new();
    private readonly List<JsxName> _elements = [];

    /// <summary>The elements so far, in the order of the text.</summary>
    public IReadOnlyList<JsxName> Elements => _elements;

    /// <summary>Where an attribute <c>key</c> stands behind a spread, where the parser itself does not mind.</summary>
    public List<int> LateKeys { get; } = [];

    /// <summary>Whether an element or a tag of it is open.</summary>
    public bool IsInElement => _context is Context.JsxTag or Context.JsxChildren;

    /// <summary>The code of a range with the JSX taken out.</summary>
    public string Build(int start, int end, string prefix, string suffix) => _blanking.Apply(_text, start, end, prefix, suffix);

    // At the `<` of an element or, among children, of a closing tag.
    private void StartElement(bool isOutermost)
    {
        var start = _i;
        if (isOutermost && _previous == Token.LeadingFunction)
        {
            Fail("an element cannot stand behind a function", start);
            return;
        }

        _i++;
        if (isOutermost)
            _blanking.StartElement(start);

        SkipTagSpace();
        if (_i < _end && _text[_i] == '/')
        {
            if (_dialect.CodeHasMoreSpaces && _i > start + 1 && IsLastSlash(_i))
            {
                Fail("Astro 7 takes no space between '<' and '/' here", start + 1);
                return;
            }

            _i++;
            CloseElement(start, isOutermost);
            return;
        }

        var isFragment = _i < _end && _text[_i] == '>';
        var nameStart = _i;
        var name = isFragment ? "" : ReadElementName();
        if (name is null)
            return;

        var parent = isOutermost || _frames.Count == 0 ? default : _frames.Peek();
        var outermost = isOutermost ? start : parent.Outermost;
        _elements.Add(new JsxName(outermost, nameStart, name, parent.IsInComponent));

        var context = isFragment ? Context.JsxChildren : Context.JsxTag;
        _i += isFragment ? 1 : 0;
        _frames.Push(new Frame(context, start, _tokens)
        {
            Outer = _context,
            Function = _function,
            Questions = _questions,
            Name = name,
            Element = _elements.Count - 1,
            IsOutermost = isOutermost,
            Outermost = outermost,
            IsInComponent = parent.IsInComponent || JsxName.IsComponent(name),
        });
        Enter(context);
    }

    private void CloseElement(int start, bool isOutermost)
    {
        SkipTagSpace();
        var nameStart = _i;
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

        if (FailsAtOddSpace(start))
            return;

        if (isOutermost || _frames.Count == 0 || _context != Context.JsxChildren)
        {
            Fail($"'</{name}>' closes no tag", start);
            return;
        }

        var open = Pop();
        if (!string.Equals(open.Name, name, StringComparison.Ordinal))
        {
            Fail($"'</{name}>' does not close '<{open.Name:opening}>'", start);
            return;
        }

        _elements[open.Element] = _elements[open.Element] with { Closing = nameStart };
        _i++;
        FinishElement(open);
    }

    private void FinishElement(Frame element)
    {
        if (!element.IsOutermost)
            return;

        _blanking.EndElement(_i);
        Accept(Token.Operand, operandFollows: false);
        var next = AfterSpace(_i);
        if (next < _end && _text[next] == '<' && !(next + 1 < _end && _text[next + 1] is '<' or '='))
            Fail("elements side by side need a common parent, for example '<>…</>'", next);
    }

    private void StepTag()
    {
        SkipTagSpace();
        if (_i >= _end || (_text[_i] == '/' && FailsAtOddSpace(StartOfSpace())))
            return;

        switch (_text[_i])
        {
            case '>':
                _i++;
                var frame = _frames.Pop();
                _frames.Push(frame with { Context = Context.JsxChildren });
                _context = Context.JsxChildren;
                break;
            case '/':
                _i++;
                SkipTagSpace();
                if (_i < _end && _text[_i] == '>')
                {
                    _i++;
                    FinishElement(Pop());
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

    private void StartContainer(Context context)
    {
        _blanking.StartContainer(_i);
        Push(context);
        Accept(Token.BraceOpen, operandFollows: true);
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
                StartContainer(Context.JsxChild);
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
        var close = AfterSpace(_i + 1);
        if (close >= _end || _text[close] != '}')
            return false;

        _i = close + 1;
        return true;
    }

    private void SkipTagSpace() => _i = AfterSpace(_i);

    // The offset after white space and comments.
    private int AfterSpace(int start)
    {
        var saved = _i;
        _i = start;
        while (_i < _end)
        {
            if (IsSpace(_text[_i]))
                _i++;
            else if (_text[_i] == '/' && _i + 1 < _end && _text[_i + 1] is '/' or '*')
                SkipComment();
            else
                break;
        }

        (var after, _i) = (_i, saved);
        return after;
    }
}
