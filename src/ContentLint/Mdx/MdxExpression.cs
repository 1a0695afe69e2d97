namespace ContentLint.Mdx;

/// <summary>An expression in braces in the document's text or flow.</summary>
/// <param name="Span">The expression with its braces.</param>
/// <param name="CodeSpan">What is between the braces.</param>
/// <param name="IsFlow">Whether it stands on lines of its own.</param>
/// <param name="IsEmpty">Whether it holds only comments and white space.</param>
/// <param name="Code">The code; <see langword="null"/> when it is empty or wrong.</param>
internal sealed record MdxExpression(TextSpan Span, TextSpan CodeSpan, bool IsFlow, bool IsEmpty, ScriptCode? Code);

/// <summary>A name that is bound or offered by imports and exports.</summary>
/// <param name="Name">The name in this document.</param>
/// <param name="Span">Its characters.</param>
internal sealed record MdxBinding(string Name, TextSpan Span);

/// <summary>A name that is imported, with where it comes from.</summary>
/// <param name="Name">The name in this document; empty for <c>import './style.css'</c>, which brings none.</param>
/// <param name="Imported">What it is called in the module: a name, <c>default</c>, <c>*</c>; empty where no name is brought.</param>
/// <param name="Module">The module, as written between the quotes.</param>
/// <param name="Span">The name's characters; the whole declaration's where no name is brought.</param>
/// <param name="ModuleSpan">The module's characters, quotes included.</param>
internal sealed record MdxImport(string Name, string Imported, string Module, TextSpan Span, TextSpan ModuleSpan);

/// <summary>A block of imports and exports.</summary>
/// <param name="Span">The block.</param>
/// <param name="Imports">The names it imports.</param>
/// <param name="Declarations">The names it declares itself.</param>
/// <param name="Exports">The names it exports, as others see them.</param>
/// <param name="Code">Its statements; <see langword="null"/> when it has a mistake.</param>
internal sealed record MdxEsmBlock(
    TextSpan Span,
    IReadOnlyList<MdxBinding> Imports,
    IReadOnlyList<MdxBinding> Declarations,
    IReadOnlyList<MdxBinding> Exports,
    ScriptCode? Code)
{
    /// <summary>The names it imports, with their modules, and the imports that bring none.</summary>
    public IReadOnlyList<MdxImport> Modules { get; init; } = [];
}
