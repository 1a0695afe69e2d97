// Flow collections: `[a, b: c]` and `{a: b, c}`, over as many lines as one likes.
//
// Two mistakes cannot be told apart by their first symptom, a missing comma: a comma was forgotten, or the closing
// bracket was and the collection has swallowed the fields below. A line that looks like a field of the block around
// the collection tells.

using ContentLint.Data;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads collections in brackets.</summary>
internal sealed class FlowReader(Reading reading, NodeReader nodes)
{
    private readonly Scanner _scanner = reading.Scanner;

    /// <summary>Reads the collection that starts here.</summary>
    /// <param name="indent">How deep its lines must be indented.</param>
    /// <param name="properties">What stands before it.</param>
    public Node Read(int indent, Properties properties)
    {
        var flow = new FlowState(_scanner.At.Position, isMapping: _scanner.Current == '{', indent);
        reading.Anchors.Open(properties.Anchor);
        _scanner.At.Position++;
        for (var needsComma = false; ;)
        {
            _scanner.Skip();
            if (_scanner.Current == flow.Close)
                break;
            if (ReadNext(flow, needsComma) is { } failure)
                return failure;

            _scanner.Skip();
            needsComma = _scanner.Current != ',';
            if (!needsComma)
                flow.End = ++_scanner.At.Position;
        }

        _scanner.At.Position++;
        return new Node(ToValue(flow), YamlStyle.Flow, flow.Start, _scanner.At.Position) { Exists = true, Properties = properties };
    }

    private DataNode ToValue(FlowState flow)
    {
        if (flow.Entries is null)
            return new DataSequence(reading.Map(flow.Start, _scanner.At.Position), flow.Items, flow.IsBroken);

        flow.Entries.End = _scanner.At.Position;
        return flow.Entries.ToMapping(reading);
    }

    private Failure? ReadNext(FlowState flow, bool needsComma)
    {
        if (_scanner.Current == '\0')
            return Unclosed(flow);
        if (needsComma)
            return ReadBehindMissingComma(flow);
        if (_scanner.Current != ',' || reading.Dialect.FlowEntriesMayBeEmpty)
            return ReadEntry(flow);

        reading.Report(reading.Messages.StrayComma(_scanner.At.Position, _scanner.CharAt(flow.Start)));
        flow.IsBroken = true;
        return null;
    }

    private Failure? ReadEntry(FlowState flow)
    {
        var entryStart = _scanner.At.Position;
        var isPair = _scanner.IsAtIndicator('?');
        if (isPair)
        {
            _scanner.At.Position++;
            _scanner.Skip();
        }

        var (line, keyStart) = (_scanner.At.Line, _scanner.At.Position);
        var key = nodes.Read(flow.Indent, Place.InFlow, allowToSeek: false, allowCompact: true);
        if (key.Failure is not null)
            return key.Failure;

        var keyEnd = key.IsEmpty ? keyStart : Math.Max(keyStart, key.End);
        var (value, end) = (default(Node), keyEnd);
        _scanner.Skip();
        if ((isPair || _scanner.At.Line == line) && _scanner.Current == ':')
        {
            isPair = true;
            end = ++_scanner.At.Position;
            _scanner.Skip();
            value = nodes.Read(flow.Indent, Place.InFlow, allowToSeek: false, allowCompact: true);
            if (value.Failure is not null)
                return value.Failure;

            end = value.IsEmpty ? end : Math.Max(end, value.End);
        }

        if (_scanner.At.Position == entryStart && !(reading.Dialect.FlowEntriesMayBeEmpty && _scanner.Current == ','))
            return UnexpectedInFlow(flow);

        flow.End = end;
        if (flow.Entries is null && !isPair)
            flow.Items.Add(key.Value ?? reading.Values.Nothing(end));
        else
            Store(flow, reading.Values.KeyOf(key.Value, keyStart, keyEnd, key.Properties.Tag), value.Value ?? reading.Values.Nothing(end), keyStart);
        return null;
    }

    private void Store(FlowState flow, YamlKey key, DataNode value, int start)
    {
        if (flow.Entries is not null)
        {
            reading.Values.Store(flow.Entries, key, value);
            return;
        }

        // `[a: b]` holds a mapping of one entry.
        var entries = new MappingBuilder(start);
        reading.Values.Store(entries, key, value);
        entries.End = flow.End;
        flow.Items.Add(entries.ToMapping(reading));
    }

    private Failure? ReadBehindMissingComma(FlowState flow)
    {
        var swallowed = FindSwallowedField(flow);
        if (swallowed is null && _scanner.Current is ']' or '}')
            return UnexpectedInFlow(flow);
        if (swallowed is not null || !IsClosedLater(flow))
            return Unclosed(flow);

        reading.Report(reading.Messages.MissingComma(flow.End, _scanner.At.Position, _scanner.CharAt(flow.Start)));
        flow.IsBroken = true;
        return ReadEntry(flow);
    }

    private bool IsClosedLater(FlowState flow)
    {
        if (flow.NextClose < _scanner.At.Position)
        {
            flow.NextClose = _scanner.Text.IndexOf(flow.Close, _scanner.At.Position);
            if (flow.NextClose < 0)
                flow.NextClose = int.MaxValue;
        }

        return flow.NextClose != int.MaxValue;
    }

    private Failure Unclosed(FlowState flow)
    {
        var field = FindSwallowedField(flow);
        var end = field is { } offset ? _scanner.Lines.EndOfTextBefore(offset, flow.Start + 1) : _scanner.Lines.RestOfLine(flow.Start).End;
        return new Failure(
            reading.Messages.UnclosedBracket(flow.Start, end, flow.Close), Math.Max(flow.Start, (field ?? flow.Start + 1) - 1), UntilKey: true);
    }

    private Failure UnexpectedInFlow(FlowState flow)
    {
        if (FindSwallowedField(flow) is not null)
            return Unclosed(flow);

        var at = _scanner.At.Position;
        return reading.Failures.Here(_scanner.Current is ']' or '}'
            ? reading.Messages.WrongClosingBracket(at, flow.Start, flow.Close)
            : reading.Messages.ReservedStart(_scanner.Lines.RestOfFlowEntry(at), key: null));
    }

    // The first line below the opening bracket that is a field of the block around the collection.
    private int? FindSwallowedField(FlowState flow)
    {
        var text = _scanner.Text;
        for (var i = flow.Checked; i < _scanner.At.Position || (i < text.Length && _scanner.Current == '\0'); i++)
        {
            if (!IsBreak(text[i]))
                continue;

            var start = i + 1;
            while (_scanner.CharAt(start) == ' ')
                start++;
            if (start - i - 1 < Math.Max(flow.Indent, 1) && _scanner.Lines.LooksLikeKey(start))
                return start;

            flow.Checked = i + 1;
        }

        return null;
    }

    /// <summary>A flow collection while it is read.</summary>
    private sealed class FlowState(int start, bool isMapping, int indent)
    {
        public int Start { get; } = start;

        public char Close { get; } = isMapping ? '}' : ']';

        public int Indent { get; } = indent;

        public MappingBuilder? Entries { get; } = isMapping ? new MappingBuilder(start) : null;

        public List<DataNode> Items { get; } = [];

        /// <summary>Where the latest entry or comma ends.</summary>
        public int End { get; set; } = start + 1;

        /// <summary>Up to here no line looks like a field of the block around it.</summary>
        public int Checked { get; set; } = start;

        /// <summary>Where a closing bracket of its kind stands, once it has been looked for; at the end of all offsets when nowhere.</summary>
        public int NextClose { get; set; } = -1;

        public bool IsBroken { get; set; }
    }
}
