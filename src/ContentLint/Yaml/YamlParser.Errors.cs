// From the place where reading fails to the mistake behind it. The first symptom is nearly always the same, text where
// a value or a key should have ended; how the value before it is written tells what the author was doing.

using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    /// <summary>Text stands behind the value of an entry, on its line or on a deeper one.</summary>
    private YamlSyntaxException TextBehindValue(YamlKey? key, int start, YamlStyle style, int line, int indent)
    {
        var isOnEntryLine = _at.Line == line;
        if (IsPushedByTab(start, allowBehindKey: key is not null && isOnEntryLine))
            return TabIndentation(indent + 2);
        if (style == YamlStyle.None)
            return TextThatStartsNothing(key, isOnEntryLine, indent);
        if (!_lines.IsOnOneLine(_nodeEnd, _at.Position))
            return LineBehindValue(key?.Text, start, style, indent);

        return style switch
        {
            YamlStyle.Plain when _lines.IsOnOneLine(start, _at.Position) => Fail(_errors.ColonInValue(_lines.RestOfLine(start), key?.Text, _at.Position)),
            YamlStyle.Plain when _lines.LooksLikeKey(_at.LineStart + _at.LineIndent) =>
                Fail(_errors.BadIndentation(_lines.RestOfLine(_at.LineStart + _at.LineIndent), _at.LineStart, indent, key?.Text)),
            YamlStyle.Plain => Fail(_errors.ColonInLongValue(_lines.RestOfLine(_at.LineStart + _at.LineIndent), key?.Text, _at.Position)),
            _ => TextBehindEnd(start, style, key?.Text),
        };
    }

    // A line of its own behind a value that is complete.
    private YamlSyntaxException LineBehindValue(string? key, int start, YamlStyle style, int indent)
    {
        var content = _lines.RestOfLine(_at.Position);
        var isEntry = _lines.LooksLikeKey(_at.Position) || (Current == '-' && IsSpace(Next));
        if (style == YamlStyle.BlockScalar && !isEntry)
            return Fail(_errors.LineOutsideBlockText(content, _at.LineStart, _lines.IndentationBelow(start), key));

        return Fail(_errors.BadIndentation(content, _at.LineStart, isEntry ? indent : null, key));
    }

    /// <summary>The first tab on the line and the white space behind it stand for indentation.</summary>
    private YamlSyntaxException TabIndentation(int indent)
    {
        var blanks = new TextSpan(_at.FirstTab, Math.Max(_at.FirstTab + 1, _lines.EndOfBlanks(_at.FirstTab)));
        var before = _at.FirstTab - _at.LineStart;
        var isBehindIndicator = before > 0 && !IsBlank(CharAt(_at.FirstTab - 1));
        var spaces = isBehindIndicator ? 1 : Math.Max(0, indent + (2 * (TabsIn(blanks) - 1)) - before);
        return Fail(_errors.TabIndentation(blanks, spaces));
    }

    private int TabsIn(TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
            count += CharAt(i) == '\t' ? 1 : 0;
        return count;
    }

    // Behind a closing quote, a closing bracket or an alias.
    private YamlSyntaxException TextBehindEnd(int start, YamlStyle style, string? key)
    {
        if (style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted && _lines.HasKeyOnLaterLine(start, _nodeEnd))
            return UnclosedQuote(start);

        var end = _lines.RestOfLine(_at.Position).End;
        return Fail(_errors.TextAfterValue(new TextSpan(start, end), new TextSpan(_nodeEnd, end), style, key));
    }

    // No value can start like this: a reserved character, or a list that must start on its own line.
    private YamlSyntaxException TextThatStartsNothing(YamlKey? key, bool isOnEntryLine, int indent)
    {
        var rest = _lines.RestOfLine(_at.Position);
        if (Current != '-' || !IsSpace(Next))
            return Fail(_errors.ReservedStart(rest, key?.Text));

        return Fail(isOnEntryLine
            ? _errors.ListOnKeyLine(rest, key?.Text, indent)
            : _errors.BadIndentation(rest, _at.LineStart, indent, key?.Text));
    }

    /// <summary>Text stands behind the node that should be the whole document.</summary>
    private YamlSyntaxException TextBehindDocument()
    {
        var style = _style;
        var start = _lines.LineAt(_nodeStart).Start + _lines.IndentationOf(_nodeStart);
        if (IsPushedByTab(_at.Position, allowBehindKey: false))
            return TabIndentation(0);
        if (style == YamlStyle.None)
            return Fail(_errors.ReservedStart(_lines.RestOfLine(_at.Position), key: null));
        if (style == YamlStyle.Plain && !_lines.IsOnOneLine(start, _at.Position))
            return NoColon(start);
        if (style == YamlStyle.Plain)
            return Fail(_errors.ColonInValue(_lines.RestOfLine(start), key: null, _at.Position));
        if (_lines.IsOnOneLine(_nodeEnd, _at.Position))
            return TextBehindEnd(start, style, key: null);

        // The line is fine in itself: it is read again as the start of what follows.
        return _lines.LooksLikeKey(_at.Position) && _at.LineIndent == _at.Position - _at.LineStart && _at.LineStart > 0
            ? new YamlSyntaxException(_errors.LineFurtherLeft(_lines.RestOfLine(_at.Position), start, style), _at.LineStart - 1)
            : Fail(_errors.BadIndentation(_lines.RestOfLine(_at.Position), _at.LineStart, 0, key: null));
    }

    /// <summary>A line of a mapping reads on into the next one before any colon comes.</summary>
    private YamlSyntaxException KeyOverSeveralLines(BlockMapping mapping, int start, YamlStyle style)
    {
        if (IsBehindQuotedValue(mapping, start))
            return TextBehindQuotedValue(mapping, start);

        return style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted ? UnclosedQuote(start) : NoColon(start);
    }

    private YamlSyntaxException KeyWithoutColon(BlockMapping mapping, int start, YamlStyle style)
    {
        if (IsBehindQuotedValue(mapping, start))
            return TextBehindQuotedValue(mapping, start);

        if (style is YamlStyle.Plain or YamlStyle.None || _lines.RestOfLine(start).End <= _nodeEnd)
            return NoColon(start);

        return TextBehindEnd(start, style, key: null);
    }

    // A quoted string that ends on a line of the mapping's own indentation leaves the rest of the line to be a key.
    private bool IsBehindQuotedValue(BlockMapping mapping, int start) =>
        mapping.LastValue.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted && _lines.IsOnOneLine(mapping.LastValue.End, start);

    private YamlSyntaxException TextBehindQuotedValue(BlockMapping mapping, int start)
    {
        var (style, valueStart, valueEnd) = mapping.LastValue;
        mapping.Entries.InvalidateLast(Map(valueStart, valueEnd));
        mapping.LastValue = (YamlStyle.None, -1, -1);
        if (_lines.HasKeyOnLaterLine(valueStart, valueEnd))
            return UnclosedQuote(valueStart);

        var end = _lines.RestOfLine(start).End;
        return new YamlSyntaxException(
            _errors.TextAfterValue(new TextSpan(valueStart, end), new TextSpan(valueEnd, end), style, mapping.Entries.LastKey), start);
    }

    private YamlSyntaxException NoColon(int start)
    {
        var line = _lines.RestOfLine(start);
        var colon = _lines.FindGluedColon(start);
        return new YamlSyntaxException(
            colon >= 0 ? _errors.MissingSpaceAfterColon(colon, new TextSpan(start, colon)) : _errors.MissingColon(line), start);
    }

    /// <summary>A line of a mapping starts with what cannot start a key.</summary>
    private YamlSyntaxException BadKey(BlockMapping mapping)
    {
        var rest = _lines.RestOfLine(_at.Position);
        return Fail(Current == '-' && IsSpace(Next)
            ? _errors.ListItemAmongKeys(rest, mapping.Entries.LastKey)
            : _errors.ReservedStart(rest, key: null));
    }

    private YamlSyntaxException UnclosedQuote(int start) =>
        new(_errors.UnclosedQuote(_lines.RestOfLineWithComment(start)), start, untilKey: true);

    // A tab that pushes the text of this line to the right; one between a key and its value is fine.
    private bool IsPushedByTab(int valueStart, bool allowBehindKey) =>
        _at.FirstTab >= _at.LineStart
        && !allowBehindKey
        && (_at.FirstTab < valueStart || !_lines.IsOnOneLine(valueStart, _at.Position))
        && _lines.EndOfBlanks(_at.FirstTab) <= _at.Position
        && IsOnlyIndicators(_at.LineStart, _at.FirstTab);

    private bool IsOnlyIndicators(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] is not (' ' or '-' or '?' or ':'))
                return false;
        }

        return true;
    }
}
