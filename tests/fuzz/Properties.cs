// What must hold of diagnostics, whatever they speak of.

using ContentLint.Conformance;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Fuzz;

/// <summary>Checks diagnostics.</summary>
internal static class Properties
{
    private static readonly string[] Faults = ["CL0005", "CL0007"];

    /// <summary>Faults that were caught and reported, and spans and edits that are outside their texts or part characters.</summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="sources">The texts by path.</param>
    public static IEnumerable<Violation> Sound(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (Faults.Contains(diagnostic.Id))
                yield return new Violation($"{diagnostic.Id} {diagnostic.Message}", diagnostic.ToString());
            foreach (var location in diagnostic.Related.Select(r => r.Location).Prepend(diagnostic.Location))
            {
                if (sources.TryGetValue(location.Path, out var source) && Wrong(location, source) is { } wrong)
                    yield return new Violation($"span of {diagnostic.Id} {wrong}", $"{location.Span} {diagnostic}");
            }

            if (sources.TryGetValue(diagnostic.Location.Path, out var own))
            {
                foreach (var violation in diagnostic.Fixes.SelectMany(f => SoundFix(diagnostic, f, own.Text)))
                    yield return violation;
            }
        }
    }

    /// <summary>The same diagnostics, in every word.</summary>
    public static IEnumerable<Violation> Same(IReadOnlyList<Diagnostic> first, IReadOnlyList<Diagnostic> second)
    {
        if (first.Select(FuzzRun.Describe).SequenceEqual(second.Select(FuzzRun.Describe)))
            yield break;

        yield return new Violation("differs the second time", Difference(first.Select(FuzzRun.Describe), second.Select(FuzzRun.Describe)));
    }

    /// <summary>The same rules at the same lines.</summary>
    public static IEnumerable<Violation> SameLines(IReadOnlyList<Diagnostic> feeds, IReadOnlyList<Diagnostic> pairs)
    {
        string[] left = [.. feeds.Select(Key).Order(StringComparer.Ordinal)], right = [.. pairs.Select(Key).Order(StringComparer.Ordinal)];
        if (!left.SequenceEqual(right))
        {
            var ids = left.Except(right).Concat(right.Except(left)).Select(k => k.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal);
            yield return new Violation($"LF and CRLF differ in {string.Join(' ', ids)}", "LF | CRLF: " + Difference(left, right));
        }

        static string Key(Diagnostic d) => $"{d.Location.Start.Line}-{d.Location.End.Line} {d.Id}";
    }

    private static IEnumerable<Violation> SoundFix(Diagnostic diagnostic, CodeFix fix, string text)
    {
        var end = 0;
        foreach (var edit in fix.Edits.OrderBy(e => e.Span))
        {
            var wrong = edit.Span.Start < end ? "overlaps another" : edit.Span.End > text.Length ? "is outside" : Parts(text, edit.Span.Start) ?? Parts(text, edit.Span.End);
            if (wrong is not null)
                yield return new Violation($"edit of {diagnostic.Id} {wrong}", $"{fix.Title}: {edit.Span} {diagnostic}");
            if (!TextMutator.IsWellFormed(edit.NewText) && TextMutator.IsWellFormed(text))
                yield return new Violation($"edit of {diagnostic.Id} writes half a surrogate pair", $"{fix.Title}: {edit.Span} {diagnostic}");
            end = edit.Span.End;
        }
    }

    private static string? Wrong(SourceLocation location, SourceText source)
    {
        var (start, end) = (location.Span.Start, location.Span.End);
        if (start < 0 || end < start || end > source.Length)
            return "is outside";
        return Parts(source.Text, start) ?? Parts(source.Text, end)
            ?? (source.Lines.GetPosition(start) == location.Start && source.Lines.GetPosition(end) == location.End ? null : "has other lines and columns");
    }

    private static string? Parts(string text, int offset) =>
        offset == 0 || offset == text.Length ? null
        : char.IsSurrogatePair(text[offset - 1], text[offset]) ? "parts a surrogate pair"
        : text[offset - 1] == '\r' && text[offset] == '\n' ? "parts CR and LF"
        : null;

    private static string Difference(IEnumerable<string> first, IEnumerable<string> second)
    {
        string[] left = [.. first], right = [.. second];
        return $"{string.Join("; ", left.Except(right).Take(4))} | {string.Join("; ", right.Except(left).Take(4))}";
    }
}
