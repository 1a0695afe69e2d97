using ContentLint.Mermaid.Shared;
using ContentLint.Text;

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

/// <summary>A namespace.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Label">Its label in square brackets; <see langword="null"/> when it shows its name.</param>
/// <param name="Parent">The namespace around it.</param>
/// <param name="Span">Where its name stands.</param>
internal sealed record ClassNamespace(string Name, string? Label, ClassNamespace? Parent, TextSpan Span);

/// <summary>A relation between two classes.</summary>
/// <param name="From">The name of the class on its left.</param>
/// <param name="To">The name of the class on its right.</param>
/// <param name="Link">The relation as written: <c>&lt;|--</c>.</param>
/// <param name="Label">Its label as written.</param>
/// <param name="Span">From the first class to the end of the label.</param>
internal sealed record ClassRelation(string From, string To, string Link, string? Label, TextSpan Span);
