using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Class;

namespace ContentLint.Rules.Mermaid.Drawing;

/// <summary><c>Map~String,List~int~~</c> is drawn with tildes in it: the notation knows two type arguments, and hardly any in others.</summary>
internal sealed class LostGenericsRule : DiagramRule<ClassModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3112", "mermaid-lost-generics", "A generic type in a class diagram is drawn with tildes", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, ClassModel model)
    {
        var slice = model.Prepared!;
        foreach (var label in model.Labels.Where(l => l.Role == LabelRole.Member))
        {
            var member = slice.Text.Substring(label.Span.Start, label.Span.Length);
            if (GenericTypes.AreDrawn(member))
                continue;

            var first = member.IndexOf('~', 1);
            var last = member.LastIndexOf('~');
            context.Report(
                Descriptor,
                slice.ToSource(new TextSpan(label.Span.Start + first, label.Span.Start + last + 1)),
                $"Mermaid cannot tell which '~' opens and which closes in '{Entities.Decode(member):member}', so some are drawn as they are.",
                "Write '#lt;' and '#gt;' where types are nested or have more than two arguments: 'Map#lt;K, List#lt;V#gt;#gt;'.",
                fixes: Fix(slice, label.Span, member));
        }
    }

    // A tilde between a name and a name opens, one behind a name closes; they must go together.
    private static CodeFix[]? Fix(MappedText slice, TextSpan span, string member)
    {
        var edits = new List<TextEdit>();
        var depth = 0;
        for (var i = member.IndexOf('~', 1); i >= 0; i = member.IndexOf('~', i + 1))
        {
            var sign = TextSpan.FromLength(span.Start + i, 1);
            var opens = IsName(member[i - 1]) && i + 1 < member.Length && IsName(member[i + 1]);
            depth += opens ? 1 : -1;
            if (depth < 0 || !slice.IsVerbatim(sign))
                return null;
            edits.Add(new TextEdit(slice.ToSource(sign), opens ? "#lt;" : "#gt;"));
        }

        return depth == 0 ? [new CodeFix("Write '#lt;' and '#gt;'", FixSafety.Suggestion, [.. edits])] : null;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
