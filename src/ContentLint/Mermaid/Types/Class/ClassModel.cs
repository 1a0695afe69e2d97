using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>What a class diagram holds. Spans are offsets in the file.</summary>
internal sealed class ClassModel : DiagramModel
{
    private readonly Dictionary<string, ClassNode> _byName = new(StringComparer.Ordinal);
    private readonly List<ClassNode> _classes = [];
    private readonly List<ClassRelation> _relations = [];
    private readonly List<ClassNamespace> _namespaces = [];

    /// <summary>The classes in the order in which they come to be.</summary>
    public IReadOnlyList<ClassNode> Classes => _classes;

    /// <summary>The relations in order.</summary>
    public IReadOnlyList<ClassRelation> Relations => _relations;

    /// <summary>The namespaces in the order in which they begin.</summary>
    public IReadOnlyList<ClassNamespace> Namespaces => _namespaces;

    /// <summary>The class of a name without generic type; <see langword="null"/> when there is none.</summary>
    public ClassNode? FindClass(string name) => _byName.TryGetValue(name, out var node) ? node : null;

    public override IEnumerable<string> DrawnNames => _byName.Keys;

    public override int Size => _classes.Count;

    internal ClassNode AddClass(string name, TextSpan span)
    {
        if (!_byName.TryGetValue(name, out var node))
        {
            node = new ClassNode(name, span);
            _byName.Add(name, node);
            _classes.Add(node);
        }

        return node;
    }

    internal void Add(ClassNamespace block) => _namespaces.Add(block);

    internal void Add(ClassRelation relation) => _relations.Add(relation);
}

/// <summary>A class.</summary>
internal sealed class ClassNode(string name, TextSpan span)
{
    private readonly List<string> _members = [];

    public string Name { get; } = name;

    /// <summary>Where it is first mentioned.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its label in square brackets; <see langword="null"/> when it shows its name.</summary>
    public string? Label { get; set; }

    /// <summary>The namespace whose braces it last stands in.</summary>
    public ClassNamespace? Namespace { get; set; }

    /// <summary>Its members as written.</summary>
    public IReadOnlyList<string> Members => _members;

    internal void Add(string member) => _members.Add(member);
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
