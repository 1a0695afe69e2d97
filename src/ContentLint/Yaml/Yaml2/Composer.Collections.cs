// Maps and sequences, in blocks and between brackets.

using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

internal sealed partial class Composer
{
    private const int MostBeforeColon = 1024;

    private Composed ReadCollection(SyntaxNode node, Properties properties)
    {
        if (_depth >= MaximumDepth)
        {
            _mistakes.TooDeep(node.Start, MaximumDepth);
            return new Composed(new DataInvalid(Map(node.Start, node.Start)), node.Start, node.Start, node.Start);
        }

        _depth++;
        var isSequence = node.Kind == SyntaxKind.BlockSequence || (node.Kind == SyntaxKind.FlowCollection && node.Token.Kind == YamlTokenKind.FlowSequenceStart);
        var tag = properties.Tag is { } token ? ResolveTag(token) : null;
        if (node.Kind == SyntaxKind.BlockSequence)
            CheckPropertiesOfSequence(node, properties);
        _isAtRoot = false;
        var (wasInFlow, owner) = (_isInFlow, _mistakes.Owner);
        var read = node.Kind switch
        {
            SyntaxKind.BlockMap => ReadBlockMap(node),
            SyntaxKind.BlockSequence => ReadBlockSequence(node),
            _ => ReadFlow(node, isSequence),
        };
        (_isInFlow, _mistakes.Owner) = (wasInFlow, owner);
        _depth--;
        return tag is null || TagNames.TypeOf(tag) is not { } type ? read : read with { Node = TagCollection(read.Node, type, properties.Tag!.Value) };
    }

    // `&a - b`: what stands before a sequence stands on a line above it.
    private void CheckPropertiesOfSequence(SyntaxNode node, Properties properties)
    {
        var last = properties.Anchor is { } anchor && (properties.Tag is not { } other || anchor.Start > other.Start) ? anchor : properties.Tag;
        if (last is { } property && !(properties.BreakBehindProperty is { } lineBreak && lineBreak.Start >= property.Start))
            _mistakes.ListOnKeyLine(property.Start, node.Start);
    }

    // A set and an ordered map are objects without fields to JavaScript.
    private DataNode TagCollection(DataNode node, string type, YamlToken tag)
    {
        switch (type)
        {
            case "set" when node is DataMapping map:
                if (!map.Properties.All(p => p.Value.Kind == DataKind.Null))
                    _mistakes.TagDoesNotFit(tag, node.Span);
                return new DataMapping(node.Span, []);
            case "omap" or "pairs" when node is DataSequence list:
                if (!list.Items.All(i => i is not DataMapping { Properties.Count: > 1 }))
                    _mistakes.TagDoesNotFit(tag, node.Span);
                return type == "omap" ? new DataMapping(node.Span, []) : node;
            default:
                return node;
        }
    }

    private Composed ReadBlockSequence(SyntaxNode sequence)
    {
        var items = new List<DataNode>();
        var offset = sequence.Start;
        var end = sequence.Start;
        SyntaxNode? previous = null;
        _mistakes.Owner = null;
        foreach (var entry in sequence.Entries)
        {
            var place = new PropertyPlace(YamlTokenKind.SequenceItem, offset, sequence.Indent, StartsOnNewLine: true);
            var properties = PropertyReader.Read(entry.Start, place, entry.Value, null, _mistakes);
            if (properties.Found is null)
            {
                if (properties.Anchor is null && properties.Tag is null && entry.Value is null)
                    continue;

                _mistakes.BadIndentation(entry.Value?.Start ?? properties.Start, previous, entry.Value?.Kind == SyntaxKind.BlockSequence ? sequence.Indent : null);
            }

            var item = Read(entry.Value, properties, EndOf(entry.Start, properties.End));
            items.Add(item.Node);
            (offset, end) = (item.End, Math.Max(end, item.ValueEnd));
            previous = entry.Value;
        }

        return new Composed(new DataSequence(Map(sequence.Start, _mistakes.EndOfText(end, sequence.Start)), items), sequence.Start, offset, offset);
    }

    private Composed ReadBlockMap(SyntaxNode map)
    {
        var entries = new MapEntries();
        var (offset, end, endOfComments) = (map.Start, map.Start, -1);
        SyntaxNode? previous = null;
        foreach (var entry in map.Entries)
        {
            var (start, key, separator) = (entry.Start, entry.Key, entry.Separator);
            var place = new PropertyPlace(YamlTokenKind.ExplicitKey, offset, map.Indent, StartsOnNewLine: true);
            var properties = PropertyReader.Read(start, place, key, key is null && separator is { Count: > 0 } ? separator[0] : null, _mistakes);
            var isImplicit = properties.Found is null;
            if (isImplicit && properties.Anchor is null && properties.Tag is null && separator is null)
            {
                endOfComments = properties.End;
                continue;
            }

            CheckKey(map, entry, properties, previous, entries.LastKey);
            _mistakes.Owner = null;
            var keyNode = Read(key, properties, EndOf(start, properties.End));
            var keyEnd = key is null ? keyNode.Start : keyNode.ValueEnd;
            var colonPlace = new PropertyPlace(YamlTokenKind.MapValue, keyNode.End, map.Indent, StartsOnNewLine: key is null || key.Kind == SyntaxKind.BlockScalar);
            var keyText = KeyText.Of(keyNode.Node, _slice.Source);
            CheckUnique(entries, keyNode, keyEnd, keyText);
            _mistakes.Owner = keyText;
            var valueProperties = PropertyReader.Read(separator ?? [], colonPlace, entry.Value, null, _mistakes);
            offset = valueProperties.End;
            DataNode value = Nothing(keyEnd);
            if (valueProperties.Found is { } colon)
            {
                if (isImplicit)
                    CheckValue(map, entry, valueProperties, properties.Start, colon);
                var read = Read(entry.Value, valueProperties, EndOf(separator!, valueProperties.End));
                offset = read.End;
                end = Math.Max(end, Math.Max(colon.End, read.ValueEnd));
                value = read.Node;
            }
            else
            {
                end = Math.Max(end, keyEnd);
                if (isImplicit)
                    _mistakes.KeyWithoutColon(keyNode.Start, key, properties);
            }

            entries.Set(new DataProperty(keyText, Map(keyNode.Start, keyEnd), value), keyNode.Node);
            previous = entry.Value;
        }

        if (endOfComments > 0 && endOfComments < offset)
            _mistakes.CommentBetweenFields(endOfComments);
        return new Composed(entries.ToMapping(Map(map.Start, _mistakes.EndOfText(end, map.Start))), map.Start, offset, offset);
    }

    private void CheckKey(SyntaxNode map, SyntaxEntry entry, Properties properties, SyntaxNode? previous, string? lastKey)
    {
        if (properties.Found is { } question)
        {
            if (question.Indent != map.Indent)
                _mistakes.BadIndentation(question.Start, previous, map.Indent);
            return;
        }

        if (entry.Key is { } key)
        {
            if (key.Kind == SyntaxKind.BlockSequence)
                _mistakes.ListItemAmongKeys(key.Start, lastKey);
            else if (key is { Kind: SyntaxKind.Error, Token.Kind: YamlTokenKind.SequenceItem })
                _mistakes.ListItemAmongKeys(key.Start, lastKey);
            else if (key.Kind != SyntaxKind.Error && key.Indent != map.Indent)
                _mistakes.BadIndentation(key.Start, previous, map.Indent, lastKey);
        }

        if (properties.BreakBehindProperty is not null)
            _mistakes.PropertyAboveKey(properties);
        else if (entry.Key is not { Kind: SyntaxKind.Error } && HasLineBreak(entry.Key, 0))
            _mistakes.KeyOverSeveralLines(entry.Key!, map, properties);
    }

    private void CheckValue(SyntaxNode map, SyntaxEntry entry, Properties properties, int keyStart, YamlToken colon)
    {
        if (entry.Value is { Kind: SyntaxKind.BlockMap } value && !properties.HasLineBreak)
            _mistakes.ColonInValue(value, map.Indent);
        if (keyStart < colon.Start - MostBeforeColon)
            _mistakes.KeyTooLong(keyStart, colon, MostBeforeColon);
    }

    private void CheckUnique(MapEntries entries, Composed key, int keyEnd, string keyText)
    {
        if (entries.Find(key.Node) is { } first)
            _mistakes.DuplicateKey(new YamlKey(keyText, key.Start, keyEnd, Map(key.Start, keyEnd), IsMerge: false), first);
    }

    private Composed ReadFlow(SyntaxNode flow, bool isSequence)
    {
        _isInFlow = true;
        _mistakes.Owner = null;
        var close = isSequence ? YamlTokenKind.FlowSequenceEnd : YamlTokenKind.FlowMapEnd;
        if (flow.Behind is not { Count: > 0 } behind || behind[0].Kind != close)
            _mistakes.UnclosedBracket(flow, isSequence ? ']' : '}');
        var entries = new MapEntries();
        var items = new List<DataNode>();
        var offset = flow.Token.End;
        for (var i = 0; i < flow.Entries.Count; i++)
        {
            var entry = flow.Entries[i];
            var (key, separator) = (entry.Key, entry.Separator);
            var place = new PropertyPlace(YamlTokenKind.ExplicitKey, offset, flow.Indent, StartsOnNewLine: false, flow);
            var next = key ?? entry.Value;
            var properties = PropertyReader.Read(entry.Start, place, key, key is null && separator is { Count: > 0 } ? separator[0] : null, _mistakes);
            var isImplicit = properties.Found is null;
            if (isImplicit && properties.Anchor is null && properties.Tag is null && separator is null && entry.Value is null)
            {
                if (i == 0 && properties.Comma is { } comma)
                    _mistakes.StrayComma(comma, flow);
                else if (i < flow.Entries.Count - 1)
                    _mistakes.EmptyFlowEntry(entry.Start, properties.Start, flow);
                offset = properties.End;
                continue;
            }

            if (isImplicit && isSequence && HasLineBreak(key, 0))
                _mistakes.FlowKeyOverSeveralLines(key!);
            if (i == 0 && properties.Comma is { } first)
                _mistakes.StrayComma(first, flow);
            else if (i > 0 && properties.Comma is null)
                _mistakes.MissingComma(properties.Start, next?.Start ?? properties.Start, flow);
            offset = isSequence && separator is null && isImplicit
                ? ReadFlowItem(entry, properties, items)
                : ReadFlowPair(flow, entry, properties, isSequence, entries, items);
        }

        var end = ReadFlowEnd(flow, isSequence, offset, out var closeEnd);
        var span = Map(flow.Start, closeEnd);
        return new Composed(isSequence ? new DataSequence(span, items) : entries.ToMapping(span), flow.Start, closeEnd, end);
    }

    private int ReadFlowItem(SyntaxEntry entry, Properties properties, List<DataNode> items)
    {
        var item = Read(entry.Value, properties, properties.End);
        items.Add(item.Node);
        if (entry.Value is { IsBlockCollection: true })
            _mistakes.BlockInFlow(item.Start);
        return item.End;
    }

    private int ReadFlowPair(SyntaxNode flow, SyntaxEntry entry, Properties properties, bool isSequence, MapEntries entries, List<DataNode> items)
    {
        var key = Read(entry.Key, properties, EndOf(entry.Start, properties.End));
        if (entry.Key is { IsBlockCollection: true })
            _mistakes.BlockInFlow(key.Start);
        var keyEnd = entry.Key is null ? key.Start : key.ValueEnd;
        var keyText = KeyText.Of(key.Node, _slice.Source);
        var place = new PropertyPlace(YamlTokenKind.MapValue, key.End, flow.Indent, StartsOnNewLine: false, flow);
        var valueProperties = PropertyReader.Read(entry.Separator ?? [], place, entry.Value, null, _mistakes);
        if (valueProperties.Found is { } colon)
            CheckFlowColon(entry, properties, colon, isSequence);
        else if (entry.Value is { } behind)
            _mistakes.MissingFlowColon(behind, new TextSpan(key.Start, keyEnd), flow);
        DataNode value = Nothing(keyEnd);
        var end = valueProperties.End;
        var pairEnd = keyEnd;
        if (entry.Value is not null || valueProperties.Found is not null)
        {
            var read = Read(entry.Value, valueProperties, EndOf(entry.Separator ?? [], valueProperties.End));
            if (entry.Value is { IsBlockCollection: true })
                _mistakes.BlockInFlow(read.Start);
            (value, end, pairEnd) = (read.Node, read.End, read.ValueEnd);
        }

        var property = new DataProperty(keyText, Map(key.Start, keyEnd), value);
        if (isSequence)
        {
            items.Add(new DataMapping(Map(key.Start, pairEnd), [property]));
            return end;
        }

        CheckUnique(entries, key, keyEnd, keyText);
        entries.Set(property, key.Node);
        return end;
    }

    private void CheckFlowColon(SyntaxEntry entry, Properties properties, YamlToken colon, bool isSequence)
    {
        if (!isSequence || properties.Found is not null)
            return;

        if (entry.Separator!.TakeWhile(t => t != colon).Any(t => t.Kind == YamlTokenKind.LineBreak))
            _mistakes.ColonOnNextLine(colon);
        if (properties.Start < colon.Start - MostBeforeColon)
            _mistakes.KeyTooLong(properties.Start, colon, MostBeforeColon);
    }

    private int ReadFlowEnd(SyntaxNode flow, bool isSequence, int offset, out int closeEnd)
    {
        var tokens = flow.Behind ?? [];
        if (tokens.Count > 0 && tokens[0].Kind == (isSequence ? YamlTokenKind.FlowSequenceEnd : YamlTokenKind.FlowMapEnd))
        {
            closeEnd = tokens[0].End;
            return ReadEnd(flow, tokens.GetRange(1, tokens.Count - 1), closeEnd, needsSpace: true);
        }

        closeEnd = offset;
        return ReadEnd(flow, tokens.Count == 0 ? tokens : tokens.GetRange(1, tokens.Count - 1), closeEnd, needsSpace: true);
    }

    // An empty value stands behind the tokens before it, not behind the line breaks after them.
    private static int EndOf(List<YamlToken> tokens, int end)
    {
        var i = tokens.Count;
        while (i > 0 && tokens[i - 1].IsSpace)
            end = tokens[--i].Start;
        return end;
    }

    private static bool HasBreak(List<YamlToken>? tokens) => tokens?.Exists(t => t.Kind == YamlTokenKind.LineBreak) == true;

    private bool HasLineBreak(SyntaxNode? node, int depth) => node?.Kind switch
    {
        null => false,
        SyntaxKind.Alias or SyntaxKind.Plain or SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted =>
            _text.IndexOf('\n', node.Start, node.End - node.Start) >= 0 || HasBreak(node.Behind),
        SyntaxKind.FlowCollection => depth >= MaximumDepth
            || node.Entries.Exists(e => HasBreak(e.Start) || HasBreak(e.Separator) || HasLineBreak(e.Key, depth + 1) || HasLineBreak(e.Value, depth + 1)),
        _ => true,
    };
}
