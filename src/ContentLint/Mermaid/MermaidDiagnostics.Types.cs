using ContentLint.Diagnostics;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The messages about the smaller types of diagrams.</summary>
internal static partial class MermaidDiagnostics
{
    public static Diagnostic StateOfTwoWords(DiagramContext context, TextSpan state) => new(
        MermaidDescriptors.Syntax,
        context.Locate(state),
        "The name of a composite state is one word, and here are more before the '{'.",
        "Write 'state \"Several words\" as id {'. A 'state' without braces above needs none: delete that word, or put the id alone on its line.");

    public static Diagnostic CompositeDescriptions(DiagramContext context, TextSpan state, string id) => new(
        MermaidDescriptors.Syntax,
        context.Slice.Source.GetLocation(state),
        $"'{id}' is a composite state and has more than one description.",
        "Keep one description; put the others into notes.");

    /// <param name="context">The diagram.</param>
    /// <param name="name">The name.</param>
    /// <param name="example">What could stand behind the colon.</param>
    /// <param name="gap">The blanks where the colon belongs, when a value stands behind them.</param>
    public static Diagnostic MissingColonBehindName(DiagramContext context, TextSpan name, string example, TextSpan gap = default)
    {
        var written = context.Written(gap.IsEmpty ? name : new TextSpan(name.Start, gap.Start));
        return new(
            MermaidDescriptors.MissingColon,
            context.Locate(name),
            $"A colon is missing behind '{written}'.",
            $"Write '{written}: {example}'.",
            fixes: gap.IsEmpty ? null : context.Fix("Write ':'", FixSafety.Safe, (gap, ": ")));
    }

    public static Diagnostic TaskOfTags(DiagramContext context, TextSpan data, string name) => new(
        MermaidDescriptors.Syntax,
        context.Locate(data),
        $"The task '{name}' has tags and nothing behind them.",
        $"Write a start and a duration behind the tags: '{name} {context.Written(data):data}, 2024-01-01, 3d'.");

    public static Diagnostic TopAxis(DiagramContext context, TextSpan word) => new(
        MermaidDescriptors.Syntax,
        context.Locate(word),
        $"Mermaid knows the statement '{context.Written(word):word}' and fails on it.",
        "Set it in front matter above the diagram: 'config:', '  gantt:', '    topAxis: true'.",
        fixes: context.FixInFrontMatter("Set it in front matter", word, "config:", "  gantt:", "    topAxis: true"));

    /// <param name="context">The diagram.</param>
    /// <param name="node">The node that is a root too.</param>
    /// <param name="rootInFile">The first root's place.</param>
    /// <param name="indentation">What puts it and all roots after it below the first.</param>
    public static Diagnostic SecondRoot(DiagramContext context, TextSpan node, TextSpan rootInFile, IEnumerable<(TextSpan Span, string NewText)> indentation) => new(
        MermaidDescriptors.Syntax,
        context.Locate(node),
        "A mindmap has one root, and this node stands no further in than the root.",
        "Indent it below the node it belongs to.",
        [new RelatedLocation("This is the root.", context.Slice.Source.GetLocation(rootInFile))],
        context.Fix("Indent it below the root", FixSafety.Suggestion, [.. indentation]));

    public static Diagnostic UnknownClass(DiagramContext context, TextSpan span, string name) => new(
        MermaidDescriptors.Syntax,
        context.Locate(span),
        $"There is no class '{name}' above this annotation.",
        $"Write 'class {name}' on a line above.");

    public static Diagnostic MethodWithoutName(DiagramContext context, TextSpan member) => new(
        MermaidDescriptors.Syntax,
        context.Locate(member),
        $"'{context.Written(member):member}' has a ')' and is taken for a method, and it has no name with a '(' before that.",
        "Write a method as 'name(parameters) type', on one line.");

    public static Diagnostic TagInMethod(DiagramContext context, TextSpan sign) => new(
        MermaidDescriptors.Syntax,
        context.Locate(sign),
        "This '<' begins an HTML tag to Mermaid, and the '(' of the method is lost with it.",
        "Write a generic type as 'List~int~', or '#lt;' for the sign.",
        fixes: context.Fix("Write '#lt;'", FixSafety.Suggestion, (sign, "#lt;")));

    public static Diagnostic MissingRole(DiagramContext context, TextSpan target)
    {
        var written = context.Written(target);
        return new(
            MermaidDescriptors.MissingColon,
            context.Locate(target),
            $"A colon and a label are missing behind '{written}'.",
            $"Write '{written} : has'; an empty label is '\"\"'.",
            fixes: context.Fix("Write ': \"\"'", FixSafety.Suggestion, (TextSpan.At(target.End), " : \"\"")));
    }

    public static Diagnostic BareSliceLabel(DiagramContext context, TextSpan label)
    {
        var quoted = "\"" + context.Written(label) + "\"";
        return new(
            MermaidDescriptors.UnquotedLabel,
            context.Locate(label),
            "The label of a slice must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (label, quoted)));
    }

    public static Diagnostic NegativeSlice(DiagramContext context, TextSpan value) => new(
        MermaidDescriptors.Syntax,
        context.Locate(value),
        $"A slice cannot be negative, and this one is {context.Written(value):value}.",
        "Write a value of 0 or more.");

    public static Diagnostic UnknownPointStyle(DiagramContext context, TextSpan style) => new(
        MermaidDescriptors.Syntax,
        context.Locate(style),
        $"'{context.Written(style).Trim():style}' is no style of a point.",
        "Write 'radius: 12', 'color: #ff3300', 'stroke-color: #ff3300' or 'stroke-width: 5px'.");

    public static Diagnostic DirectionWithoutColon(DiagramContext context, TextSpan direction) => new(
        MermaidDescriptors.MissingColon,
        context.Locate(direction),
        $"A colon is missing behind '{context.Written(direction):direction}'.",
        $"Write 'gitGraph {context.Written(direction):direction}:'.",
        fixes: context.Fix("Write ':'", FixSafety.Safe, (TextSpan.At(direction.End), ":")));
}
