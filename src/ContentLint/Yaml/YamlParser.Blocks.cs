// Block collections: entries at one indentation, a line each. They are where reading goes on after an error: the
// entry with the error becomes an invalid value, and the next line of the same indentation is the next entry.

using ContentLint.Data;
using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    private enum Step
    {
        Next,
        End,

        // What was read is no entry but a node of its own: there is no collection here.
        SingleNode,
    }

    /// <summary>A block mapping while it is read.</summary>
    private sealed class BlockMapping(int indent, int flowIndent, YamlMappingBuilder entries)
    {
        public int Indent { get; } = indent;

        public int FlowIndent { get; } = flowIndent;

        public YamlMappingBuilder Entries { get; } = entries;

        /// <summary>Whether an entry was found, so that this certainly is a mapping.</summary>
        public bool IsDetected { get; set; }

        /// <summary>Whether a key after <c>?</c> waits for its <c>:</c> line.</summary>
        public bool IsAtExplicitKey { get; set; }

        /// <summary>How and where the latest value is written.</summary>
        public (YamlStyle Style, int Start, int End) LastValue { get; set; } = (YamlStyle.None, -1, -1);

        /// <summary>For version 3, the value before the text that is read as one more key of its line.</summary>
        public ValueBefore? Before { get; set; }

        /// <summary>The key whose value is not stored yet.</summary>
        public YamlKey? Key { get; set; }
    }

    /// <summary>A value that has text behind it on its line, and where the reader stood then.</summary>
    private sealed record ValueBefore(YamlKey? Key, int Start, int End, YamlStyle Style, int Line, YamlCursor At);

    private bool ReadBlockSequence(int indent)
    {
        // A tab before it makes it no collection; it may still be a flow collection or a scalar.
        if (IsIndentedWithTab)
            return false;

        var (tag, anchor, start, end) = (_tag, _anchor, _at.Position, _at.Position);
        OpenAnchor();
        var items = new List<DataNode>();
        var isDetected = false;
        var isBroken = false;
        for (var step = Step.Next; step == Step.Next && Current != '\0';)
        {
            var depth = _depth;
            try
            {
                step = ReadSequenceEntry(indent, items, ref end);
                isDetected |= step == Step.Next || items.Count > 0;
            }
            catch (YamlSyntaxException e)
            {
                isDetected = isBroken = true;
                _depth = depth;
                Report(e);
                items.Add(new DataInvalid(e.Diagnostic.Location.Span));
                Resume(e, indent);
                end = Math.Min(end, _lines.EndOfTextBefore(_at.LineStart));
                if (_at.LineIndent < indent)
                    step = Step.End;
            }
        }

        if (!isDetected)
            return false;

        (_tag, _anchor) = (tag, anchor);
        Finish(new DataSequence(Map(start, end), items, isBroken), YamlStyle.Block, start, end);
        return true;
    }

    private Step ReadSequenceEntry(int indent, List<DataNode> items, ref int end)
    {
        if (IsIndentedWithTab)
            throw TabIndentation(indent);
        if (Current != '-' || !IsSpace(Next))
            return Step.End;

        _at.Position++;
        end = _at.Position;
        if (Skip() > 0 && _at.LineIndent <= indent)
        {
            items.Add(Nothing(end));
            return Step.Next;
        }

        var line = _at.Line;
        var start = _at.Position;
        Compose(indent, YamlContext.BlockIn, allowToSeek: false, allowCompact: true);
        items.Add(_result ?? Nothing(end));
        end = Math.Max(end, _style == YamlStyle.None ? end : _nodeEnd);
        var style = _style;
        Skip();
        if ((_at.Line == line || _at.LineIndent > indent) && Current != '\0')
        {
            items.RemoveAt(items.Count - 1);
            throw TextBehindValue(key: null, start, style, line, indent);
        }

        return _at.LineIndent < indent ? Step.End : Step.Next;
    }

    private bool ReadBlockMapping(int indent, int flowIndent)
    {
        if (IsIndentedWithTab)
            return false;

        var (tag, anchor, start) = (_tag, _anchor, _at.Position);
        OpenAnchor();
        var mapping = new BlockMapping(indent, flowIndent, NewMapping(start));
        for (var step = Step.Next; step == Step.Next && Current != '\0';)
        {
            var depth = _depth;
            try
            {
                step = ReadMappingEntry(mapping);
            }
            catch (YamlSyntaxException e) when (mapping.IsDetected)
            {
                _depth = depth;
                step = Recover(mapping, e);
            }

            if (step == Step.SingleNode)
            {
                (_tag, _anchor) = (tag, anchor);
                return true;
            }
        }

        if (mapping.IsAtExplicitKey)
            StorePending(mapping);
        if (!mapping.IsDetected)
        {
            // Here js-yaml forgets the anchor's value: what follows it on a line of its own, such as '>-', is not named by it.
            if (anchor is not null)
                CloseAnchor(anchor, mapping.Entries.ToMapping(_slice), size: 1);
            return false;
        }

        (_tag, _anchor) = (tag, anchor);
        Finish(mapping.Entries.ToMapping(_slice), YamlStyle.Block, start, mapping.Entries.End);
        return true;
    }

    private Step Recover(BlockMapping mapping, YamlSyntaxException error)
    {
        Report(error);
        mapping.Entries.Break(mapping.Key, error.Diagnostic.Location.Span);
        mapping.Key = null;
        mapping.IsAtExplicitKey = false;
        Resume(error, mapping.Indent);
        mapping.Entries.End = Math.Min(mapping.Entries.End, _lines.EndOfTextBefore(_at.LineStart));
        return _at.LineIndent < mapping.Indent ? Step.End : Step.Next;
    }

    private Step ReadMappingEntry(BlockMapping mapping)
    {
        if (!mapping.IsAtExplicitKey && IsIndentedWithTab)
            throw TabIndentation(IndentationMeant(mapping));

        var line = _at.Line;
        var isExplicit = Current is '?' or ':' && IsSpace(Next);
        var step = mapping.Before is { } before ? ReadKeyBehindValue(mapping, line, before) : ReadKey(mapping, line);
        if (step != Step.Next)
            return step;

        ReadEntryValue(mapping, line, isExplicit);
        return _at.LineIndent < mapping.Indent ? Step.End : Step.Next;
    }

    private Step ReadKey(BlockMapping mapping, int line)
    {
        if (!(Current is '?' or ':' && IsSpace(Next)))
            return ReadImplicitKey(mapping, line);

        ReadExplicitIndicator(mapping);
        return Step.Next;
    }

    // `a: "b" c: d` are two fields to version 3. Where it is none, the mistake is the text behind the value.
    private Step ReadKeyBehindValue(BlockMapping mapping, int line, ValueBefore before)
    {
        mapping.Before = null;
        try
        {
            return ReadKey(mapping, line);
        }
        catch (YamlSyntaxException)
        {
            (_at, _nodeEnd) = (before.At, before.End);
            mapping.Entries.InvalidateLast(Map(before.Start, before.End));
            throw TextBehindValue(before.Key, before.Style == YamlStyle.None ? _at.Position : before.Start, before.Style, before.Line, mapping.Indent);
        }
    }

    // A line below a key without a value was meant as its value, a list item as one more item of the list above.
    private int IndentationMeant(BlockMapping mapping)
    {
        var (style, start, _) = mapping.LastValue;
        if (style == YamlStyle.Block && Current == '-')
            return _lines.IndentationOf(start);

        return style == YamlStyle.None && start >= 0 ? mapping.Indent + 2 : mapping.Indent;
    }

    private void ReadExplicitIndicator(BlockMapping mapping)
    {
        if (Current == ':' && !mapping.IsAtExplicitKey)
            throw Fail(_errors.MissingKey(_at.Position));

        if (Current == '?')
        {
            if (mapping.IsAtExplicitKey)
                StorePending(mapping);
            mapping.IsDetected = mapping.IsAtExplicitKey = true;
        }
        else
        {
            mapping.IsAtExplicitKey = false;
        }

        _at.Position++;
        mapping.Entries.End = _at.Position;
    }

    private Step ReadImplicitKey(BlockMapping mapping, int line)
    {
        var start = _at.Position;
        if (!ComposeKey(mapping))
            return IsAtBrokenKey(mapping) ? throw BadKey(mapping) : Step.End;

        var style = _style;
        if (_at.Line != line)
            return mapping.IsDetected ? throw KeyOverSeveralLines(mapping, start, style) : Step.SingleNode;

        while (IsBlank(Current))
            _at.Position++;
        if (Current != ':')
            return mapping.IsDetected ? throw KeyWithoutColon(mapping, start, style) : Step.SingleNode;

        if (!IsSpace(Next))
            throw Fail(_errors.MissingSpaceAfterColon(_at.Position, new TextSpan(start, _at.Position)));

        if (mapping.IsAtExplicitKey)
            StorePending(mapping);
        _at.Position++;
        mapping.IsDetected = true;
        mapping.IsAtExplicitKey = false;
        mapping.Key = KeyOf(_result, start, _style == YamlStyle.None ? start : Math.Max(start, _nodeEnd), _tag);
        mapping.Entries.End = _at.Position;
        return Step.Next;
    }

    private bool ComposeKey(BlockMapping mapping)
    {
        _isReadingKey = mapping.IsDetected;
        try
        {
            return Compose(mapping.FlowIndent, YamlContext.FlowOut, allowToSeek: false, allowCompact: true);
        }
        finally
        {
            _isReadingKey = false;
        }
    }

    // A line of the mapping's own indentation that starts no key belongs to nobody: whoever is above is indented less.
    private bool IsAtBrokenKey(BlockMapping mapping) =>
        mapping.IsDetected
        && _at.LineIndent == mapping.Indent
        && Current != '\0'
        && !(_at.Position == _at.LineStart && IsAtSeparator());

    private void ReadEntryValue(BlockMapping mapping, int line, bool allowCompact)
    {
        var colon = mapping.Entries.End;
        var hasContent = Compose(mapping.Indent, YamlContext.BlockOut, allowToSeek: true, allowCompact);
        var (value, style, start) = (_result, _style, _nodeStart);
        if (_style != YamlStyle.None)
            mapping.Entries.End = _nodeEnd;
        var key = mapping.Key;
        if (mapping.IsAtExplicitKey)
        {
            // The tag of a key after '?' does not count: `? <<` merges nothing.
            mapping.Key = KeyOf(_result, hasContent ? _nodeStart : colon, hasContent ? _nodeEnd : colon, tag: null);
        }
        else
        {
            mapping.Key = null;
        }

        Skip();
        var isBehind = _at.Line == line && Current != '\0';
        if ((isBehind && !_isVersion3) || (_at.LineIndent > mapping.Indent && Current != '\0'))
        {
            mapping.Key = key;
            throw TextBehindValue(key, style == YamlStyle.None ? _at.Position : start, style, line, mapping.Indent);
        }

        if (mapping.IsAtExplicitKey)
            return;

        Store(mapping.Entries, key ?? KeyOfNothing(colon), value ?? Nothing(colon));
        mapping.LastValue = style == YamlStyle.None ? (style, colon, colon) : (style, start, mapping.Entries.End);
        if (isBehind)
            mapping.Before = new ValueBefore(key, start, mapping.Entries.End, style, line, _at);
    }

    private void StorePending(BlockMapping mapping)
    {
        var key = mapping.Key ?? KeyOfNothing(mapping.Entries.End);
        Store(mapping.Entries, key, Nothing(key.Span.End));
        mapping.Key = null;
        mapping.IsAtExplicitKey = false;
    }

    private DataScalar Nothing(int offset) => new(DataKind.Null, Map(offset, offset), null, "", isQuoted: false);

    private TextSpan Map(int start, int end)
    {
        var last = Math.Min(end, _slice.Text.Length);
        return _slice.ToSource(new TextSpan(Math.Min(start, last), last));
    }
}
