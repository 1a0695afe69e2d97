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
    // Each try costs a reading of the lesson. A round in which so many help nobody is the last one; and all rounds together
    // read so many characters.
    private const int MostTries = 200;
    private const int FewestReadings = 8;
    private const long MostCharacters = 4_000_000;
    private const long CharactersOfFinding = 10;

    private long _readings;

    /// <summary>Applies what can be applied.</summary>
    /// <returns>The text afterwards, and how many fixes are in it.</returns>
    public (SourceText Source, int Applied) Apply(SourceText source)
    {
        var applied = 0;
        var diagnostics = lint(source);
        _readings = Math.Max(FewestReadings, MostCharacters / (source.Length + (CharactersOfFinding * diagnostics.Count) + 1));
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

    // All at once where that works, as it nearly always does; else halves of them, down to single ones, from the end so that
    // places hold. Where a diagnostic's first fix does not help, the next one is tried.
    private (SourceText Source, IReadOnlyList<Diagnostic> Diagnostics, int Applied)? Try(
        SourceText source, IReadOnlyList<Diagnostic> before, List<CodeFix[]> chosen)
    {
        var (current, diagnostics, applied, limit) = (source, before, 0, source.Length);
        var pending = new Stack<(List<CodeFix[]> Some, int Rank)>([(chosen, 0)]);
        for (var tries = 0; pending.Count > 0 && tries < MostTries && _readings > 0;)
        {
            var (some, rank) = pending.Pop();
            CodeFix[] fixes = [.. some.Select(f => f[rank])];
            if (EndOf(fixes[^1]) <= limit)
            {
                (tries, _readings) = (tries + 1, _readings - 1);
                var next = current.WithText(TextEdit.Apply(current.Text, fixes.SelectMany(f => f.Edits)));
                var after = lint(next);
                if (FixComparison.IsBetter(diagnostics, after) && KeepsWords(current, next, fixes))
                {
                    (current, diagnostics, applied) = (next, after, applied + fixes.Length);
                    limit = fixes[0].Edits.Min(e => e.Span.Start);
                    continue;
                }
            }

            if (some.Count > 1)
            {
                pending.Push((some.GetRange(0, some.Count / 2), 0));
                pending.Push((some.GetRange(some.Count / 2, some.Count - (some.Count / 2)), 0));
            }
            else if (rank + 1 < some[0].Length)
            {
                pending.Push((some, rank + 1));
            }
        }

        return applied == 0 ? null : (current, diagnostics, applied);
    }

    private bool KeepsWords(SourceText before, SourceText after, IReadOnlyList<CodeFix> fixes) => WordCheck.Keeps(read(before), read(after), fixes);
}
