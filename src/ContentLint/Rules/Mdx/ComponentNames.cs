using ContentLint.Lessons;

namespace ContentLint.Rules.Mdx;

/// <summary>What the rules about components have in common.</summary>
internal static class ComponentNames
{
    /// <summary>What the team's configuration reads as a callout: a component of its site.</summary>
    public static HashSet<string> CalloutsOf(Lesson lesson)
    {
        var spans = new HashSet<TextSpan>(lesson.Callouts.Where(c => c.Syntax == CalloutSyntax.Component).Select(c => c.Span));
        return new(
            lesson.Components.Where(c => c.Name is { } name && !CalloutForms.Default.Components.ContainsKey(name) && spans.Contains(c.Span)).Select(c => c.Name!),
            StringComparer.Ordinal);
    }

    /// <summary>Gives a component's tags another name; <see langword="null"/> where its closing tag is not found.</summary>
    public static CodeFix? Rename(SourceText source, Component component, TextSpan span, string root, string meant)
    {
        var edits = new List<TextEdit> { new(span, meant) };
        if (component.Span.End > component.OpeningTag.End)
        {
            // `</ Name >` may have space in it, and renaming one tag alone would break the other.
            var closing = source.Text.LastIndexOf('<', component.Span.End - 1, component.Span.End - component.OpeningTag.End);
            var name = closing < 0 ? -1 : source.Text.IndexOf(root, closing, component.Span.End - closing, StringComparison.Ordinal);
            if (name < 0)
                return null;

            edits.Add(new TextEdit(TextSpan.FromLength(name, root.Length), meant));
        }

        var safety = DidYouMean.Distance(root, meant) == 1 ? FixSafety.Safe : FixSafety.Suggestion;
        return new CodeFix($"Rename to <{meant}>", safety, [.. edits]);
    }
}
