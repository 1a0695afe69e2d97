// Runs the examples of a rule. An example says all that the rule must do with it: which characters it reports, what a message
// contains, what is left after its fixes. An example that does not compile proves nothing, so that is a failure too.

using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.RulePacks;

/// <summary>Runs a rule on an example.</summary>
internal static class PackTestRunner
{
    /// <summary>What the rule does wrong on the example; <see langword="null"/> when all is as it says.</summary>
    public static string? FindFailure(PackRule rule, PackTest test, PackCoverage? coverage, CancellationToken cancellationToken)
    {
        var source = SourceText.From(test.Path, test.Text.Text);
        var found = Lint(rule, source, coverage, cancellationToken, out var lesson);
        if (lesson.SyntaxDiagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } broken)
            return $"The example is broken in line {broken.Location.Start.Line}: {broken.Message}";

        var expected = MarkedText.Format(source.Text, test.Text.Spans.Where(s => s.Id == rule.Descriptor.Id));
        var actual = MarkedText.Format(source.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
        if (expected != actual)
            return Difference(expected, actual);
        if (test.Message is { } message && !found.Any(d => TextsOf(d).Any(t => t.Contains(message))))
            return $"No message contains '{message}'. The messages are:\n" + string.Join("\n", found.SelectMany(TextsOf).Select(t => "  " + t));
        return test.Fixed is null ? null : FindFixFailure(rule, test, source, found, cancellationToken);
    }

    private static string? FindFixFailure(PackRule rule, PackTest test, SourceText source, List<Diagnostic> found, CancellationToken cancellationToken)
    {
        if (rule.Fix is null)
            return "The example says what is 'fixed', and the rule has no fix.";

        var corrected = TextEdit.Apply(source.Text, Distinct(found));
        if (corrected.TrimEnd() != test.Fixed!.TrimEnd())
            return Difference(test.Fixed, corrected);

        var left = Lint(rule, source.WithText(corrected), null, cancellationToken, out _);
        return left.Count == 0 ? null : $"After the fix the rule still reports line {left[0].Location.Start.Line}: {left[0].Message}";
    }

    private static List<Diagnostic> Lint(PackRule rule, SourceText source, PackCoverage? coverage, CancellationToken cancellationToken, out Lesson lesson)
    {
        var found = new List<Diagnostic>();
        lesson = LessonReader.Read(source, LessonOptions.Default);
        rule.Analyze(new LessonRuleContext(lesson, LessonSettings.Default, found.Add, cancellationToken), coverage);
        return found;
    }

    private static IEnumerable<string> TextsOf(Diagnostic diagnostic) =>
        new[] { diagnostic.Message, diagnostic.Help }.Concat(diagnostic.Related.Select(r => r.Message)).Select(m => m?.Text).OfType<string>();

    // Two reports may offer the same words for the same place; fixes that touch wait for each other, as in --fix.
    private static List<TextEdit> Distinct(List<Diagnostic> found)
    {
        var edits = new List<TextEdit>();
        foreach (var edit in found.SelectMany(d => d.Fixes.Take(1)).SelectMany(f => f.Edits).OrderBy(e => e.Span))
        {
            if (edits.Count == 0 || edit.Span.Start > edits[^1].Span.End)
                edits.Add(edit);
        }

        return edits;
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.TrimEnd().Split('\n'), actual.TrimEnd().Split('\n'));
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(left.Length, right.Length) && lines.Count < 8; i++)
        {
            var (wanted, got) = (i < left.Length ? left[i].TrimEnd('\r') : "", i < right.Length ? right[i].TrimEnd('\r') : "");
            if (wanted != got)
                lines.Add($"  line {i + 1} should be  {wanted}\n  line {i + 1} is         {got}");
        }

        return "The rule does something else:\n" + string.Join("\n", lines);
    }
}
