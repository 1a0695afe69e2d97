// From the place where reading fails to the mistake behind it. The first symptom is nearly always the same, text where
// a value or a key should have ended; how the value before it is written tells what the author was doing.

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Says what ends an entry, where the reader stands.</summary>
internal sealed class Failures(Reading reading)
{
    private readonly YamlDiagnostics _messages = reading.Messages;
    private readonly Scanner _scanner = reading.Scanner;
    private readonly YamlLines _lines = reading.Scanner.Lines;

    private int LineContent => _scanner.At.LineStart + _scanner.At.LineIndent;

    /// <summary>A mistake behind which reading goes on in the next line.</summary>
    public Failure Here(Diagnostic diagnostic) => new(diagnostic, _scanner.At.Position);

    /// <summary>Text stands behind the value of an entry, on its line or on a deeper one.</summary>
    /// <param name="key">The entry's key, of a mapping.</param>
    /// <param name="start">Where the value starts.</param>
    /// <param name="value">The value.</param>
    /// <param name="line">The line the entry starts on.</param>
    /// <param name="indent">The indentation of the collection's entries.</param>
    public Failure TextBehindValue(YamlKey? key, int start, Node value, int line, int indent)
    {
        var at = _scanner.At.Position;
        var isOnEntryLine = _scanner.At.Line == line;
        if (IsPushedByTab(start, allowBehindKey: key is not null && isOnEntryLine))
            return TabIndentation(indent + 2);
        if (value.IsEmpty)
            return TextThatStartsNothing(key, isOnEntryLine, indent);
        if (!_lines.IsOnOneLine(value.End, at))
            return LineBehindValue(key?.Text, start, value.Style, indent);

        return value.Style switch
        {
            YamlStyle.Plain when _lines.IsOnOneLine(start, at) => Here(_messages.ColonInValue(_lines.RestOfLine(start), key?.Text, at)),
            YamlStyle.Plain when _lines.LooksLikeKey(LineContent) =>
                Here(_messages.BadIndentation(_lines.RestOfLine(LineContent), _scanner.At.LineStart, indent, key?.Text)),
            YamlStyle.Plain => Here(_messages.ColonInLongValue(_lines.RestOfLine(LineContent), key?.Text, at)),
            _ => TextBehindEnd(start, value, key?.Text),
        };
    }

    /// <summary>Text stands behind the node that should be the whole document.</summary>
    public Failure TextBehindDocument(Node root)
    {
        var at = _scanner.At;
        var start = _lines.LineAt(root.Start).Start + _lines.IndentationOf(root.Start);
        if (IsPushedByTab(at.Position, allowBehindKey: false))
            return TabIndentation(0);
        if (root.IsEmpty)
            return Here(_messages.ReservedStart(_lines.RestOfLine(at.Position), key: null));
        if (root.Style == YamlStyle.Plain && !_lines.IsOnOneLine(start, at.Position))
            return NoColon(start);
        if (root.Style == YamlStyle.Plain)
            return Here(_messages.ColonInValue(_lines.RestOfLine(start), key: null, at.Position));
        if (_lines.IsOnOneLine(root.End, at.Position))
            return TextBehindEnd(start, root, keyText: null);

        // The line is fine in itself: it is read again as the start of what follows.
        return _lines.LooksLikeKey(at.Position) && at.LineIndent == at.Position - at.LineStart && at.LineStart > 0
            ? new Failure(_messages.LineFurtherLeft(_lines.RestOfLine(at.Position), start, root.Style), at.LineStart - 1)
            : Here(_messages.BadIndentation(_lines.RestOfLine(at.Position), at.LineStart, 0, key: null));
    }

    /// <summary>The first tab on the line and the white space behind it stand for indentation.</summary>
    public Failure TabIndentation(int indent)
    {
        var at = _scanner.At;
        var blanks = new TextSpan(at.FirstTab, Math.Max(at.FirstTab + 1, _lines.EndOfBlanks(at.FirstTab)));
        var before = at.FirstTab - at.LineStart;
        var isBehindIndicator = before > 0 && !IsBlank(_scanner.CharAt(at.FirstTab - 1));
        var spaces = isBehindIndicator ? 1 : Math.Max(0, indent + (2 * (TabsIn(blanks) - 1)) - before);
        return Here(_messages.TabIndentation(blanks, spaces));
    }

    /// <summary>A line of a mapping reads on into the next one before any colon comes.</summary>
    public Failure KeyOverSeveralLines(MappingState mapping, int start, Node key)
    {
        if (IsBehindQuotedValue(mapping, start))
            return TextBehindQuotedValue(mapping, start);

        return key.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted ? UnclosedQuote(start) : NoColon(start);
    }

    /// <summary>A line of a mapping has no colon behind what should be its key.</summary>
    public Failure KeyWithoutColon(MappingState mapping, int start, Node key)
    {
        if (IsBehindQuotedValue(mapping, start))
            return TextBehindQuotedValue(mapping, start);

        if (key.Style is YamlStyle.Plain or YamlStyle.None || _lines.RestOfLine(start).End <= key.End)
            return NoColon(start);

        return TextBehindEnd(start, key, keyText: null);
    }

    /// <summary>A line of a mapping starts with what cannot start a key.</summary>
    public Failure BadKey(MappingState mapping)
    {
        var rest = _lines.RestOfLine(_scanner.At.Position);
        return Here(_scanner.IsAtIndicator('-')
            ? _messages.ListItemAmongKeys(rest, mapping.Entries.LastKey)
            : _messages.ReservedStart(rest, key: null));
    }

    /// <summary>A quote is not closed where it should be.</summary>
    public Failure UnclosedQuote(int start) =>
        new(_messages.UnclosedQuote(_lines.RestOfLineWithComment(start)), start, UntilKey: true);

    // A line of its own behind a value that is complete.
    private Failure LineBehindValue(string? key, int start, YamlStyle style, int indent)
    {
        var at = _scanner.At;
        var content = _lines.RestOfLine(at.Position);
        var isEntry = _lines.LooksLikeKey(at.Position) || _scanner.IsAtIndicator('-');
        if (style == YamlStyle.BlockScalar && !isEntry)
            return Here(_messages.LineOutsideBlockText(content, at.LineStart, _lines.IndentationBelow(start), key));

        return Here(_messages.BadIndentation(content, at.LineStart, isEntry ? indent : null, key));
    }

    // Behind a closing quote, a closing bracket or an alias.
    private Failure TextBehindEnd(int start, Node value, string? keyText)
    {
        if (value.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted && _lines.HasKeyOnLaterLine(start, value.End))
            return UnclosedQuote(start);

        var end = _lines.RestOfLine(_scanner.At.Position).End;
        return Here(_messages.TextAfterValue(new TextSpan(start, end), new TextSpan(value.End, end), value.Style, keyText));
    }

    // No value can start like this: a reserved character, or a list that must start on its own line.
    private Failure TextThatStartsNothing(YamlKey? key, bool isOnEntryLine, int indent)
    {
        var rest = _lines.RestOfLine(_scanner.At.Position);
        if (!_scanner.IsAtIndicator('-'))
            return Here(_messages.ReservedStart(rest, key?.Text));

        return Here(isOnEntryLine
            ? _messages.ListOnKeyLine(rest, key?.Text, indent)
            : _messages.BadIndentation(rest, _scanner.At.LineStart, indent, key?.Text));
    }

    // A quoted string that ends on a line of the mapping's own indentation leaves the rest of the line to be a key.
    private bool IsBehindQuotedValue(MappingState mapping, int start) =>
        mapping.LastValue.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted && _lines.IsOnOneLine(mapping.LastValue.End, start);

    private Failure TextBehindQuotedValue(MappingState mapping, int start)
    {
        var value = mapping.LastValue;
        mapping.Entries.InvalidateLast(reading.Map(value.Start, value.End));
        mapping.LastValue = MappingState.NoValue;
        if (_lines.HasKeyOnLaterLine(value.Start, value.End))
            return UnclosedQuote(value.Start);

        var end = _lines.RestOfLine(start).End;
        return new Failure(
            _messages.TextAfterValue(new TextSpan(value.Start, end), new TextSpan(value.End, end), value.Style, mapping.Entries.LastKey), start);
    }

    private Failure NoColon(int start)
    {
        var line = _lines.RestOfLine(start);
        var colon = _lines.FindGluedColon(start);
        return new Failure(
            colon >= 0 ? _messages.MissingSpaceAfterColon(colon, new TextSpan(start, colon)) : _messages.MissingColon(line), start);
    }

    // A tab that pushes the text of this line to the right; one between a key and its value is fine.
    private bool IsPushedByTab(int valueStart, bool allowBehindKey)
    {
        var at = _scanner.At;
        return at.FirstTab >= at.LineStart
            && !allowBehindKey
            && (at.FirstTab < valueStart || !_lines.IsOnOneLine(valueStart, at.Position))
            && _lines.EndOfBlanks(at.FirstTab) <= at.Position
            && IsOnlyIndicators(at.LineStart, at.FirstTab);
    }

    private bool IsOnlyIndicators(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_scanner.Text[i] is not (' ' or '-' or '?' or ':'))
                return false;
        }

        return true;
    }

    private int TabsIn(TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
            count += _scanner.CharAt(i) == '\t' ? 1 : 0;
        return count;
    }
}
