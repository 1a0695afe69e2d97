using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>The messages of class diagrams.</summary>
internal static class ClassDiagnostics
{
    public static Diagnostic UnknownClass(DiagramContext context, TextSpan span, string name) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        $"There is no class '{name}' above this annotation.",
        $"Write 'class {name}' on a line above.");

    public static Diagnostic MethodWithoutName(DiagramContext context, TextSpan member) => context.Mistake(
        MermaidDescriptors.Syntax, member,
        $"'{context.Written(member):member}' has a ')' and is taken for a method, and it has no name with a '(' before that.",
        "Write a method as 'name(parameters) type', on one line.");

    public static Diagnostic TagInMethod(DiagramContext context, TextSpan sign) => context.Mistake(
        MermaidDescriptors.Syntax, sign,
        "This '<' begins an HTML tag to Mermaid, and the '(' of the method is lost with it.",
        "Write a generic type as 'List~int~', or '#lt;' for the sign.",
        fixes: context.Fix("Write '#lt;'", FixSafety.Suggestion, (sign, "#lt;")));
}
