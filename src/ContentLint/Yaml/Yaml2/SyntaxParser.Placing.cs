// A node that is complete leaves the stack and goes into the one below it.


namespace ContentLint.Yaml.Yaml2;

/// <content>Where a node that is complete goes.</content>
internal sealed partial class SyntaxParser
{
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
