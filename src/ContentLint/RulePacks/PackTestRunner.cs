// Runs the examples of a rule. An example says all that the rule must do with it: which characters it reports, what a message
// contains, what is left after its fixes. An example that does not compile proves nothing, so that is a failure too. Where a rule does
// something else, what its conditions found is shown with it.

using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks;

/// <summary>Runs a rule on an example.</summary>
internal static class PackTestRunner
{
    /// <summary>What the rule does wrong on the example; <see langword="null"/> when all is as it says.</summary>
    public static string? FindFailure(PackRule rule, PackTest test, PackCoverage? coverage, CancellationToken cancellationToken)
    {
        var run = new ExampleRun(rule, test.Files.Select(f => (f.Path, f.Text.Text)), coverage, cancellationToken);
        if (run.Lessons.SelectMany(l => l.SyntaxDiagnostics).FirstOrDefault(d => d.Severity == Severity.Error) is { } broken)
            return $"The example is broken in line {broken.Location.Start.Line}: {broken.Message}";

        for (var i = 0; i < test.Files.Count; i++)
        {
            var text = test.Files[i].Text;
            var expected = MarkedText.Format(text.Text, text.Spans.Where(s => s.Id == rule.Descriptor.Id));
            var actual = MarkedText.Format(text.Text, run.Found.Where(d => d.Location.File.Equals(run.Lessons[i].Source.File)).Select(d => new MarkedSpan(d.Id, d.Location.Span)));
            if (expected != actual)
            {
                return Difference(expected, actual, test.Files.Count > 1 ? $" in {test.Files[i].Path}" : "")
                    + "\nWhat its conditions find:\n" + string.Join("\n", RuleTrace.Write(rule, run.Lessons[i]).Select(l => "  " + l));
            }
        }

        if (test.Message is { } message && !run.Found.Any(d => TextsOf(d).Any(t => t.Contains(message))))
            return $"No message contains '{message}'. The messages are:\n" + string.Join("\n", run.Found.SelectMany(TextsOf).Select(t => "  " + t));
        return test.Fixed is null ? null : FindFixFailure(rule, test, run, cancellationToken);
    }

    private static string? FindFixFailure(PackRule rule, PackTest test, ExampleRun run, CancellationToken cancellationToken)
    {
        if (run.Found.All(d => d.Fixes.Count == 0))
            return "The example says what is 'fixed', and the rule has no fix for it.";

        var corrected = TextEdit.Apply(test.Files[0].Text.Text, Distinct(run.Found));
        if (corrected.TrimEnd() != test.Fixed!.TrimEnd())
            return Difference(test.Fixed, corrected, " after its fixes");

        var left = new ExampleRun(rule, [(test.Files[0].Path, corrected)], null, cancellationToken).Found;
        return left.Count == 0 ? null : $"After the fix the rule still reports line {left[0].Location.Start.Line}: {left[0].Message}";
    }

    private static IEnumerable<string> TextsOf(Diagnostic diagnostic) =>
        new[] { diagnostic.Message, diagnostic.Help }.Concat(diagnostic.Related.Select(r => r.Message)).Select(m => m?.Text).OfType<string>();

    // Two reports may offer the same words for the same place; fixes that touch wait for each other, as in --fix.
    private static List<TextEdit> Distinct(IReadOnlyList<Diagnostic> found)
    {
        var edits = new List<TextEdit>();
        foreach (var edit in found.SelectMany(d => d.Fixes.Take(1)).SelectMany(f => f.Edits).OrderBy(e => e.Span))
        {
            if (edits.Count == 0 || edit.Span.Start > edits[^1].Span.End)
                edits.Add(edit);
        }

        return edits;
    }

    private static string Difference(string expected, string actual, string where)
    {
        var (left, right) = (expected.TrimEnd().Split('\n'), actual.TrimEnd().Split('\n'));
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(left.Length, right.Length) && lines.Count < 8; i++)
        {
            var (wanted, got) = (i < left.Length ? left[i].TrimEnd('\r') : "", i < right.Length ? right[i].TrimEnd('\r') : "");
            if (wanted != got)
                lines.Add($"  line {i + 1} should be  {wanted}\n  line {i + 1} is         {got}");
        }

        return $"The rule does something else{where}:\n" + string.Join("\n", lines);
    }
}
