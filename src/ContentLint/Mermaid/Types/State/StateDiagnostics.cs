using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.State;

/// <summary>The messages of state diagrams.</summary>
internal static class StateDiagnostics
{
    public static Diagnostic ColonInNote(DiagramContext context, TextSpan[] colons) => context.Mistake(
        MermaidDescriptors.Syntax, colons[0],
        "This ':' ends the text of the note.",
        "Write '#58;' for a colon in it.",
        fixes: context.Fix("Write '#58;'", FixSafety.Safe, [.. colons.Select(c => (c, "#58;"))]));

    /// <summary>An id has a dash in it. The edits are for all of its uses, none where these cannot be told.</summary>
    public static Diagnostic DashInState(DiagramContext context, TextSpan id, string replacement, (TextSpan, string)[] edits)
    {
        var written = context.Written(id);
        return context.Mistake(
            MermaidDescriptors.Syntax, id,
            "The id of a state cannot have a '-' in it.",
            $"Write 'state \"{written}\" as {replacement}' above, and '{replacement}' wherever the state is meant.",
            fixes: edits.Length == 0 ? null : context.Fix($"Write '{replacement}' wherever '{written}' is used, and show the same name", FixSafety.Suggestion, edits));
    }

    public static Diagnostic StateOfTwoWords(DiagramContext context, TextSpan state) => context.Mistake(
        MermaidDescriptors.Syntax, state,
        "The name of a composite state is one word, and here are more before the '{'.",
        "Write 'state \"Several words\" as id {'. A 'state' without braces above needs none: delete that word, or put the id alone on its line.");

    public static Diagnostic CompositeDescriptions(DiagramContext context, TextSpan state, string id) => new(
        MermaidDescriptors.Syntax,
        context.Slice.Source.GetLocation(state),
        $"'{id}' is a composite state and has more than one description.",
        "Keep one description; put the others into notes.");
}
