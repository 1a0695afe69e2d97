// Block mappings: entries at one indentation, a line each, `key: value`, or `? key` and `: value` on two. They are where
// reading goes on after most mistakes: the entry with the mistake becomes an invalid value, and the next line of the same
// indentation is the next entry. Whether there is a mapping at all shows behind its first key only.

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads fields.</summary>
internal sealed class MappingReader(Reading reading, NodeReader nodes)
{
    private readonly Scanner _scanner = reading.Scanner;
    private readonly MappingKeyReader _keys = new(reading, nodes);

    /// <summary>
    /// Reads a mapping, or the node that stands where its first key might; nothing where there is neither, and then the
    /// properties that still count are returned.
    /// </summary>
    /// <param name="indent">The column its keys start in.</param>
    /// <param name="flowIndent">How deep lines of a key's node must be indented.</param>
    /// <param name="properties">What stands before it.</param>
    public Node Read(int indent, int flowIndent, Properties properties)
    {
        if (_scanner.IsIndentedWithTab)
            return new Node { Properties = properties };

        reading.Anchors.Open(properties.Anchor);
        var mapping = new MappingState(_scanner.At.Position, indent, flowIndent);
        var hasTriedKey = false;
        for (var step = Step.Next; step.Kind == StepKind.Next && _scanner.Current != '\0'; hasTriedKey = true)
        {
            step = ReadEntry(mapping);
            if (step.Failure is { } failure)
            {
                if (!mapping.IsDetected)
                    return failure;

                step = Recover(mapping, failure);
            }

            if (step.Kind == StepKind.SingleNode)
                return step.Node with { Exists = true, Properties = properties };
        }

        if (mapping.IsAtExplicitKey)
            _keys.StorePending(mapping);
        return mapping.IsDetected ? Finish(mapping, properties) : Forget(mapping, properties, hasTriedKey);
    }

    private Node Finish(MappingState mapping, Properties properties) =>
        new(mapping.Entries.ToMapping(reading), YamlStyle.Block, mapping.Start, mapping.Entries.End) { Exists = true, Properties = properties };

    // Here js-yaml forgets the anchor's value, and the tag when it has looked for a key: what follows them on a line of its
    // own, such as '>-', is not named by them.
    private Node Forget(MappingState mapping, Properties properties, bool hasTriedKey)
    {
        if (properties.Anchor is not null)
            reading.Anchors.CloseEmpty(properties.Anchor, mapping.Entries.ToMapping(reading));
        return new Node { Properties = hasTriedKey ? default : properties };
    }

    private Step Recover(MappingState mapping, Failure failure)
    {
        reading.Report(failure);
        mapping.Entries.Break(mapping.Key, failure.Diagnostic.Location.Span);
        mapping.Key = null;
        mapping.IsAtExplicitKey = false;
        _scanner.Resume(failure, mapping.Indent);
        mapping.Entries.End = Math.Min(mapping.Entries.End, _scanner.Lines.EndOfTextBefore(_scanner.At.LineStart));
        return _scanner.At.LineIndent < mapping.Indent ? Step.End : Step.Next;
    }

    private Step ReadEntry(MappingState mapping)
    {
        if (!mapping.IsAtExplicitKey && _scanner.IsIndentedWithTab)
            return reading.Failures.TabIndentation(IndentationMeant(mapping));

        var line = _scanner.At.Line;
        var isExplicit = _scanner.IsAtIndicator('?') || _scanner.IsAtIndicator(':');
        var step = mapping.Before is { } before ? ReadKeyBehindValue(mapping, line, before) : _keys.Read(mapping, line);
        if (step.Kind != StepKind.Next)
            return step;
        if (ReadValue(mapping, line, isExplicit) is { } failure)
            return failure;

        return _scanner.At.LineIndent < mapping.Indent ? Step.End : Step.Next;
    }

    // `a: "b" c: d` are two fields to version 3. Where it is none, the mistake is the text behind the value.
    private Step ReadKeyBehindValue(MappingState mapping, int line, ValueBefore before)
    {
        mapping.Before = null;
        var step = _keys.Read(mapping, line);
        if (step.Failure is null)
            return step;

        var value = before.Value;
        _scanner.At = before.At;
        mapping.Entries.InvalidateLast(reading.Map(value.Start, value.End));
        return reading.Failures.TextBehindValue(before.Key, value.IsEmpty ? _scanner.At.Position : value.Start, value, before.Line, mapping.Indent);
    }

    // A line below a key without a value was meant as its value, a list item as one more item of the list above.
    private int IndentationMeant(MappingState mapping)
    {
        var last = mapping.LastValue;
        if (last.Style == YamlStyle.Block && _scanner.Current == '-')
            return _scanner.Lines.IndentationOf(last.Start);

        return last.IsEmpty && last.Start >= 0 ? mapping.Indent + 2 : mapping.Indent;
    }

    private Failure? ReadValue(MappingState mapping, int line, bool allowCompact)
    {
        var colon = mapping.Entries.End;
        var node = nodes.Read(mapping.Indent, Place.Value, allowToSeek: true, allowCompact);
        if (node.Failure is not null)
            return node.Failure;

        if (node.IsEmpty)
            node = node with { Start = colon, End = colon };
        else
            mapping.Entries.End = node.End;
        var key = mapping.Key;

        // The tag of a key after '?' does not count: `? <<` merges nothing.
        mapping.Key = mapping.IsAtExplicitKey ? reading.Values.KeyOf(node.Value, node.Start, node.End, tag: null) : null;
        _scanner.Skip();
        var isBehind = _scanner.At.Line == line && _scanner.Current != '\0';
        if ((isBehind && !reading.Dialect.FieldsStandBehindValues) || (_scanner.At.LineIndent > mapping.Indent && _scanner.Current != '\0'))
        {
            mapping.Key = key;
            return reading.Failures.TextBehindValue(key, node.IsEmpty ? _scanner.At.Position : node.Start, node, line, mapping.Indent);
        }

        if (mapping.IsAtExplicitKey)
            return null;

        reading.Values.Store(mapping.Entries, key ?? reading.Values.KeyOfNothing(colon), node.Value ?? reading.Values.Nothing(colon));
        mapping.LastValue = node;
        if (isBehind)
            mapping.Before = new ValueBefore(key, node, line, _scanner.At);
        return null;
    }
}
