using ContentLint.Text;

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
    ScriptCode? Code);
