using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>The messages about sequence diagrams.</summary>
internal static class SequenceDiagnostics
{
    /// <summary>
    /// A name is, or begins with, a word that is reserved, in older majors only where it is one of an attachment. The edits are for
    /// all of its uses, none where these cannot be told.
    /// </summary>
    public static Diagnostic ReservedParticipant(DiagramContext context, TextSpan name, TextSpan word, bool isOfAttachment, string replacement, (TextSpan, string)[] edits)
    {
        var written = context.Written(name);
        return context.Mistake(
            MermaidDescriptors.ReservedWord, name,
            isOfAttachment ? (Message)$"In Mermaid {context.Options.Major} 'links', 'link', 'properties' and 'details' are reserved words, and no participant in a message begins with one, as '{written}' does."
                : name == word ? (Message)$"'{written}' is a reserved word and cannot be a participant."
                : $"The name of a participant cannot begin with the reserved word '{context.Written(word):word}', as '{written}' does.",
            isOfAttachment ? (Message)$"Choose another id everywhere and show the word as its label: 'participant {replacement} as {written}'. Mermaid 12 accepts it as it is."
                : $"Choose another id everywhere and show the word as its label: 'participant {replacement} as {written}'.",
            fixes: edits.Length == 0 ? null : context.Fix($"Write '{replacement}' wherever '{written}' is used, and show the same name", FixSafety.Suggestion, edits));
    }

    /// <summary>A dash, a sign or a space is too many.</summary>
    public static Diagnostic ConfiguredId(DiagramContext context, TextSpan span) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        $"In Mermaid {context.Options.Major} the id before '@{{' holds no '-' and no '=', and no space stands behind it.",
        "Write 'participant Id@{ \"type\": \"actor\" } as label'. Mermaid 12 accepts it as it is.");

    public static Diagnostic LaterConfiguration(DiagramContext context, TextSpan span) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        $"A participant's '@{{ }}' comes with Mermaid 11, and this site has Mermaid {context.Options.Major}.",
        "Write 'participant Id as label', or 'actor Id as label'.");

    public static Diagnostic EmptyText(DiagramContext context, TextSpan colon) => context.Mistake(
        MermaidDescriptors.Syntax, colon,
        $"In Mermaid {context.Options.Major} a message needs a text behind ':'.",
        "Write one. Mermaid 11 accepts a message without a text.");

    /// <summary>A branch stands outside the block it belongs into. Where only the word of the innermost block is wrong, that is given.</summary>
    public static Diagnostic MisplacedBranch(DiagramContext context, TextSpan word, string block, string? inner, TextSpan innerWord)
    {
        var written = context.Written(word);
        return context.Mistake(
            MermaidDescriptors.MisplacedBranch, word,
            inner is null
                ? (Message)$"'{written}' belongs into '{block}', and no block is open."
                : $"'{written}' belongs into '{block}', and the innermost open block is '{inner}'.",
            $"Open '{block}' above, or end the block in between with 'end'.",
            fixes: innerWord.IsEmpty ? null : context.Fix($"Write '{block}' for '{inner}'", FixSafety.Suggestion, (innerWord, block)));
    }

    public static Diagnostic MissingColon(DiagramContext context, TextSpan target, TextSpan gap)
    {
        var name = context.Written(new TextSpan(target.Start, gap.Start));
        var text = context.Written(new TextSpan(gap.End, target.End));
        var meant = text.Length == 0 ? $"{name}: text" : $"{name}: {text}";
        return context.Mistake(
            MermaidDescriptors.MissingColon, target,
            text.Length == 0 ? (Message)$"A colon and a text are missing behind '{name}'." : $"A colon is missing between '{name}' and the text.",
            $"Write '{meant}'.",
            fixes: context.Fix(text.Length == 0 ? (Message)"Write ':'" : $"Write '{meant}'", text.Length == 0 ? FixSafety.Suggestion : FixSafety.Safe, (gap, text.Length == 0 ? ":" : ": ")));
    }

    public static Diagnostic SemicolonInText(DiagramContext context, TextSpan[] semicolons) => context.Mistake(
        MermaidDescriptors.SemicolonInText, semicolons[0],
        "This ';' ends the text, and what follows it is read as a new statement.",
        "Write '#59;' for a semicolon in a text, or use a comma.",
        fixes: context.Fix("Write '#59;'", FixSafety.Safe, [.. semicolons.Select(s => (s, "#59;"))]));

    public static Diagnostic NoStatement(DiagramContext context, TextSpan text)
    {
        var written = context.Written(text);
        if (written.StartsWith("title", StringComparison.OrdinalIgnoreCase))
            return GrammarDiagnostics.Unexpected(context, text, "'title' with a text behind it");
        return context.Mistake(
            MermaidDescriptors.Syntax, text,
            $"'{written}' is no statement: an arrow such as '->>' is missing.",
            "Write a message, 'A->>B: text', or a note, 'Note over A: text'.");
    }

    public static Diagnostic InactiveParticipant(DiagramContext context, TextSpan participant, string id) => context.Mistake(
        MermaidDescriptors.InactiveParticipant, participant,
        $"'{id}' is deactivated here and is not active.",
        $"Activate it before: 'activate {id}', or '+' behind the arrow of a message to it.");

    public static Diagnostic TwoBoxes(DiagramContext context, TextSpan participant, string id) => context.Mistake(
        MermaidDescriptors.ParticipantLifetime, participant,
        $"'{id}' is in another box already.",
        "Declare a participant in one box only.");

    public static Diagnostic CreatedTwice(DiagramContext context, TextSpan participant, string id) => context.Mistake(
        MermaidDescriptors.ParticipantLifetime, participant,
        $"'{id}' is created here and exists already.",
        $"Give the new participant an id of its own: 'create participant {id}2 as {id}'.");

    public static Diagnostic CreatedWithoutMessage(DiagramContext context, TextSpan participant, string id, TextSpan message) => context.Mistake(
        MermaidDescriptors.ParticipantLifetime, participant,
        $"'{id}' is created here, and the next message does not go to it.",
        $"Put the message that creates it right behind: 'A->>{id}: text'.",
        [new RelatedLocation("The next message goes here.", context.Locate(message))]);

    public static Diagnostic DestroyedWithoutMessage(DiagramContext context, TextSpan participant, string id, TextSpan message) => context.Mistake(
        MermaidDescriptors.ParticipantLifetime, participant,
        $"'{id}' is destroyed here, and the next message neither goes to it nor comes from it.",
        $"Put the message that destroys it right behind: 'A-x{id}: text'.",
        [new RelatedLocation("The next message goes here.", context.Locate(message))]);

    public static Diagnostic TitleWithoutSpace(DiagramContext context, TextSpan title, int behindColon) => context.Mistake(
        MermaidDescriptors.Syntax, title,
        "A space is missing behind 'title:'.",
        "Write 'title: text'.",
        fixes: context.Fix("Write a space", FixSafety.Safe, (TextSpan.At(behindColon), " ")));

    public static Diagnostic TitleIsComment(DiagramContext context, TextSpan sign) => context.Mistake(
        MermaidDescriptors.Syntax, sign,
        "'#' begins a comment, so this title is empty.",
        "Write '#35;' for the sign.",
        fixes: context.Fix("Write '#35;'", FixSafety.Safe, (sign, "#35;")));
}
