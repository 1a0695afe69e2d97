// Flow collections: `[a, b: c]` and `{a: b, c}`, over as many lines as one likes.
//
// Two mistakes cannot be told apart by their first symptom, a missing comma: a comma was forgotten, or the closing
// bracket was and the collection has swallowed the fields below. A line that looks like a field of the block around
// the collection tells.

using ContentLint.Data;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    /// <summary>A flow collection while it is read.</summary>
    private sealed class FlowCollection(int start, char close, int indent)
    {
        public int Start { get; } = start;

        public char Close { get; } = close;

        public int Indent { get; } = indent;

        public YamlMappingBuilder? Entries { get; init; }

        public List<DataNode> Items { get; } = [];

        /// <summary>Where the latest entry or comma ends.</summary>
        public int End { get; set; }

        /// <summary>Up to here no line looks like a field of the block around it.</summary>
        public int Checked { get; set; }

        /// <summary>Where a closing bracket of its kind stands, once it has been looked for; at the end of all offsets when nowhere.</summary>
        public int NextClose { get; set; } = -1;

        public bool IsBroken { get; set; }
    }

    private bool ReadFlowCollection(int indent)
    {
        if (Current is not ('[' or '{'))
            return false;

        var (tag, anchor, start) = (_tag, _anchor, _at.Position);
        var isMapping = Current == '{';
        var flow = new FlowCollection(start, isMapping ? '}' : ']', indent) { Entries = isMapping ? NewMapping(start) : null, End = start + 1, Checked = start };
        OpenAnchor();
        _at.Position++;
        for (var needsComma = false; ;)
        {
            Skip();
            if (Current == flow.Close)
                break;
            if (Current == '\0')
                throw Unclosed(flow);
            if (needsComma)
                ReportMissingComma(flow);
            else if (Current == ',' && !_isVersion3)
                ReportStrayComma(flow);
            else
                ReadFlowEntry(flow);

            Skip();
            needsComma = Current != ',';
            if (!needsComma)
                flow.End = ++_at.Position;
        }

        _at.Position++;
        (_tag, _anchor) = (tag, anchor);
        Finish(ToNode(flow), YamlStyle.Flow, start, _at.Position);
        return true;
    }

    private DataNode ToNode(FlowCollection flow)
    {
        if (flow.Entries is null)
            return new DataSequence(Map(flow.Start, _at.Position), flow.Items, flow.IsBroken);

        flow.Entries.End = _at.Position;
        return flow.Entries.ToMapping(_slice);
    }

    private void ReadFlowEntry(FlowCollection flow)
    {
        var entryStart = _at.Position;
        var isExplicit = Current == '?' && IsSpace(Next);
        if (isExplicit)
        {
            _at.Position++;
            Skip();
        }

        var (line, keyStart) = (_at.Line, _at.Position);
        Compose(flow.Indent, YamlContext.FlowIn, allowToSeek: false, allowCompact: true);
        var node = _result;
        var end = _style == YamlStyle.None ? keyStart : Math.Max(keyStart, _nodeEnd);
        var tag = _tag;
        var keyEnd = end;
        Skip();
        var isPair = isExplicit;
        DataNode? value = null;
        if ((isExplicit || _at.Line == line) && Current == ':')
        {
            isPair = true;
            end = ++_at.Position;
            Skip();
            Compose(flow.Indent, YamlContext.FlowIn, allowToSeek: false, allowCompact: true);
            value = _result;
            end = _style == YamlStyle.None ? end : Math.Max(end, _nodeEnd);
        }

        // Version 3 takes an entry of nothing before a comma.
        if (_at.Position == entryStart && !(_isVersion3 && Current == ','))
            throw UnexpectedInFlow(flow);

        flow.End = end;
        if (flow.Entries is not null)
            Store(flow.Entries, KeyOf(node, keyStart, keyEnd, tag), value ?? Nothing(end));
        else
            flow.Items.Add(isPair ? SinglePair(KeyOf(node, keyStart, keyEnd, tag), value ?? Nothing(end), keyStart, end) : node ?? Nothing(end));
    }

    // `[a: b]` holds a mapping of one entry.
    private DataMapping SinglePair(YamlKey key, DataNode value, int start, int end)
    {
        var entries = NewMapping(start);
        Store(entries, key, value);
        entries.End = end;
        return entries.ToMapping(_slice);
    }

    private void ReportMissingComma(FlowCollection flow)
    {
        if (FindSwallowedField(flow) is null && Current is ']' or '}')
            throw UnexpectedInFlow(flow);
        if (FindSwallowedField(flow) is not null || !IsClosedLater(flow))
            throw Unclosed(flow);

        _diagnostics.Add(_errors.MissingComma(flow.End, _at.Position, CharAt(flow.Start)));
        flow.IsBroken = true;
        ReadFlowEntry(flow);
    }

    private void ReportStrayComma(FlowCollection flow)
    {
        _diagnostics.Add(_errors.StrayComma(_at.Position, CharAt(flow.Start)));
        flow.IsBroken = true;
    }

    private bool IsClosedLater(FlowCollection flow)
    {
        if (flow.NextClose < _at.Position)
        {
            flow.NextClose = _text.IndexOf(flow.Close, _at.Position);
            if (flow.NextClose < 0)
                flow.NextClose = int.MaxValue;
        }

        return flow.NextClose != int.MaxValue;
    }

    private YamlSyntaxException Unclosed(FlowCollection flow)
    {
        var field = FindSwallowedField(flow);
        var end = field is { } offset ? _lines.EndOfTextBefore(offset, flow.Start + 1) : _lines.RestOfLine(flow.Start).End;
        return new YamlSyntaxException(
            _errors.UnclosedBracket(flow.Start, end, flow.Close), Math.Max(flow.Start, (field ?? flow.Start + 1) - 1), untilKey: true);
    }

    private YamlSyntaxException UnexpectedInFlow(FlowCollection flow)
    {
        if (FindSwallowedField(flow) is not null)
            return Unclosed(flow);

        return Current is ']' or '}'
            ? Fail(_errors.WrongClosingBracket(_at.Position, flow.Start, flow.Close))
            : Fail(_errors.ReservedStart(_lines.RestOfFlowEntry(_at.Position), key: null));
    }

    // The first line below the opening bracket that is a field of the block around the collection.
    private int? FindSwallowedField(FlowCollection flow)
    {
        for (var i = flow.Checked; i < _at.Position || (i < _text.Length && Current == '\0'); i++)
        {
            if (!IsBreak(_text[i]))
                continue;

            var start = i + 1;
            while (CharAt(start) == ' ')
                start++;
            if (start - i - 1 < Math.Max(flow.Indent, 1) && _lines.LooksLikeKey(start))
                return start;

            flow.Checked = i + 1;
        }

        return null;
    }
}
