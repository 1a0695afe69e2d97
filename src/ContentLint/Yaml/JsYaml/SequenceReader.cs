// Block sequences: entries at one indentation, a line each, `- item`. The entry with a mistake becomes an invalid value, and
// the next line of the same indentation is the next entry.

using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads lists of lines.</summary>
internal sealed class SequenceReader(Reading reading, NodeReader nodes)
{
    private readonly Scanner _scanner = reading.Scanner;

    /// <summary>Reads a sequence; nothing where there is none.</summary>
    /// <param name="indent">The column its entries start in.</param>
    /// <param name="properties">What stands before it.</param>
    public Node Read(int indent, Properties properties)
    {
        // A tab before it makes it no collection; it may still be a flow collection or a scalar.
        if (_scanner.IsIndentedWithTab)
            return new Node { Properties = properties };

        reading.Anchors.Open(properties.Anchor);
        var sequence = new SequenceState(_scanner.At.Position, indent);
        for (var step = Step.Next; step.Kind == StepKind.Next && _scanner.Current != '\0';)
        {
            step = ReadEntry(sequence);
            if (step.Failure is { } failure)
                step = Recover(sequence, failure);
            sequence.IsDetected |= step.Kind == StepKind.Next || sequence.Items.Count > 0;
        }

        if (!sequence.IsDetected)
            return new Node { Properties = properties };

        var value = new DataSequence(reading.Map(sequence.Start, sequence.End), sequence.Items, sequence.IsBroken);
        return new Node(value, YamlStyle.Block, sequence.Start, sequence.End) { Exists = true, Properties = properties };
    }

    private Step Recover(SequenceState sequence, Failure failure)
    {
        reading.Report(failure);
        sequence.IsBroken = true;
        sequence.Items.Add(new DataInvalid(failure.Diagnostic.Location.Span));
        _scanner.Resume(failure, sequence.Indent);
        sequence.End = Math.Min(sequence.End, _scanner.Lines.EndOfTextBefore(_scanner.At.LineStart));
        return _scanner.At.LineIndent < sequence.Indent ? Step.End : Step.Next;
    }

    private Step ReadEntry(SequenceState sequence)
    {
        if (_scanner.IsIndentedWithTab)
            return reading.Failures.TabIndentation(sequence.Indent);
        if (!_scanner.IsAtIndicator('-'))
            return Step.End;

        sequence.End = ++_scanner.At.Position;
        if (_scanner.Skip() > 0 && _scanner.At.LineIndent <= sequence.Indent)
        {
            sequence.Items.Add(reading.Values.Nothing(sequence.End));
            return Step.Next;
        }

        var (line, start) = (_scanner.At.Line, _scanner.At.Position);
        var item = nodes.Read(sequence.Indent, Place.Item, allowToSeek: false, allowCompact: true);
        if (item.Failure is { } failure)
            return failure;

        var nothing = sequence.End;
        if (!item.IsEmpty)
            sequence.End = Math.Max(sequence.End, item.End);
        _scanner.Skip();
        if ((_scanner.At.Line == line || _scanner.At.LineIndent > sequence.Indent) && _scanner.Current != '\0')
            return reading.Failures.TextBehindValue(key: null, start, item, line, sequence.Indent);

        sequence.Items.Add(item.Value ?? reading.Values.Nothing(nothing));
        return _scanner.At.LineIndent < sequence.Indent ? Step.End : Step.Next;
    }

    /// <summary>A block sequence while it is read.</summary>
    private sealed class SequenceState(int start, int indent)
    {
        public int Start { get; } = start;

        public int Indent { get; } = indent;

        public List<DataNode> Items { get; } = [];

        /// <summary>Where the latest entry ends.</summary>
        public int End { get; set; } = start;

        /// <summary>Whether an entry was found, so that this certainly is a sequence.</summary>
        public bool IsDetected { get; set; }

        public bool IsBroken { get; set; }
    }
}
