// The keys of block mappings, up to their colon.

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads keys.</summary>
internal sealed class MappingKeyReader(Reading reading, NodeReader nodes)
{
    private readonly Scanner _scanner = reading.Scanner;

    /// <summary>Reads a key that starts on a line into <see cref="MappingState.Key"/>, or the mark <c>?</c> or <c>:</c> before it or its value.</summary>
    public Step Read(MappingState mapping, int line) =>
        _scanner.IsAtIndicator('?') || _scanner.IsAtIndicator(':') ? ReadIndicator(mapping) : ReadImplicit(mapping, line);

    /// <summary>Stores a key after <c>?</c> that got no value.</summary>
    public void StorePending(MappingState mapping)
    {
        var key = mapping.Key ?? reading.Values.KeyOfNothing(mapping.Entries.End);
        reading.Values.Store(mapping.Entries, key, reading.Values.Nothing(key.Span.End));
        mapping.Key = null;
        mapping.IsAtExplicitKey = false;
    }

    private Step ReadIndicator(MappingState mapping)
    {
        if (_scanner.Current == ':' && !mapping.IsAtExplicitKey)
            return reading.Failures.Here(reading.Messages.MissingKey(_scanner.At.Position));

        if (_scanner.Current == '?')
        {
            if (mapping.IsAtExplicitKey)
                StorePending(mapping);
            mapping.IsDetected = mapping.IsAtExplicitKey = true;
        }
        else
        {
            mapping.IsAtExplicitKey = false;
        }

        mapping.Entries.End = ++_scanner.At.Position;
        return Step.Next;
    }

    private Step ReadImplicit(MappingState mapping, int line)
    {
        var start = _scanner.At.Position;
        var node = nodes.Read(mapping.FlowIndent, mapping.IsDetected ? Place.LaterKey : Place.FirstKey, allowToSeek: false, allowCompact: true);
        if (node.Failure is { } failure)
            return failure;
        if (!node.Exists)
            return IsAtBrokenKey(mapping) ? reading.Failures.BadKey(mapping) : Step.End;
        if (_scanner.At.Line != line)
            return mapping.IsDetected ? reading.Failures.KeyOverSeveralLines(mapping, start, node) : new Step(StepKind.SingleNode, node);

        _scanner.PassBlanks();
        if (_scanner.Current != ':')
            return mapping.IsDetected ? reading.Failures.KeyWithoutColon(mapping, start, node) : new Step(StepKind.SingleNode, node);
        if (!IsSpace(_scanner.Next))
            return reading.Failures.Here(reading.Messages.MissingSpaceAfterColon(_scanner.At.Position, new TextSpan(start, _scanner.At.Position)));

        if (mapping.IsAtExplicitKey)
            StorePending(mapping);
        mapping.Entries.End = ++_scanner.At.Position;
        mapping.IsDetected = true;
        mapping.IsAtExplicitKey = false;
        mapping.Key = reading.Values.KeyOf(node.Value, start, node.IsEmpty ? start : Math.Max(start, node.End), node.Properties.Tag);
        return Step.Next;
    }

    // A line of the mapping's own indentation that starts no key belongs to nobody: whoever is above is indented less.
    private bool IsAtBrokenKey(MappingState mapping) =>
        mapping.IsDetected
        && _scanner.At.LineIndent == mapping.Indent
        && _scanner.Current != '\0'
        && !(_scanner.IsAtLineStart && _scanner.IsAtSeparator());
}
