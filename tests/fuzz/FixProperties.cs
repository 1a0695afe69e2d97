// What must hold of fixes. All that is offered has been tried (FixVerifier); here it is tried again, one by one, by other means
// where there are some.

using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Fuzz;

/// <summary>Checks the fixes of a lesson.</summary>
/// <param name="lint">Lints a text as the lesson it is.</param>
/// <param name="read">Reads a text as the lesson it is.</param>
internal sealed class FixProperties(Func<SourceText, IReadOnlyList<Diagnostic>> lint, Func<SourceText, Lesson> read)
{
    private const int MostFixes = 8;

    /// <summary>What the offered fixes, and all of them together, break.</summary>
    public IEnumerable<Violation> Check(SourceText source, IReadOnlyList<Diagnostic> found)
    {
        var fixes = found.SelectMany(d => d.Fixes.Select(f => (Problem: d, Fix: f))).ToArray();
        if (fixes.Length == 0)
            return [];

        var before = read(source);
        return fixes.Take(MostFixes).SelectMany(f => CheckOne(source, before, found, f.Problem, f.Fix)).Concat(CheckAll(source, found));
    }

    private IEnumerable<Violation> CheckOne(SourceText source, Lesson before, IReadOnlyList<Diagnostic> found, Diagnostic problem, CodeFix fix)
    {
        var text = TextEdit.Apply(source.Text, fix.Edits);
        var after = source.WithText(text);
        if (text == source.Text)
            yield return new Violation($"fix of {problem.Id} changes nothing", $"{fix.Title} {problem}");
        var left = lint(after);
        if (fix.Safety == FixSafety.Unsafe)
            yield break;
        if (Errors(left) > Errors(found))
            yield return new Violation($"fix of {problem.Id} makes errors", $"{fix.Title}: {string.Join("; ", left)} after {problem}");

        // What still does not compile is no text for readers: its next mistake may hide words or show them.
        if (left.Any(IsSyntaxError))
            yield break;
        var (lost, added) = WordCheck.Compare(before, read(after), [fix], namesWords: IsSyntaxError(problem));
        if (lost.Count + added.Count > 0)
            yield return new Violation($"fix of {problem.Id} changes words", $"{fix.Title}: lost {string.Join(' ', lost.Select(t => t.Text))} added {string.Join(' ', added.Select(t => t.Text))} {problem}");
    }

    private static bool IsSyntaxError(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CL10", StringComparison.Ordinal);

    private IEnumerable<Violation> CheckAll(SourceText source, IReadOnlyList<Diagnostic> found)
    {
        foreach (var safety in new[] { FixSafety.Safe, FixSafety.Suggestion })
        {
            var (once, applied) = Apply(source, safety);
            if (applied == 0)
                continue;

            var left = lint(once);
            if (Errors(left) > Errors(found) || left.Count >= found.Count)
                yield return new Violation($"{safety} fixes leave more", $"{string.Join("; ", left)} of {string.Join("; ", found)}");
            var (twice, again) = Apply(once, safety);
            if (again > 0 || twice.Text != once.Text)
                yield return new Violation($"{safety} fixes are made twice", $"{once.Text}\n=== becomes\n{twice.Text}");
            if (HasOtherLineEnds(source.Text, once.Text))
                yield return new Violation($"{safety} fixes bring other line ends", once.Text.Replace("\r", "␍"));
        }
    }

    private (SourceText Source, int Applied) Apply(SourceText source, FixSafety safety) => new FixApplier(lint, read, safety).Apply(source);

    // Only a file with one kind of line end has a kind.
    private static bool HasOtherLineEnds(string before, string after) =>
        (before.Contains('\n') && !before.Contains('\r') && after.Contains('\r'))
        || (before.Contains('\n') && !before.ReplaceEachPair().AsSpan().ContainsAny('\r', '\n') && after.ReplaceEachPair().AsSpan().ContainsAny('\r', '\n'));

    private static int Errors(IReadOnlyList<Diagnostic> found) => found.Count(d => d.Severity == Severity.Error);
}

/// <summary>Line ends of texts.</summary>
internal static class LineEnds
{
    /// <summary>The text without its CRLF.</summary>
    public static string ReplaceEachPair(this string text) => text.Replace("\r\n", "");

    /// <summary>The text with LF alone.</summary>
    public static string ToFeeds(this string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>The text with CRLF alone.</summary>
    public static string ToPairs(this string text) => text.ToFeeds().Replace("\n", "\r\n");
}
