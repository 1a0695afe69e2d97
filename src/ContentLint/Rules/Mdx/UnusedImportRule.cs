using ContentLint.Lessons;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// An import nobody uses: it costs the build time, and often its use was deleted by mistake. A name counts as used when
/// it stands anywhere else in the lesson, the path it is imported from excepted, so that no use is overlooked.
/// </summary>
internal sealed class UnusedImportRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1105", "mdx-unused-import", "An imported name is not used in the lesson", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var text = context.Lesson.Source.Text;
        Binding[] imports = [.. context.Lesson.Bindings.Where(b => b.IsImported)];
        var places = imports.Length == 0 ? null : PlacesOf(text, new HashSet<string>(imports.Select(b => b.Name), StringComparer.Ordinal));
        foreach (var import in imports)
        {
            // React is used by the code that JSX becomes.
            if (import.Name != "React" && !places![import.Name].Exists(at => IsElsewhere(text, import, at)))
                context.Report(Descriptor, import.Span, $"'{import.Name}' is imported and not used.", "Delete the import, or use it.");
        }
    }

    // Where names stand as words, all of them in one pass: only where one of their first characters is, a word is looked at.
    private static Dictionary<string, List<int>> PlacesOf(string text, HashSet<string> names)
    {
        var places = names.ToDictionary(n => n, _ => new List<int>(), StringComparer.Ordinal);
        char[] first = [.. names.Select(n => n[0]).Distinct()];
        for (var i = text.IndexOfAny(first); i >= 0; i = text.IndexOfAny(first, i))
        {
            var start = i;
            while (i < text.Length && IsNamePart(text[i]))
                i++;
            if ((start == 0 || !IsNamePart(text[start - 1])) && places.TryGetValue(text.Substring(start, i - start), out var found))
                found.Add(start);
        }

        return places;
    }

    private static bool IsElsewhere(string text, Binding import, int at) =>
        !import.Span.Overlaps(new TextSpan(at, at + import.Name.Length)) && !IsInPath(text, import, at);

    // `import Callout from './Callout.astro'`: the second one is no use. An odd number of quotes before it on its line.
    private static bool IsInPath(string text, Binding import, int offset)
    {
        if (!import.Block.Contains(offset))
            return false;

        var quotes = 0;
        for (var i = offset - 1; i >= import.Block.Start && text[i] is not ('\n' or '\r'); i--)
            quotes += text[i] is '\'' or '"' ? 1 : 0;
        return quotes % 2 == 1;
    }

    // Halves of a pair count, so that a name with letters beyond the first 65,536 is one word.
    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '$';
}
