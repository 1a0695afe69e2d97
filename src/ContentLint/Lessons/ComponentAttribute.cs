using System.Diagnostics.CodeAnalysis;

namespace ContentLint.Lessons;

/// <summary>An attribute of a component.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "it is what JSX calls an attribute")]
public sealed class ComponentAttribute : LessonNode
{
    internal ComponentAttribute(TextSpan span, string? name, MappedText? value, bool isDynamic)
        : base(span)
    {
        Name = name;
        Value = value;
        IsDynamic = isDynamic;
    }

    /// <summary>The name; <see langword="null"/> for a spread.</summary>
    public string? Name { get; }

    /// <summary>The text when it is known: a string, or an expression that is just a string or template literal.</summary>
    public MappedText? Value { get; }

    /// <summary>Whether the value is only known at run time.</summary>
    public bool IsDynamic { get; }
}
