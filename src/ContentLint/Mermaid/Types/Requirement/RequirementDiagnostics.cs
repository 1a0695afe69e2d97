using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>The messages about requirement diagrams.</summary>
internal static class RequirementDiagnostics
{
    public static Diagnostic EmptyCommentAboveType(DiagramContext context, TextSpan lines) => context.Mistake(
        MermaidDescriptors.Syntax, TextSpan.FromLength(lines.Start, 2),
        "An empty comment cannot stand above the type of this diagram.",
        "Write a text behind '%%', or delete the line.",
        fixes: context.Fix("Delete the empty comment", FixSafety.Safe, (lines, "")));

    public static Diagnostic SpaceBeforeLineEnd(DiagramContext context, TextSpan word, TextSpan blanks) => context.Mistake(
        MermaidDescriptors.SpaceBeforeLineEnd, blanks,
        $"Behind '{context.Written(word).Trim():word}' the line must end at once, and here are spaces.",
        "Delete the spaces.",
        fixes: context.Fix("Delete the spaces", FixSafety.Safe, (blanks, "")));

    public static Diagnostic UnquotedName(DiagramContext context, TextSpan name)
    {
        var written = context.Written(name);
        var quoted = "\"" + written.Replace("\"", "#quot;") + "\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, name,
            $"'{written}' must be in quotes.",
            $"Write {quoted}. Without quotes stand only texts of letters from A to Z, digits and spaces that do not begin with a word of the language, as 'test' or 'high'.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (name, quoted)));
    }

    public static Diagnostic PropertyWithoutColon(DiagramContext context, TextSpan property) => context.Mistake(
        MermaidDescriptors.MissingColon, property,
        $"A colon is missing behind '{context.Written(property):property}'.",
        $"Write '{context.Written(property):property}: …'.",
        fixes: context.Fix("Write ':'", FixSafety.Safe, (TextSpan.At(property.End), ":")));

    public static Diagnostic EmptyProperty(DiagramContext context, TextSpan property) => context.Mistake(
        MermaidDescriptors.EmptyLabel, property,
        $"'{context.Written(property):property}' has no value.",
        "Write one behind the colon, or delete the line.");

    public static Diagnostic UnknownWord(DiagramContext context, TextSpan word, Message place, string[] words)
    {
        var written = context.Written(word);
        var meant = DidYouMean.Suggest(written, words);
        Message choices = $"{string.Join(", ", words.Take(words.Length - 1)):words} or {words[words.Length - 1]:last}";
        return context.Mistake(
            MermaidDescriptors.Syntax, word,
            meant is null ? (Message)$"'{written}' is no word for {place}." : $"'{written}' is no word for {place}. Did you mean '{meant}'?",
            $"Write {choices}.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));
    }

    public static Diagnostic RelationWithoutWord(DiagramContext context, TextSpan arrow, bool pointsLeft) => context.Mistake(
        MermaidDescriptors.InvalidLink, arrow,
        "An arrow of a requirement diagram says what it means, and this one does not.",
        $"Write '{(pointsLeft ? "<- satisfies -" : "- satisfies ->"):arrow}', or another of contains, copies, derives, verifies, refines and traces.");

    public static Diagnostic NoRelation(DiagramContext context, TextSpan line) => context.Mistake(
        MermaidDescriptors.Syntax, line,
        "This line is neither a requirement, nor an element, nor a relation.",
        "Write 'requirement name {', 'element name {' or a relation, 'a - satisfies -> b'. A name with '-' in it goes in quotes.");
}
