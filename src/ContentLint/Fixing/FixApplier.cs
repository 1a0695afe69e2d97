// Applies fixes, and only those that help: after each round the lesson is linted again, and what does not leave it with fewer
// problems, breaks what was sound, or costs the reader a word (see WordCheck) is taken back. Fixes that touch one place
// wait for the next round, since the first may have settled both. Each round leaves fewer problems, so there is a last one.

using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Fixing;

/// <summary>Makes a lesson better, fix by fix.</summary>
/// <param name="lint">Lints a text as the lesson it is.</param>
/// <param name="read">Reads a text as the lesson it is.</param>
/// <param name="most">The least safe kind of fix to apply.</param>
internal sealed class FixApplier(Func<SourceText, IReadOnlyList<Diagnostic>> lint, Func<SourceText, Lesson> read, FixSafety most)
{
    // Beyond this many refused fixes a lesson gets no more single tries in a round; each costs a reading of the lesson.
    private const int MostSingleTries = 100;

    /// <summary>Applies what can be applied.</summary>
    /// <returns>The text afterwards, and how many fixes are in it.</returns>
    public (SourceText Source, int Applied) Apply(SourceText source)
    {
        var applied = 0;
        var diagnostics = lint(source);
        while (Choose(diagnostics) is { Count: > 0 } fixes && Try(source, diagnostics, fixes) is { } better)
        {

            (source, diagnostics) = (better.Source, better.Diagnostics);
            applied += better.Applied;
        }

        return (source, applied);
    }

    // The fixes of each diagnostic that are safe enough, in document order, the first ones not touching each other.
    private List<CodeFix[]> Choose(IReadOnlyList<Diagnostic> diagnostics)
    {
        var chosen = new List<CodeFix[]>();
        var end = -1;
        var candidates = diagnostics
            .Select(d => d.Fixes.Where(f => f.Safety <= most).ToArray())
            .Where(fixes => fixes.Length > 0)
            .OrderBy(fixes => fixes[0].Edits.Min(e => e.Span));
        foreach (var fixes in candidates)
        {
            if (fixes[0].Edits.Min(e => e.Span.Start) <= end)
                continue;

            chosen.Add(fixes);
            end = EndOf(fixes[0]);
        }

        return chosen;
    }

    private static int EndOf(CodeFix fix) => fix.Edits.Max(e => e.Span.End);

    // All at once where that works, as it nearly always does; else one by one, from the end so that places hold, and
    // where a diagnostic's first fix does not help, the next one.
    private (SourceText Source, IReadOnlyList<Diagnostic> Diagnostics, int Applied)? Try(
        SourceText source, IReadOnlyList<Diagnostic> before, List<CodeFix[]> chosen)
    {
        var all = source.WithText(TextEdit.Apply(source.Text, chosen.SelectMany(fixes => fixes[0].Edits)));
        var after = lint(all);
        if (FixComparison.IsBetter(before, after) && KeepsWords(source, all, [.. chosen.Select(fixes => fixes[0])]))
            return (all, after, chosen.Count);

        var (current, diagnostics, applied, limit) = (source, before, 0, source.Length);
        foreach (var fixes in Enumerable.Reverse(chosen).Take(MostSingleTries))
        {
            foreach (var fix in fixes.Skip(chosen.Count == 1 ? 1 : 0).Where(f => EndOf(f) <= limit))
            {
                var next = current.WithText(TextEdit.Apply(current.Text, fix.Edits));
                after = lint(next);
                if (!FixComparison.IsBetter(diagnostics, after) || !KeepsWords(current, next, [fix]))
                    continue;

                (current, diagnostics, applied) = (next, after, applied + 1);
                limit = fix.Edits.Min(e => e.Span.Start);
                break;
            }
        }

        return applied == 0 ? null : (current, diagnostics, applied);
    }

    private bool KeepsWords(SourceText before, SourceText after, IReadOnlyList<CodeFix> fixes) => WordCheck.Keeps(read(before), read(after), fixes);
}
