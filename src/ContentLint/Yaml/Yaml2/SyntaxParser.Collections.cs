// What a token means inside a collection, and how a node that is complete goes into the one below it.

namespace ContentLint.Yaml.Yaml2;

internal sealed partial class SyntaxParser
{
    private void StepInBlockMap(SyntaxNode map)
    {
        var entry = Last(map)!;
        switch (_token.Kind)
        {
            case YamlTokenKind.LineBreak:
                _isOnKeyLine = false;
                AddBreak(map, entry, entry.Separator ?? entry.Start);
                return;
            case YamlTokenKind.Space or YamlTokenKind.Comment:
                AddSpace(map, entry, entry.Separator ?? entry.Start, mayBeIndentedComment: entry.Separator is null);
                return;
        }

        if (_indent < map.Indent || !TryAddToMap(map, entry))
            PopAndStep();
    }

    private bool TryAddToMap(SyntaxNode map, SyntaxEntry entry)
    {
        var isAtMapIndent = !_isOnKeyLine && _indent == map.Indent;
        var isAtNextEntry = isAtMapIndent && (entry.Separator is not null || entry.IsExplicit) && _token.Kind != YamlTokenKind.SequenceItem;
        var start = isAtNextEntry && entry is { Separator: { } separator, Value: null } ? TakeLinesOfNextEntry(separator, map.Indent) : [];
        switch (_token.Kind)
        {
            case YamlTokenKind.Anchor or YamlTokenKind.Tag:
                if (isAtNextEntry || entry.Value is not null)
                {
                    start.Add(_token);
                    map.Entries.Add(new SyntaxEntry { Start = start });
                    _isOnKeyLine = true;
                }
                else
                {
                    (entry.Separator ?? entry.Start).Add(_token);
                }

                return true;
            case YamlTokenKind.ExplicitKey:
                AddExplicitKey(map, entry, isAtNextEntry, start);
                _isOnKeyLine = true;
                return true;
            case YamlTokenKind.MapValue:
                if (entry.IsExplicit)
                    AddColonOfExplicitKey(map, entry, start);
                else
                    AddColon(map, entry, isAtNextEntry, start);
                _isOnKeyLine = true;
                return true;
            case YamlTokenKind.Alias or YamlTokenKind.Scalar or YamlTokenKind.SingleQuoted or YamlTokenKind.DoubleQuoted:
                AddScalar(map, entry, isAtNextEntry, start);
                return true;
            default:
                return TryStartValueInMap(map, entry, isAtMapIndent, start);
        }
    }

    // Behind a key without a value, empty lines and comments belong to the entry that follows.
    private static List<YamlToken> TakeLinesOfNextEntry(List<YamlToken> separator, int indent)
    {
        var breaks = new List<int>();
        for (var i = 0; i < separator.Count; i++)
        {
            if (separator[i].Kind == YamlTokenKind.LineBreak)
                breaks.Add(i);
            else if (separator[i].Kind == YamlTokenKind.Comment ? separator[i].Indent > indent : separator[i].Kind != YamlTokenKind.Space)
                breaks.Clear();
        }

        if (breaks.Count < 2)
            return [];

        var taken = separator.GetRange(breaks[1], separator.Count - breaks[1]);
        separator.RemoveRange(breaks[1], separator.Count - breaks[1]);
        return taken;
    }

    private void AddExplicitKey(SyntaxNode map, SyntaxEntry entry, bool isAtNextEntry, List<YamlToken> start)
    {
        if (entry.Separator is null && !entry.IsExplicit)
        {
            entry.Start.Add(_token);
            entry.IsExplicit = true;
        }
        else if (isAtNextEntry || entry.Value is not null)
        {
            start.Add(_token);
            map.Entries.Add(new SyntaxEntry { Start = start, IsExplicit = true });
        }
        else
        {
            _stack.Add(BlockMap(new SyntaxEntry { Start = [_token], IsExplicit = true }));
        }
    }

    private void AddColonOfExplicitKey(SyntaxNode map, SyntaxEntry entry, List<YamlToken> start)
    {
        if (entry.Separator is null)
        {
            if (Has(entry.Start, YamlTokenKind.LineBreak))
                entry.Separator = [_token];
            else
                _stack.Add(BlockMap(new SyntaxEntry { Start = TakePropertiesOfFirstKey(entry.Start), Separator = [_token] }));
        }
        else if (entry.Value is not null)
        {
            map.Entries.Add(new SyntaxEntry { Separator = [_token] });
        }
        else if (Has(entry.Separator, YamlTokenKind.MapValue))
        {
            _stack.Add(BlockMap(new SyntaxEntry { Start = start, Separator = [_token] }));
        }
        else if (entry.Key is { } key && (key.IsScalarOrAlias || key.Kind == SyntaxKind.FlowCollection) && !Has(entry.Separator, YamlTokenKind.LineBreak))
        {
            // `? a : b`: what seemed to be the key is the key of a map that is the key.
            entry.Separator.Add(_token);
            _stack.Add(BlockMap(new SyntaxEntry { Start = TakePropertiesOfFirstKey(entry.Start), Key = key, Separator = entry.Separator }));
            (entry.Key, entry.Separator) = (null, null);
        }
        else
        {
            entry.Separator.AddRange(start);
            entry.Separator.Add(_token);
        }
    }

    private void AddColon(SyntaxNode map, SyntaxEntry entry, bool isAtNextEntry, List<YamlToken> start)
    {
        if (entry.Separator is null)
            entry.Separator = [_token];
        else if (entry.Value is not null || isAtNextEntry)
            map.Entries.Add(new SyntaxEntry { Start = start, Separator = [_token] });
        else if (Has(entry.Separator, YamlTokenKind.MapValue))
            _stack.Add(BlockMap(new SyntaxEntry { Separator = [_token] }));
        else
            entry.Separator.Add(_token);
    }

    private void AddScalar(SyntaxNode map, SyntaxEntry entry, bool isAtNextEntry, List<YamlToken> start)
    {
        var scalar = ScalarOrAlias();
        if (isAtNextEntry || entry.Value is not null)
        {
            map.Entries.Add(new SyntaxEntry { Start = start, Key = scalar, Separator = [] });
            _isOnKeyLine = true;
        }
        else if (entry.Separator is not null)
        {
            _stack.Add(scalar);
        }
        else
        {
            (entry.Key, entry.Separator) = (scalar, []);
            _isOnKeyLine = true;
        }
    }

    private bool TryStartValueInMap(SyntaxNode map, SyntaxEntry entry, bool isAtMapIndent, List<YamlToken> start)
    {
        if (StartValue(map) is not { } value)
            return false;

        if (value.Kind == SyntaxKind.BlockSequence)
        {
            if (!entry.IsExplicit && entry.Separator is not null && !Has(entry.Separator, YamlTokenKind.LineBreak))
            {
                Place(new SyntaxNode(SyntaxKind.Error, _token));
                return true;
            }
        }
        else if (isAtMapIndent)
        {
            map.Entries.Add(new SyntaxEntry { Start = start });
        }

        _stack.Add(value);
        return true;
    }

    private void StepInBlockSequence(SyntaxNode sequence)
    {
        var entry = Last(sequence)!;
        switch (_token.Kind)
        {
            case YamlTokenKind.LineBreak:
                AddBreak(sequence, entry, entry.Start);
                return;
            case YamlTokenKind.Space or YamlTokenKind.Comment:
                AddSpace(sequence, entry, entry.Start, mayBeIndentedComment: true);
                return;
            case YamlTokenKind.Anchor or YamlTokenKind.Tag when entry.Value is null && _indent > sequence.Indent:
                entry.Start.Add(_token);
                return;
            case YamlTokenKind.SequenceItem when _indent == sequence.Indent:
                if (entry.Value is not null || Has(entry.Start, YamlTokenKind.SequenceItem))
                    sequence.Entries.Add(new SyntaxEntry { Start = [_token] });
                else
                    entry.Start.Add(_token);
                return;
        }

        if (_indent > sequence.Indent && StartValue(sequence) is { } value)
            _stack.Add(value);
        else
            PopAndStep();
    }

    private void AddBreak(SyntaxNode collection, SyntaxEntry entry, List<YamlToken> tokens)
    {
        if (entry.Value is null)
            tokens.Add(_token);
        else if (entry.Value.Behind is { Count: > 0 } behind && behind[behind.Count - 1].Kind == YamlTokenKind.Comment)
            behind.Add(_token);
        else
            collection.Entries.Add(new SyntaxEntry { Start = [_token] });
    }

    private void AddSpace(SyntaxNode collection, SyntaxEntry entry, List<YamlToken> tokens, bool mayBeIndentedComment)
    {
        if (entry.Value is not null)
        {
            collection.Entries.Add(new SyntaxEntry { Start = [_token] });
            return;
        }

        // A comment that is indented deeper belongs to the value above it.
        var isIndentedComment = mayBeIndentedComment
            && _token.Kind == YamlTokenKind.Comment
            && _indent > collection.Indent
            && collection.Entries.Count > 1
            && collection.Entries[collection.Entries.Count - 2].Value?.Behind is not null
            && entry.Start.FindLastIndex(t => t.Kind is not (YamlTokenKind.LineBreak or YamlTokenKind.Space)) < 0;
        if (!isIndentedComment)
        {
            tokens.Add(_token);
            return;
        }

        var behind = collection.Entries[collection.Entries.Count - 2].Value!.Behind!;
        behind.AddRange(entry.Start);
        behind.Add(_token);
        collection.Entries.RemoveAt(collection.Entries.Count - 1);
    }

    private void StepInFlow(SyntaxNode flow)
    {
        if (_token.Kind == YamlTokenKind.FlowBreak)
        {
            do
                PopUnclosed(_token.Start);
            while (Top?.Kind == SyntaxKind.FlowCollection);
        }
        else if (flow.Behind!.Count == 0)
        {
            StepBetweenBrackets(flow, Last(flow));
        }
        else
        {
            StepBehindBrackets(flow);
        }
    }

    private void StepBetweenBrackets(SyntaxNode flow, SyntaxEntry? entry)
    {
        switch (_token.Kind)
        {
            case YamlTokenKind.Comma or YamlTokenKind.ExplicitKey:
                if (entry is null || entry.Separator is not null)
                    flow.Entries.Add(new SyntaxEntry { Start = [_token] });
                else
                    entry.Start.Add(_token);
                break;
            case YamlTokenKind.MapValue:
                if (entry is null || entry.Value is not null)
                    flow.Entries.Add(new SyntaxEntry { Separator = [_token] });
                else if (entry.Separator is not null)
                    entry.Separator.Add(_token);
                else
                    entry.Separator = [_token];
                break;
            case YamlTokenKind.Space or YamlTokenKind.Comment or YamlTokenKind.LineBreak or YamlTokenKind.Anchor or YamlTokenKind.Tag:
                if (entry is null || entry.Value is not null)
                    flow.Entries.Add(new SyntaxEntry { Start = [_token] });
                else
                    (entry.Separator ?? entry.Start).Add(_token);
                break;
            case YamlTokenKind.Alias or YamlTokenKind.Scalar or YamlTokenKind.SingleQuoted or YamlTokenKind.DoubleQuoted:
                if (entry is null || entry.Value is not null)
                    flow.Entries.Add(new SyntaxEntry { Key = ScalarOrAlias(), Separator = [] });
                else if (entry.Separator is not null)
                    _stack.Add(ScalarOrAlias());
                else
                    (entry.Key, entry.Separator) = (ScalarOrAlias(), []);
                break;
            case YamlTokenKind.FlowMapEnd or YamlTokenKind.FlowSequenceEnd:
                flow.Behind!.Add(_token);
                flow.End = _token.End;
                break;
            default:
                if (StartValue(flow) is { } value)
                    _stack.Add(value);
                else
                    PopAndStep();
                break;
        }
    }

    private void StepBehindBrackets(SyntaxNode flow)
    {
        var parent = BelowTop!;
        var isInMap = parent.Kind == SyntaxKind.BlockMap;
        if (isInMap && ((_token.Kind == YamlTokenKind.MapValue && parent.Indent == flow.Indent)
            || (_token.Kind == YamlTokenKind.LineBreak && Last(parent)!.Separator is null)))
        {
            PopAndStep();
        }
        else if (_token.Kind == YamlTokenKind.MapValue && parent.Kind != SyntaxKind.FlowCollection)
        {
            var start = TakePropertiesOfFirstKey(TokensBefore(parent));
            MakeItems(flow);
            var separator = flow.Behind!.GetRange(1, flow.Behind.Count - 1);
            flow.Behind.RemoveRange(1, flow.Behind.Count - 1);
            separator.Add(_token);
            ReplaceTopByMap(flow, start, separator);
        }
        else
        {
            StepBehind(flow);
        }
    }

    // In a sequence, what was read as a key without a ':' is an item.
    private static void MakeItems(SyntaxNode flow)
    {
        if (flow.Token.Kind != YamlTokenKind.FlowSequenceStart)
            return;

        foreach (var entry in flow.Entries)
        {
            if (entry.Separator is not { } separator || entry.Value is not null || Has(entry.Start, YamlTokenKind.ExplicitKey) || Has(separator, YamlTokenKind.MapValue))
                continue;

            (entry.Value, entry.Key, entry.Separator) = (entry.Key, null, null);
            if (entry.Value is { } value && (value.IsScalarOrAlias || value.Kind == SyntaxKind.FlowCollection))
                (value.Behind ??= []).AddRange(separator);
            else
                entry.Start.AddRange(separator);
        }
    }

    // What is still open at a place ends there.
    private void PopUnclosed(int end)
    {
        if (Top is { Kind: SyntaxKind.FlowCollection, Behind.Count: 0 } flow)
            flow.End = end;
        Pop();
    }

    private void Pop()
    {
        var node = Top!;
        _stack.RemoveAt(_stack.Count - 1);
        Place(node);
    }

    private void Place(SyntaxNode node)
    {
        if (Top is not { } parent)
        {
            _stream.Add(node);
            return;
        }

        // A block scalar is indented as far as its parent, whatever its header is.
        if (node.Kind == SyntaxKind.BlockScalar)
            node.Indent = parent.Kind == SyntaxKind.Document ? 0 : parent.Indent;
        else if (node.Kind == SyntaxKind.FlowCollection && parent.Kind == SyntaxKind.Document)
            node.Indent = 0;
        if (node.Kind == SyntaxKind.FlowCollection)
            MakeItems(node);
        switch (parent.Kind)
        {
            case SyntaxKind.Document:
                parent.Value = node;
                break;
            case SyntaxKind.BlockScalar:
                parent.Before.Add(node.Token);
                return;
            case SyntaxKind.BlockMap when !TryPlaceInMap(parent, node):
                return;
            case SyntaxKind.BlockMap:
                break;
            case SyntaxKind.BlockSequence:
                if (Last(parent)!.Value is null)
                    Last(parent)!.Value = node;
                else
                    parent.Entries.Add(new SyntaxEntry { Value = node });
                break;
            case SyntaxKind.FlowCollection:
                PlaceInFlow(parent, node);
                return;
            default:
                Pop();
                Place(node);
                return;
        }

        if (node.IsBlockCollection)
            GiveLinesAtEndToParent(parent, node);
    }

    // Whether the node is the entry's value, so that the entry is complete.
    private bool TryPlaceInMap(SyntaxNode map, SyntaxNode node)
    {
        var entry = Last(map)!;
        if (entry.Value is not null)
        {
            map.Entries.Add(new SyntaxEntry { Key = node, Separator = [] });
            _isOnKeyLine = true;
            return false;
        }

        if (entry.Separator is not null)
        {
            entry.Value = node;
            return true;
        }

        (entry.Key, entry.Separator) = (node, []);
        _isOnKeyLine = !entry.IsExplicit;
        return false;
    }

    private static void PlaceInFlow(SyntaxNode flow, SyntaxNode node)
    {
        if (Last(flow) is not { Value: null } entry)
            flow.Entries.Add(new SyntaxEntry { Key = node, Separator = [] });
        else if (entry.Separator is not null)
            entry.Value = node;
        else
            (entry.Key, entry.Separator) = (node, []);
    }

    // Empty lines and comments behind a block's last entry belong to the block around it.
    private static void GiveLinesAtEndToParent(SyntaxNode parent, SyntaxNode node)
    {
        if (Last(node) is not { Separator: null, Value: null, Start.Count: > 0 } last
            || !last.Start.TrueForAll(t => t.IsSpace)
            || (node.Indent != 0 && !last.Start.TrueForAll(t => t.Kind != YamlTokenKind.Comment || t.Indent < node.Indent)))
            return;

        if (parent.Kind == SyntaxKind.Document)
            parent.Behind = last.Start;
        else
            parent.Entries.Add(new SyntaxEntry { Start = last.Start });
        node.Entries.RemoveAt(node.Entries.Count - 1);
    }
}
