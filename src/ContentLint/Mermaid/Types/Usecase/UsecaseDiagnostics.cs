using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>The messages of use case diagrams.</summary>
internal static class UsecaseDiagnostics
{
    public static Diagnostic ForeignStatement(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.ReservedWord, word,
        $"'{context.Written(word):word}' is a statement of PlantUML that Mermaid does not have.",
        "Delete it; what holds use cases is 'systemBoundary Name', and 'end'.");

    public static Diagnostic InBoundary(DiagramContext context, TextSpan statement) => context.Mistake(
        MermaidDescriptors.Syntax, statement,
        "A system boundary holds actors and use cases only.",
        "Write relations, notes, styles and other boundaries behind its 'end'.");

    public static Diagnostic MissingMeaning(DiagramContext context, TextSpan arrow) => context.Mistake(
        MermaidDescriptors.InvalidLink, arrow,
        "What this arrow means is missing.",
        "Write 'A ..> : include B' or 'A ..> : extend B'.");

    public static Diagnostic SecondArrow(DiagramContext context, TextSpan arrow) => context.Mistake(
        MermaidDescriptors.Syntax, arrow,
        "A line has one relation.",
        "Write each relation on a line of its own.");

    public static Diagnostic LabelBehind(DiagramContext context, TextSpan label) => context.Mistake(
        MermaidDescriptors.Syntax, label,
        "The label of a relation does not stand behind it.",
        "Write it in the arrow: 'A -- label --> B'.");

    /// <summary>A name does not fit to the first one; it is generated where it is made of a text in quotes.</summary>
    public static Diagnostic Conflict(DiagramContext context, TextSpan name, TextSpan first, Message message, bool isGenerated = false) => context.Mistake(
        MermaidDescriptors.Conflict, name,
        message,
        isGenerated ? (Message)$"Write a word before it: 'a(\"{context.Written(name):name}\")'." : "Write it the same way everywhere, or choose another name.",
        [new RelatedLocation("This is the first one.", context.Locate(first))]);

    public static Diagnostic UnknownName(DiagramContext context, TextSpan name, IReadOnlyCollection<string> names, Message what, ref int budget)
    {
        var written = context.Written(name);
        var meant = DidYouMean.Suggest(written, names, ref budget);
        return context.Mistake(
            MermaidDescriptors.UnknownName, name,
            meant is null ? (Message)$"{what} is for '{written}', which the diagram does not have." : $"{what} is for '{written}', which the diagram does not have. Did you mean '{meant}'?",
            "Name an actor, a use case or what else has a name.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (name, meant)));
    }

    public static Diagnostic NoteTarget(DiagramContext context, TextSpan name) => context.Mistake(
        MermaidDescriptors.Syntax, name,
        $"'{context.Written(name):name}' cannot have a note: only actors and use cases can.",
        "Write the note for an actor or a use case.");

    public static Diagnostic Endpoint(DiagramContext context, TextSpan name, UsecaseKind kind) => context.Mistake(
        MermaidDescriptors.InvalidLink, name,
        kind == UsecaseKind.Boundary ? $"'{context.Written(name):name}' is a system boundary, and no relation begins or ends there." : (Message)$"'{context.Written(name):name}' is the name of a relation, and no relation begins or ends there.",
        "A relation leads between actors, use cases and JSON.");

    public static Diagnostic Relation(DiagramContext context, UsecaseRelation relation) => context.Mistake(
        MermaidDescriptors.InvalidLink, relation.Arrow,
        relation.Kind switch
        {
            UsecaseRelationKind.Include => (Message)"Include and extend lead from a use case to a use case.",
            UsecaseRelationKind.Generalization => "A generalization leads from an actor to an actor, or from a use case to a use case.",
            _ => "A relation of JSON has no circle and no cross.",
        },
        "Write '-->', or declare the names as what they are.");

    public static Diagnostic ClassOfUndeclared(DiagramContext context, TextSpan name) => context.Mistake(
        MermaidDescriptors.Syntax, name,
        $"'{context.Written(name):name}' has a class in a relation that does not declare it.",
        "Give it the class where it is declared, or with 'class'.");

    public static Diagnostic Property(DiagramContext context, UsecaseProperty property, UsecaseKind kind) => context.Mistake(
        MermaidDescriptors.InvalidProperties, property.Span,
        $"There is no property '{property.Key}' with the value '{property.Value}' here.",
        kind switch
        {
            UsecaseKind.Actor => (Message)"An actor has 'type: normal', 'hollow' or 'awesome', 'icon', and 'business: true'.",
            UsecaseKind.UseCase => "A use case has 'business: true' or 'false'.",
            UsecaseKind.Boundary => "A system boundary has 'type: rect' or 'package'.",
            UsecaseKind.Edge => "A relation has 'animate: true' or 'false', and 'animation: fast' or 'slow'.",
            _ => "JSON has no properties.",
        });

    public static Diagnostic Combination(DiagramContext context, TextSpan name, Message message) => context.Mistake(
        MermaidDescriptors.InvalidProperties, name,
        message,
        "Delete one of the two.");
}
