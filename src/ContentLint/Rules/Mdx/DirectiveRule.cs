// A mistake in a directive never stops a build. The page shows its text without the box, or with colons in it, or puts half
// the page into a box.

using ContentLint.Lessons;

namespace ContentLint.Rules.Mdx;

/// <summary>Directives that nobody knows, that never end, and that are text.</summary>
internal sealed class DirectiveRule : LessonRule
{
    public static readonly DiagnosticDescriptor Unknown = new(
        "CL1109", "mdx-unknown-directive", "A directive has a name that the site makes nothing of", Severity.Warning);

    public static readonly DiagnosticDescriptor Unclosed = new(
        "CL1110", "mdx-unclosed-directive", "A directive is never closed and holds what follows", Severity.Warning);

    public static readonly DiagnosticDescriptor Text = new(
        "CL1111", "mdx-directive-as-text", "A line is meant as a directive and shown as text", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Unknown, Unclosed, Text];

    public override void Analyze(LessonRuleContext context)
    {
        var lesson = context.Lesson;
        foreach (var directive in lesson.Directives)
        {
            CheckName(context, directive);
            CheckEnd(context, directive);
        }

        CheckTexts(context);
    }

    private static void CheckName(LessonRuleContext context, Directive directive)
    {
        var names = context.Lesson.DirectiveNames;
        if (names.Known.Count == 0 || names.Known.Contains(directive.Name))
            return;

        var meant = names.Known.FirstOrDefault(n => string.Equals(n, directive.Name, StringComparison.OrdinalIgnoreCase)) ?? DidYouMean.Suggest(directive.Name, names.Known);
        if (meant is null && !names.AreAll)
            return;

        context.Report(
            Unknown,
            directive.NameSpan,
            meant is null ? (Message)$"The site makes nothing of ':::{directive.Name}': its text is shown without a box." : $"The site makes nothing of ':::{directive.Name}': its text is shown without a box. Did you mean ':::{meant}'?",
            meant is null ? (Message)$"Write one of: {string.Join(", ", names.Known):names}." : $"Write ':::{meant}'.",
            fixes: meant is null ? null : [new CodeFix($"Write ':::{meant}'", FixSafety.Suggestion, new TextEdit(directive.NameSpan, meant))]);
    }

    // One that ends with the lesson shows what it should, unless it has taken a part of the lesson along. One that ends with
    // the fence of another inside it has lost its own end - or is around it with as many colons.
    private static void CheckEnd(LessonRuleContext context, Directive directive)
    {
        if (directive.IsClosed || (directive.Outer is { } outer ? outer.Size != directive.Size || !outer.IsClosed : !directive.HoldsSections))
            return;

        var opened = directive.Outer ?? directive;
        if (directive.Outer is not null && IsEndedByText(context.Lesson, opened))
            return;

        context.Report(
            Unclosed,
            opened.Head,
            directive.Outer is null
                ? (Message)$"':::{opened.Name:name}' is never closed, so it holds all that follows."
                : $"':::{opened.Name:name}' ends at the line that closes ':::{directive.Name:inner}', so it holds all in between.",
            $"Close it with a line of {opened.Size:colons} colons behind its text. One directive around another needs more colons than that.",
            directive.Outer is null ? null : [new RelatedLocation($"':::{directive.Name:inner}' starts here", context.Lesson.Source.GetLocation(directive.Head))]);
    }

    private static bool IsEndedByText(Lesson lesson, Directive outer) =>
        lesson.DirectiveTexts.Any(t => t.Name.Length == 0 && t.Size == outer.Size && t.Span.Start >= outer.Span.End);

    private static void CheckTexts(LessonRuleContext context)
    {
        var lesson = context.Lesson;
        var open = 0;
        foreach (var text in lesson.DirectiveTexts)
        {
            if (text.Name.Length > 0)
            {
                open++;
                ReportStart(context, text);
            }
            else if (open > 0)
            {
                open--;
            }
            else if (lesson.HasDirectives)
            {
                ReportEnd(context, text);
            }
        }
    }

    private static void ReportStart(LessonRuleContext context, DirectiveText text)
    {
        var lesson = context.Lesson;
        if (!lesson.HasDirectives)
        {
            if (lesson.HasDirectiveTextOnly && CalloutForms.Default.FindKind(text.Name) is not null)
                context.Report(Text, text.Span, $"This site has no directives: ':::{text.Name}' is shown as text.", "Write a component, or a quote with a bold label; or add a plugin for directives to the site.");
            return;
        }

        var hasSpace = text.NameStart > text.Span.Start + text.Size;
        var title = lesson.Source.Text.Substring(text.NameStart + text.Name.Length, text.Span.End - text.NameStart - text.Name.Length).Trim();
        var isPlain = title.Length > 0 && title[0] is not ('[' or '{');
        if (!(hasSpace || isPlain) || !(lesson.DirectiveNames.Known.Contains(text.Name) || CalloutForms.Default.FindKind(text.Name) is not null))
            return;

        var right = new string(':', text.Size) + NameFor(lesson, text.Name) + (isPlain ? $"[{Escape(title)}]" : title);
        context.Report(
            Text,
            text.Span,
            hasSpace
                ? (Message)$"A space before '{text.Name}' keeps this from being a directive: it is shown as text."
                : $"What stands behind ':::{text.Name}' keeps this from being a directive: it is shown as text.",
            $"Write '{right}'.",
            fixes: [new CodeFix($"Write '{right}'", FixSafety.Suggestion, new TextEdit(text.Span, right))]);
    }

    // VitePress and Docusaurus have more kinds than Starlight, and other words for them.
    private static string NameFor(Lesson lesson, string name)
    {
        var known = lesson.DirectiveNames.Known;
        if (known.Count == 0 || known.Contains(name) || !lesson.DirectiveNames.AreAll)
            return name;

        var kind = name.ToLowerInvariant() switch
        {
            "warning" => "caution",
            "info" or "important" => "note",
            "success" => "tip",
            "error" => "danger",
            var other => other,
        };
        return known.Contains(kind) ? kind : name;
    }

    // A bracket in a label ends it, unless it has one to close.
    private static string Escape(string title)
    {
        var (depth, isBalanced) = (0, true);
        foreach (var c in title)
        {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            isBalanced &= depth >= 0;
        }

        return isBalanced && depth == 0 ? title : title.Replace("[", "\\[").Replace("]", "\\]");
    }

    private static void ReportEnd(LessonRuleContext context, DirectiveText text)
    {
        var outer = context.Lesson.Directives.LastOrDefault(d => d.IsClosed && d.Size == text.Size && d.Span.End <= text.Span.Start && context.Lesson.Directives.Any(i => i.Outer == d && !i.IsClosed));
        if (outer is null)
        {
            context.Report(Text, text.Span, "No directive is open here, so this line is shown as text.", "Delete it, or open a directive above.");
            return;
        }

        var colons = new string(':', outer.Size + 1);
        context.Report(
            Text,
            text.Span,
            $"':::{outer.Name:name}' ends further up, at the line that closes the directive inside it, so this line is shown as text.",
            $"Write '{colons}' around: the outer directive needs more colons than the inner one.",
            [new RelatedLocation($"':::{outer.Name:name}' starts here", context.Lesson.Source.GetLocation(outer.Head))],
            [new CodeFix($"Write '{colons}' around", FixSafety.Suggestion, TextEdit.Insert(outer.Span.Start, ":"), TextEdit.Insert(text.Span.Start, ":"))]);
    }
}
