namespace ContentLint.Mdx.Names;

// The components that a page names: those it lacks, those that are none, and those that it shows.
internal sealed partial class PageNames
{
    // The components of the page's own part; those that nothing declares are asked for at its start, and are names in it.
    private void FindComponents(IEnumerable<(JsxName Element, ScriptPiece Piece, Scope Scope)> inCode, Chance chance)
    {
        foreach (var element in _elements)
        {
            if (JsxName.IsComponent(element.Name))
                Ask(element.Name!, element.NameSpan.Start, _content, chance);
        }

        foreach (var (element, piece, scope) in inCode)
        {
            if (JsxName.IsComponent(element.Name))
                Ask(element.Name, piece.Place.Chunk.ToSource(element.Offset), scope, chance);
        }

        foreach (var name in _missingComponents)
            _content.Declare(name).IsReady = true;
    }

    private void Ask(string name, int offset, Scope scope, Chance chance)
    {
        var root = JsxName.RootOf(name);
        if (scope.Find(root) is { } binding)
        {
            binding.IsUsed = true;
            if (chance == Chance.Certain && _options.Engine == MdxEngine.MdxJs)
                AskForMember(name, offset, scope);
        }

        if (scope.Find(root) is not null || KnownNames.ComponentsOfBuilder(_options.Flavor).Contains(root))
            return;

        _missingComponents.Add(root);
        _faults.Add(new NameFault(NameFaultKind.UndeclaredComponent, root, TextSpan.FromLength(offset, root.Length), chance == Chance.Certain));
    }

    // mdx-js asks for each member before the page is rendered, wherever its element stands; with Sätteri a page stops where it
    // renders one.
    private void AskForMember(string name, int offset, Scope scope)
    {
        // Something nearer of the same name is another one.
        var root = JsxName.RootOf(name);
        if (name.Length == root.Length || scope.Find(root) is not { Members: { } members } binding || binding != _module.Find(root))
            return;

        var end = name.IndexOf('.', root.Length + 1);
        var member = name.Substring(root.Length + 1, (end < 0 ? name.Length : end) - root.Length - 1);
        if (!members.Contains(member) && !Members.IsInherited(member))
        {
            _codeFaults.Add(new CodeFault(CodeFaultKind.NoMember, $"{root}.{member}", TextSpan.FromLength(offset, root.Length + 1 + member.Length))
            {
                Meant = DidYouMean.Suggest(member, members, ref _comparisons) is { } meant ? $"{root}.{meant}" : null,
            });
        }
    }

    private void AddShownComponents()
    {
        foreach (var element in _elements)
        {
            if (element.Name is not { } name || !JsxName.IsComponent(name) || _inComponents.HoldsInside(element.Span.Start))
                continue;
            if (_options.Engine == MdxEngine.Satteri)
                AskForMember(name, element.NameSpan.Start, _content);
            if (_module.Find(name) is not { } binding)
                continue;

            if (binding.IsNoComponent)
                _codeFaults.Add(new CodeFault(CodeFaultKind.NoComponent, name, element.NameSpan));
            else if (binding.Function is { } function && _shown.Add(function))
                _components.Enqueue(function);
        }
    }

    void INameFinder.UseComponent(JsxName element, ScriptPiece piece, Scope scope, Chance chance, bool isShown)
    {
        var root = JsxName.RootOf(element.Name);
        if (scope.Find(root) is { } binding)
        {
            UseBinding(binding, root, SpanOf(element, piece), scope, piece, chance, isNeeded: false);
            if (isShown && chance == Chance.Certain && _options.Engine == MdxEngine.Satteri)
                AskForMember(element.Name, piece.Place.Chunk.ToSource(element.Offset), scope);
            if (isShown && root == element.Name && binding.Function is { } function && _shown.Add(function))
                _components.Enqueue(function);
        }
        else if (!KnownNames.ComponentsOfBuilder(_options.Flavor).Contains(root))
        {
            AddUndeclared(root, SpanOf(element, piece), scope, piece, chance, isComponent: true);
        }
    }

    private static TextSpan SpanOf(JsxName element, ScriptPiece piece) =>
        TextSpan.FromLength(piece.Place.Chunk.ToSource(element.Offset), JsxName.RootOf(element.Name).Length);
}
