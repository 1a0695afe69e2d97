using ContentLint.Diagnostics;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The messages about single signs and comments that no type of diagram knows.</summary>
internal static partial class MermaidDiagnostics
{
    /// <param name="context">The diagram.</param>
    /// <param name="sign">A sign that looks like one of the language.</param>
    /// <param name="meant">The sign of the language.</param>
    /// <param name="edits">What to write.</param>
    public static Diagnostic LookAlike(DiagramContext context, TextSpan sign, string meant, (TextSpan, string)[] edits) => new(
        meant == ":" ? MermaidDescriptors.MissingColon : MermaidDescriptors.Syntax,
        context.Locate(sign),
        $"'{context.Written(sign):sign}' only looks like '{meant}', and Mermaid does not know it.",
        $"Write '{meant}'.",
        fixes: context.Fix($"Write '{meant}'", FixSafety.Safe, edits));

    public static Diagnostic InvisibleCharacter(DiagramContext context, TextSpan run, (TextSpan, string)[] edits) => new(
        MermaidDescriptors.Syntax,
        context.Locate(run),
        "An invisible character stands here, and Mermaid does not skip it.",
        "Delete it; the line looks the same without it.",
        fixes: context.Fix("Delete the invisible characters of this line", FixSafety.Safe, edits));

    public static Diagnostic ForeignComment(DiagramContext context, TextSpan marker) => new(
        MermaidDescriptors.Syntax,
        context.Locate(marker),
        $"'{context.Written(marker):marker}' begins no comment in a diagram.",
        "Write '%%' at the beginning of the line.",
        fixes: context.Fix("Write '%%'", FixSafety.Suggestion, (marker, "%%")));

    /// <param name="context">The diagram.</param>
    /// <param name="comment">The comment behind a statement.</param>
    /// <param name="marker">What begins it, with the blanks before it.</param>
    /// <param name="newText">What puts it on a line of its own; <see langword="null"/> where that cannot be.</param>
    public static Diagnostic CommentBehind(DiagramContext context, TextSpan comment, TextSpan marker, string? newText) => new(
        MermaidDescriptors.Syntax,
        context.Locate(comment),
        "A comment cannot stand behind a statement.",
        "Put it on a line of its own that begins with '%%'.",
        fixes: newText is null ? null : context.Fix(newText.Length == 0 ? (Message)"Delete the empty comment" : "Put it on a line of its own", FixSafety.Suggestion, (marker, newText)));

    public static Diagnostic TitleWithoutSpace(DiagramContext context, TextSpan title, int behindColon) => new(
        MermaidDescriptors.Syntax,
        context.Locate(title),
        "A space is missing behind 'title:'.",
        "Write 'title: text'.",
        fixes: context.Fix("Write a space", FixSafety.Safe, (TextSpan.At(behindColon), " ")));

    public static Diagnostic TitleIsComment(DiagramContext context, TextSpan sign) => new(
        MermaidDescriptors.Syntax,
        context.Locate(sign),
        "'#' begins a comment, so this title is empty.",
        "Write '#35;' for the sign.",
        fixes: context.Fix("Write '#35;'", FixSafety.Safe, (sign, "#35;")));

    public static Diagnostic ColonInNote(DiagramContext context, TextSpan[] colons) => new(
        MermaidDescriptors.Syntax,
        context.Locate(colons[0]),
        "This ':' ends the text of the note.",
        "Write '#58;' for a colon in it.",
        fixes: context.Fix("Write '#58;'", FixSafety.Safe, [.. colons.Select(c => (c, "#58;"))]));

    public static Diagnostic ReservedName(DiagramContext context, TextSpan word, Message what, string example) => new(
        MermaidDescriptors.ReservedWord,
        context.Locate(word),
        $"'{context.Written(word):word}' is a reserved word and cannot be {what}.",
        $"Choose another id and show the word as its label: '{example}'.");

    /// <param name="context">The diagram.</param>
    /// <param name="id">The id.</param>
    /// <param name="replacement">Another id.</param>
    /// <param name="edits">What to write at each of its uses; empty where they cannot be told.</param>
    public static Diagnostic DashInState(DiagramContext context, TextSpan id, string replacement, (TextSpan, string)[] edits)
    {
        var written = context.Written(id);
        return new(
            MermaidDescriptors.Syntax,
            context.Locate(id),
            "The id of a state cannot have a '-' in it.",
            $"Write 'state \"{written}\" as {replacement}' above, and '{replacement}' wherever the state is meant.",
            fixes: edits.Length == 0 ? null : context.Fix($"Write '{replacement}' wherever '{written}' is used, and show the same name", FixSafety.Suggestion, edits));
    }

    public static Diagnostic ThirdWord(DiagramContext context, TextSpan word, TextSpan type) => new(
        MermaidDescriptors.Syntax,
        context.Locate(word),
        $"An attribute is a type and a name, and '{context.Written(word):word}' is one word more.",
        $"Write a type of several words in backquotes: '`{context.Written(type):type}` {context.Written(word):word}'. Keys are PK, FK and UK; a comment is in quotes.",
        fixes: context.Fix("Put the type in backquotes", FixSafety.Suggestion, (TextSpan.At(type.Start), "`"), (TextSpan.At(type.End), "`")));

    public static Diagnostic KeysWithoutComma(DiagramContext context, TextSpan keys, TextSpan gap, string between) => new(
        MermaidDescriptors.Syntax,
        context.Locate(keys),
        "Keys have a comma between them.",
        "Write 'PK, FK'.",
        fixes: context.Fix("Write a comma", FixSafety.Safe, (gap, between)));

    /// <param name="slice">The diagram.</param>
    /// <param name="lines">The lines that read as front matter.</param>
    /// <param name="isClosed">Whether a fence stands below them.</param>
    public static Diagnostic UnopenedFrontMatter(SourceSlice slice, TextSpan lines, bool isClosed)
    {
        var newLine = DiagramContext.NewLine(slice.Source, slice.ToSource(lines.Start));
        var above = new TextEdit(TextSpan.At(slice.ToSource(lines.Start)), "---" + newLine);
        var below = new TextEdit(TextSpan.At(slice.ToSource(lines).End), newLine + "---");
        return new(
            MermaidDescriptors.InvalidFrontMatter,
            slice.GetLocation(lines),
            isClosed ? (Message)"The '---' above this front matter is missing." : "A diagram has no settings above its type, except in front matter.",
            isClosed ? (Message)"Write '---' on a line above." : "Write '---' on a line above and on a line below.",
            fixes: newLine is null ? null : [isClosed ? new CodeFix("Write '---' above", FixSafety.Suggestion, above) : new CodeFix("Write '---' above and below", FixSafety.Suggestion, above, below)]);
    }
}
