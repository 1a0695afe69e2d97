// Moving over the text: every step is a token.

namespace ContentLint.Yaml.Yaml2;

internal sealed partial class YamlLexer
{
    // The end of the current line, without its line break.
    private int LineEnd()
    {
        if (_lineBreak < _position)
        {
            _lineBreak = _text.IndexOf('\n', _position);
            if (_lineBreak == -1)
                _lineBreak = _text.Length;
        }

        return _lineBreak > _position && _lineBreak < _text.Length && _text[_lineBreak - 1] == '\r' ? _lineBreak - 1 : _lineBreak;
    }

    private int CharAt(int offset) => offset >= 0 && offset < _text.Length ? _text[offset] : End;

    private bool IsAtMarker(int offset) =>
        CharAt(offset) is '-' or '.'
        && CharAt(offset + 1) == CharAt(offset)
        && CharAt(offset + 2) == CharAt(offset)
        && IsEmpty(CharAt(offset + 3));

    private bool IsAtLineEnd()
    {
        var i = _position;
        while (CharAt(i) is ' ' or '\t')
            i++;
        return CharAt(i) is End or '#' or '\n' || (CharAt(i) == '\r' && CharAt(i + 1) == '\n');
    }

    private void Add(YamlTokenKind kind, int end)
    {
        _tokens.Add(new YamlToken(kind, _position, end, StartsWithTab: Current == '\t'));
        _position = end;
    }

    private void PassTo(int end, YamlTokenKind kind, bool isKept = false)
    {
        end = Math.Min(end, _text.Length);
        if (end > _position)
            Add(kind, end);
        else if (isKept)
            Add(kind, _position);
    }

    private void PassName(YamlTokenKind kind)
    {
        var end = _position + 1;
        while (!IsEmpty(CharAt(end)) && !IsFlowIndicator(CharAt(end)))
            end++;
        PassTo(end, kind);
    }

    private int PassSpaces(bool withTabs)
    {
        var end = _position;
        while (CharAt(end) == ' ' || (withTabs && CharAt(end) == '\t'))
            end++;
        var count = end - _position;
        PassTo(end, YamlTokenKind.Space);
        return count;
    }

    private bool PassBreak()
    {
        var start = _position;
        if (Current == '\n')
            PassTo(_position + 1, YamlTokenKind.LineBreak);
        else if (Current == '\r' && Next == '\n')
            PassTo(_position + 2, YamlTokenKind.LineBreak);
        return _position > start;
    }

    // What stands behind a directive or the header of a block scalar: a comment, or what does not belong there.
    private void PassRest(int lineEnd)
    {
        if (_position < lineEnd)
            PassTo(lineEnd, RestKind(lineEnd - _position));
    }

    private YamlTokenKind RestKind(int length) => Current switch
    {
        '#' => YamlTokenKind.Comment,
        '-' or '?' or ':' or '{' or '}' or '[' or ']' or ',' when length == 1 => IndicatorKind(Current),
        '-' or '.' when length == 3 && IsAtMarker(_position) => Current == '-' ? YamlTokenKind.DocumentStart : YamlTokenKind.DocumentEnd,
        '%' => YamlTokenKind.Directive,
        '*' => YamlTokenKind.Alias,
        '&' => YamlTokenKind.Anchor,
        '!' => YamlTokenKind.Tag,
        '\'' => YamlTokenKind.SingleQuoted,
        '"' => YamlTokenKind.DoubleQuoted,
        '|' or '>' => YamlTokenKind.BlockScalarHeader,
        _ => YamlTokenKind.Unknown,
    };

    private static YamlTokenKind IndicatorKind(int c) => c switch
    {
        '-' => YamlTokenKind.SequenceItem,
        '?' => YamlTokenKind.ExplicitKey,
        ':' => YamlTokenKind.MapValue,
        '{' => YamlTokenKind.FlowMapStart,
        '}' => YamlTokenKind.FlowMapEnd,
        '[' => YamlTokenKind.FlowSequenceStart,
        ']' => YamlTokenKind.FlowSequenceEnd,
        _ => YamlTokenKind.Comma,
    };

    private static bool IsBlank(int c) => c is ' ' or '\t';

    private static bool IsEmpty(int c) => c is End or ' ' or '\t' or '\n' or '\r';

    private static bool IsFlowIndicator(int c) => c is ',' or '[' or ']' or '{' or '}';

    private static bool IsHex(int c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsTagCharacter(int c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c > 0 && "-#;/?:@&=+$_.!~*'()".Contains((char)c));
}
