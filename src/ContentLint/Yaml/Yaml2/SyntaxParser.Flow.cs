// Collections in brackets, over as many lines as one likes.


namespace ContentLint.Yaml.Yaml2;

/// <content>Collections in brackets.</content>
internal sealed partial class SyntaxParser
{
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
}
