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
}
