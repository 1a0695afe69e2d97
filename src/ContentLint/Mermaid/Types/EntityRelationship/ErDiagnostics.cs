using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>The messages of entity relationship diagrams.</summary>
internal static class ErDiagnostics
{
    public static Diagnostic ThirdWord(DiagramContext context, TextSpan word, TextSpan type) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"An attribute is a type and a name, and '{context.Written(word):word}' is one word more.",
        $"Write a type of several words in backquotes: '`{context.Written(type):type}` {context.Written(word):word}'. Keys are PK, FK and UK; a comment is in quotes.",
        fixes: context.Fix("Put the type in backquotes", FixSafety.Suggestion, (TextSpan.At(type.Start), "`"), (TextSpan.At(type.End), "`")));

    public static Diagnostic KeysWithoutComma(DiagramContext context, TextSpan keys, TextSpan gap, string between) => context.Mistake(
        MermaidDescriptors.Syntax, keys,
        "Keys have a comma between them.",
        "Write 'PK, FK'.",
        fixes: context.Fix("Write a comma", FixSafety.Safe, (gap, between)));

    public static Diagnostic MissingRole(DiagramContext context, TextSpan target)
    {
        var written = context.Written(target);
        return context.Mistake(
            MermaidDescriptors.MissingColon, target,
            $"A colon and a label are missing behind '{written}'.",
            $"Write '{written} : has'; an empty label is '\"\"'.",
            fixes: context.Fix("Write ': \"\"'", FixSafety.Suggestion, (TextSpan.At(target.End), " : \"\"")));
    }
}
