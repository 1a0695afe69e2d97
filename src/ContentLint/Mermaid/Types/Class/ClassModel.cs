using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>What a class diagram holds; the id of a class is its name without generic type. Spans are offsets in the file.</summary>
internal sealed class ClassModel : NamedModel<ClassNode>
{
    /// <summary>The relations in order.</summary>
    public List<ClassRelation> Relations { get; } = [];

    /// <summary>The namespaces in the order in which they begin.</summary>
    public List<ClassNamespace> Namespaces { get; } = [];

    internal ClassNode AddClass(string name, TextSpan span) => FindOrAdd(name, span, static (name, span) => new ClassNode(name, span));
}

/// <summary>A class.</summary>
internal sealed class ClassNode(string id, TextSpan span) : NamedNode(id, span)
{
    /// <summary>Its label in square brackets; <see langword="null"/> when it shows its name.</summary>
    public string? Label { get; set; }

    /// <summary>The namespace whose braces it last stands in.</summary>
    public ClassNamespace? Namespace { get; set; }

    /// <summary>Its members as written.</summary>
    public List<string> Members { get; } = [];
}

/// <summary>A namespace, with its label in square brackets where it shows another text than its name; the span is that of the name.</summary>
internal sealed record ClassNamespace(string Name, string? Label, ClassNamespace? Parent, TextSpan Span);

/// <summary>A relation from the class on its left to the one on its right, by their names, as written: <c>&lt;|--</c>.</summary>
internal sealed record ClassRelation(string From, string To, string Link, string? Label, TextSpan Span);
