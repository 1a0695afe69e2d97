// From characters to tokens, as the library yaml 2 does it. The text between tokens is a token too: white space, comments and
// line breaks decide later whether what stands around them may stand there.
//
//   stream       directives, comments and empty lines; anything else starts a document
//   line start   `---`, `...`, indentation, then any of `- `, `? ` and `: `
//   document     properties and indicators, then a scalar, an alias or an opening bracket
//   flow         the same between brackets, over lines
//
// How far a scalar reaches over lines depends on `_indentNext`, the least indentation of a line that continues it. A line that
// is indented less ends a plain scalar, and also a quoted one or brackets, which are broken then.

namespace ContentLint.Yaml.Yaml2;

/// <summary>Cuts a text into tokens.</summary>
internal sealed partial class YamlLexer
{
    private const int End = -1;

    private readonly string _text;
    private readonly List<YamlToken> _tokens = [];
    private int _position;
    private int _flowLevel;
    private int _indent;
    private int _indentNext;

    // The line break that ends the current line, once it has been looked for.
    private int _lineBreak = -1;

    // Whether a ':' may follow at once, as behind a quoted key in brackets.
    private bool _mayEndKey;

    private YamlLexer(string text) => _text = text;

    private enum State
    {
        Stream,
        LineStart,
        BlockStart,
        Document,
        Flow,
    }

    private int Current => CharAt(_position);

    private int Next => CharAt(_position + 1);

    public static IReadOnlyList<YamlToken> Read(string text)
    {
        var lexer = new YamlLexer(text);
        for (var state = State.Stream; lexer._position < text.Length;)
            state = lexer.Read(state);
        return lexer._tokens;
    }

    private State Read(State state) => state switch
    {
        State.Stream => ReadStream(),
        State.LineStart => ReadLineStart(),
        State.BlockStart => ReadBlockStart(),
        State.Flow => ReadFlow(),
        _ => ReadDocument(),
    };

    private State ReadStream()
    {
        if (Current == '\uFEFF')
            PassTo(_position + 1, YamlTokenKind.ByteOrderMark);
        var lineEnd = LineEnd();
        if (Current == '%')
        {
            PassTo(EndOfDirective(lineEnd), YamlTokenKind.Directive);
            PassSpaces(withTabs: true);
            PassRest(lineEnd);
            return State.Stream;
        }

        if (IsAtLineEnd())
        {
            PassSpaces(withTabs: true);
            PassRest(lineEnd);
            PassBreak();
            return State.Stream;
        }

        Add(YamlTokenKind.DocumentContent, _position);
        return ReadLineStart();
    }

    private int EndOfDirective(int lineEnd)
    {
        var end = lineEnd;
        for (var i = _position + 1; i < lineEnd; i++)
        {
            if (_text[i] != '#' || !IsBlank(_text[i - 1]))
                continue;

            end = i;
            break;
        }

        while (IsBlank(_text[end - 1]))
            end--;
        return end;
    }

    private State ReadLineStart()
    {
        if (IsAtMarker(_position))
        {
            var isStart = Current == '-';
            PassTo(_position + 3, isStart ? YamlTokenKind.DocumentStart : YamlTokenKind.DocumentEnd);
            _indent = _indentNext = 0;
            return isStart ? State.Document : State.Stream;
        }

        _indent = PassSpaces(withTabs: false);
        if (_indentNext > _indent && !IsEmpty(Next))
            _indentNext = _indent;
        return ReadBlockStart();
    }

    private State ReadBlockStart()
    {
        if (!(Current is '-' or '?' or ':' && IsEmpty(Next)))
            return State.Document;

        PassTo(_position + 1, IndicatorKind(Current));
        _indentNext = _indent + 1;
        _indent += 1 + PassSpaces(withTabs: true);
        return State.BlockStart;
    }

    private State ReadDocument()
    {
        PassSpaces(withTabs: true);
        var lineEnd = LineEnd();
        PassIndicators();
        switch (_position < lineEnd ? Current : End)
        {
            case '#':
                PassRest(lineEnd);
                PassBreak();
                return ReadLineStart();
            case End:
                PassBreak();
                return ReadLineStart();
            case '{' or '[':
                PassTo(_position + 1, IndicatorKind(Current));
                _mayEndKey = false;
                _flowLevel = 1;
                return State.Flow;
            case '}' or ']':
                PassTo(_position + 1, IndicatorKind(Current));
                return State.Document;
            case '*':
                PassName(YamlTokenKind.Alias);
                return State.Document;
            case '"' or '\'':
                return ReadQuoted();
            case '|' or '>':
                return ReadBlockScalar(lineEnd);
            default:
                return ReadPlain();
        }
    }

    private State ReadFlow()
    {
        var indent = PassToFlowContent();
        if (IsOutsideFlow(indent))
        {
            _flowLevel = 0;
            Add(YamlTokenKind.FlowBreak, _position);
            return ReadLineStart();
        }

        var lineEnd = LineEnd();
        while (Current == ',' && _position < lineEnd)
        {
            PassTo(_position + 1, YamlTokenKind.Comma);
            PassSpaces(withTabs: true);
            _mayEndKey = false;
        }

        PassIndicators();
        switch (_position < lineEnd ? Current : End)
        {
            case End:
                return State.Flow;
            case '#':
                PassRest(lineEnd);
                return State.Flow;
            case '{' or '[':
                PassTo(_position + 1, IndicatorKind(Current));
                _mayEndKey = false;
                _flowLevel++;
                return State.Flow;
            case '}' or ']':
                PassTo(_position + 1, IndicatorKind(Current));
                _mayEndKey = true;
                _flowLevel--;
                return _flowLevel > 0 ? State.Flow : State.Document;
            case '*':
                PassName(YamlTokenKind.Alias);
                return State.Flow;
            case '"' or '\'':
                _mayEndKey = true;
                return ReadQuoted();
            case ':' when _mayEndKey || IsEmpty(Next) || Next == ',':
                _mayEndKey = false;
                PassTo(_position + 1, YamlTokenKind.MapValue);
                PassSpaces(withTabs: true);
                return State.Flow;
            default:
                _mayEndKey = false;
                return ReadPlain();
        }
    }

    // Gives the indentation of the line it ends on; -1 when that is the line it started on.
    private int PassToFlowContent()
    {
        var indent = -1;
        while (true)
        {
            var start = _position;
            if (PassBreak())
                _indent = indent = PassSpaces(withTabs: false);
            PassSpaces(withTabs: true);
            if (_position == start)
                return indent;
        }
    }

    // The bracket that closes the outermost ones may stand as far left as the line that opened them.
    private bool IsOutsideFlow(int indent)
    {
        if (!((indent != -1 && indent < _indentNext && Current != '#') || (indent == 0 && IsAtMarker(_position))))
            return false;

        return !(indent == _indentNext - 1 && _flowLevel == 1 && Current is ']' or '}');
    }

    private void PassIndicators()
    {
        while (true)
        {
            var isInFlow = _flowLevel > 0;
            if (Current == '!')
            {
                PassTag();
            }
            else if (Current == '&')
            {
                PassName(YamlTokenKind.Anchor);
            }
            else if (Current is '-' or '?' or ':' && (IsEmpty(Next) || (isInFlow && IsFlowIndicator(Next))))
            {
                if (isInFlow)
                    _mayEndKey = false;
                else
                    _indentNext = _indent + 1;
                PassTo(_position + 1, IndicatorKind(Current));
            }
            else
            {
                return;
            }

            PassSpaces(withTabs: true);
        }
    }

    private void PassTag()
    {
        var end = _position + 1;
        if (Next == '<')
        {
            end++;
            while (!IsEmpty(CharAt(end)) && CharAt(end) != '>')
                end++;
            PassTo(CharAt(end) == '>' ? end + 1 : end, YamlTokenKind.Tag);
            return;
        }

        while (IsTagCharacter(CharAt(end)) || (CharAt(end) == '%' && IsHex(CharAt(end + 1)) && IsHex(CharAt(end + 2))))
            end += CharAt(end) == '%' ? 3 : 1;
        PassTo(end, YamlTokenKind.Tag);
    }
}
