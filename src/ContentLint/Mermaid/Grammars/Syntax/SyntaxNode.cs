namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>What was read by a rule: its named parts in their order.</summary>
internal sealed class SyntaxNode(int start)
{
    private List<SyntaxPart>? _parts;

    /// <summary>The rule; empty as long as none is certain.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Its characters.</summary>
    public TextSpan Span { get; set; } = TextSpan.At(start);

    /// <summary>The named parts.</summary>
    public IReadOnlyList<SyntaxPart> Parts => _parts ?? (IReadOnlyList<SyntaxPart>)[];

    /// <summary>The first part of a name; empty where there is none.</summary>
    public SyntaxPart this[string name]
    {
        get
        {
            for (var i = 0; i < (_parts?.Count ?? 0); i++)
            {
                if (_parts![i].Name == name)
                    return _parts[i];
            }

            return default;
        }
    }

    /// <summary>All parts of a name.</summary>
    public IEnumerable<SyntaxPart> All(string name) => Parts.Where(p => p.Name == name);

    internal void Add(SyntaxPart part) => (_parts ??= []).Add(part);

    internal void CutTo(int count) => _parts?.RemoveRange(count, _parts.Count - count);
}

/// <summary>A part of a node: a token, or what another rule read.</summary>
internal readonly record struct SyntaxPart(string Name, TextSpan Span, SyntaxNode? Node = null)
{
    /// <summary>Whether it is written at all.</summary>
    public bool IsWritten => !Span.IsEmpty;
}
