using Microsoft.CodeAnalysis;

namespace ContentLint.Analyzers;

/// <summary>The engine's types in a compilation, known by name: the analyzers do not refer to the engine.</summary>
internal sealed class RuleTypes
{
    private readonly INamedTypeSymbol? _lessonRule;
    private readonly INamedTypeSymbol? _courseRule;

    private RuleTypes(Compilation compilation)
    {
        _lessonRule = compilation.GetTypeByMetadataName("ContentLint.Rules.LessonRule");
        _courseRule = compilation.GetTypeByMetadataName("ContentLint.Rules.CourseRule");
        Descriptor = compilation.GetTypeByMetadataName("ContentLint.Diagnostics.DiagnosticDescriptor");
        TextSpan = compilation.GetTypeByMetadataName("ContentLint.Text.TextSpan");
        LinePosition = compilation.GetTypeByMetadataName("ContentLint.Text.LinePosition");
    }

    public INamedTypeSymbol? Descriptor { get; }

    public INamedTypeSymbol? TextSpan { get; }

    public INamedTypeSymbol? LinePosition { get; }

    /// <summary>The engine's types; <see langword="null"/> for a compilation that does not refer to the engine.</summary>
    public static RuleTypes? Find(Compilation compilation)
    {
        var types = new RuleTypes(compilation);
        return types._lessonRule is null && types._courseRule is null ? null : types;
    }

    public bool IsRule(ITypeSymbol? type)
    {
        for (var t = type?.BaseType; t is not null; t = t.BaseType)
        {
            if (Same(t, _lessonRule) || Same(t, _courseRule))
                return true;
        }

        return false;
    }

    /// <summary>Whether a symbol belongs to a rule or to a type nested in one.</summary>
    public bool IsInRule(ISymbol? symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsRule(type))
                return true;
        }

        return false;
    }

    public bool IsDescriptor(ITypeSymbol? type) => Same(type, Descriptor);

    public static bool Same(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
