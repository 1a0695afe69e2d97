// Patterns that took too long. When one is given up depends on the machine and on the order of the lessons, so nothing counts
// that depends on it, whenever it was found; the pattern itself is reported once, where it is written.

using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.RulePacks.Model;
using ContentLint.Schema;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    private bool _hasGivenUp;

    // Takes out what depends on a pattern that was given up.
    private IReadOnlyList<Diagnostic> WithoutGivenUp(IReadOnlyList<LintedLesson> lessons, IReadOnlyList<Diagnostic> diagnostics)
    {
        var cutOff = new HashSet<DiagnosticDescriptor>(lessons.SelectMany(l => l.Configuration.PackRules).OfType<PackRule>().Where(r => r.IsCutOff).Select(r => r.Descriptor));
        var schemas = new HashSet<JsonSchema>(SchemasOf(lessons).Where(s => s.SlowPatterns.Any()));
        if (cutOff.Count == 0 && schemas.Count == 0)
            return diagnostics;

        _hasGivenUp = true;
        var slow = new HashSet<string>(lessons.Where(l => l.Configuration.Settings.FrontMatterSchema is { } s && schemas.Contains(s)).Select(l => l.Source.Path), StringComparer.Ordinal);
        return [.. diagnostics.Where(d => !cutOff.Contains(d.Descriptor) && !(d.Descriptor == SchemaDescriptors.PatternMismatch && slow.Contains(d.Location.Path)))];
    }

    private IEnumerable<Diagnostic> GivenUpPatterns(IReadOnlyList<LintedLesson> lessons)
    {
        var packs = _locator.Loaded.SelectMany(c => c.RulePacks).Concat(_extraPacks);
        return SchemasOf(lessons).SelectMany(s => s.SlowPatterns).Concat(packs.Distinct().SelectMany(p => p.GivenUp))
            .GroupBy(d => d.Location)
            .SelectMany(g => Weigh(ConfigurationPath.Combine(_baseDirectory, g.Key.Path), [g.First()]));
    }

    private static IEnumerable<JsonSchema> SchemasOf(IReadOnlyList<LintedLesson> lessons) =>
        lessons.Select(l => l.Configuration.Settings.FrontMatterSchema).OfType<JsonSchema>().Distinct();
}
